/** Opening a network's file: looked at first, then put together with what is here. Opened again it changes nothing. */
import {
  goneKey,
  mergeBodies,
  mergeNetworks,
  type NetworkFileFault,
  type NetworkState,
  openSnapshot,
  readBody,
  readSignedFile,
  type SignedBy,
  withoutErased,
} from '@folkmoot/capture'
import { dayIn, keptByDefault, resolvePerson } from '@folkmoot/domain'
import { err, ok, printableLine, type Result, randomId } from '@folkmoot/kit'
import { t } from '@folkmoot/messages/network'
import {
  type Actor,
  type EventRecord,
  type Id,
  LIMITS,
  type NetworkPart,
  type networkHttp,
  type Refusal,
  refuse,
} from '@folkmoot/protocol'
import type { z } from 'zod'
import type { Dispatch } from '../commands/dispatch.ts'
import { freeJoinCode } from '../commands/doors.ts'
import type { CommandContext } from '../commands/handler.ts'
import { SYSTEM } from '../rooms.ts'
import { lostAtHome, takesSomebodys } from './claims.ts'
import { type CollectDeps, collect, homeOf } from './collect.ts'
import { addMembers, keepState, stateOf } from './home.ts'
import { placeOf } from './place.ts'
import { keepSigner, seenSignature } from './signers.ts'

export interface OpenDeps extends CollectDeps {
  dispatch: Dispatch
  context: CommandContext
}

/** What is erased elsewhere and stands here. */
interface Erasures {
  notes: { event: Id; board: Id; note: Id }[]
  people: { event: Id; handle: Id }[]
}

function refusalOf(fault: NetworkFileFault): Refusal {
  switch (fault.why) {
    case 'board':
      return refuse('file-board-changed', {
        title: printableLine(fault.title).slice(0, LIMITS.titleChars),
        place: fault.place + 1,
      })
    case 'changed':
      return refuse('file-changed')
    case 'signature':
      return refuse('file-signature')
    default:
      return refuse('no-network-file')
  }
}

/** Held on this Folkmoot, and still here. */
function isHere(deps: Pick<CollectDeps, 'directory' | 'secrets'>, server: Id, event: Id): boolean {
  return server === deps.secrets.server && deps.directory.has(event)
}

export async function lookAt(
  deps: CollectDeps,
  text: string,
): Promise<
  Result<
    {
      seen: z.input<typeof networkHttp.NetworkFileSeen>
      file: NetworkState
      erasures: Erasures
      signedBy: SignedBy | null
    },
    Refusal
  >
> {
  const file = readSignedFile(text)
  if (!file.ok) return err(refusalOf(file.error))
  const { signedBy } = file.value
  const marks = await erasedHere(deps, file.value.state)
  if (!marks.ok) return marks
  const state = withoutErased(file.value.state, marks.value)
  const home = homeOf(deps, state.programme.id, state.network.id)
  const claims = await checkClaims(deps, state, home)
  if (!claims.ok) return claims
  const erasures = await erasuresOf(deps, state, home)
  if (!erasures.ok) return erasures
  const signed = await seenSignature(deps, state, signedBy)
  if (!signed.ok) return signed
  const place = placeOf(state, { formatById: deps.formatById, leads: true })
  return ok({
    file: state,
    signedBy,
    erasures: erasures.value,
    seen: {
      network: state.network,
      programme: state.programme.name,
      at: state.at,
      events: state.parts.map(({ server, event }) => ({ ...event, here: isHere(deps, server, event.id) })),
      boards: place.boards.length,
      promises: place.promises.length,
      members: place.members,
      erases: {
        notes: erasures.value.notes.length + claims.value.lost,
        people: new Set(erasures.value.people.map(({ handle }) => handle)).size,
      },
      home,
      signed: signed.value,
    },
  })
}

/** What was erased in events of the file that were held here and are deleted since: the file may be older than that. */
async function erasedHere(
  { rooms, directory, secrets }: CollectDeps,
  { parts }: NetworkState,
): Promise<Result<ReadonlySet<string>, Refusal>> {
  const marks = new Set<string>()
  for (const { server, event } of parts) {
    if (server !== secrets.server || directory.has(event.id)) continue
    const kept = await rooms.read(event.id, read => read.list('erased-marks').flatMap(({ hashes }) => hashes))
    if (!kept.ok) return kept
    for (const hash of kept.value) marks.add(hash)
  }
  return ok(marks)
}

/** Nobody of the file is somebody else here; and how many words that are kept at the network's own place it would take away. */
async function checkClaims(
  deps: CollectDeps,
  file: NetworkState,
  home: Id | null,
): Promise<Result<{ lost: number }, Refusal>> {
  const { server } = deps.secrets
  const isKnown = deps.programmes.networksOf(file.programme.id).some(({ id }) => id === file.network.id)
  const here = isKnown ? await collect(deps, file.programme.id, file.network.id) : null
  if (here && !here.ok) return here
  const parts = here?.value.state.parts ?? []
  const news = withoutOurs(deps, file, home)
  if (takesSomebodys(news, { parts }, { server, home })) return err(refuse('file-takes-somebodys'))
  if (home === null) return ok({ lost: 0 })
  const kept = await deps.rooms.read(home, read => {
    const isArchived = (read.get('event', home)?.archivedAt ?? null) !== null
    return isArchived ? null : stateOf(read)
  })
  if (!kept.ok) return kept
  return kept.value ? ok({ lost: lostAtHome(kept.value, news) }) : err(refuse('archived'))
}

/** Compared with what stands here; an error where the file has another board under the name of one of ours. */
async function erasuresOf(
  deps: CollectDeps,
  file: NetworkState,
  home: Id | null,
): Promise<Result<Erasures, Refusal>> {
  const found: Erasures = { notes: [], people: [] }
  const gone = new Set(file.gone)
  const network = file.network.id
  const theirEvents = new Set(
    deps.directory
      .events()
      .filter(({ event }) => event.programme === file.programme.id && !event.rehearsal)
      .filter(({ event }) => event.networks.some(({ id }) => id === network))
      .map(({ event }) => event.id),
  )
  const events = new Set(
    file.parts
      .filter(({ server, event }) => isHere(deps, server, event.id) && theirEvents.has(event.id))
      .map(({ event }) => event.id),
  )
  for (const event of home === null ? events : new Set([...events, home])) {
    const theirs = file.boards.filter(
      ({ server, body }) => server === deps.secrets.server && body.header.event.id === event,
    )
    const looked = await deps.rooms.read(event, (read): Result<Erasures, Refusal> => {
      const here: Erasures = { notes: [], people: [] }
      for (const { body } of theirs) {
        const { board, edition } = body.header
        const snapshot = read.get('snapshot', `${board.id}-${edition}`)
        if (!snapshot) continue
        const own = readBody(snapshot.body)
        if (!mergeBodies(own, body).ok)
          return err(refuse('file-board-differs', { title: read.get('board', board.id)?.title ?? '' }))
        // A network's file speaks for its own words alone: on its own boards, and where the note says so.
        const isOwn = read.get('board', board.id)?.network === network
        const theirNotes = openSnapshot(own).notes.filter(note => isOwn || note.network === network)
        const open = new Set(theirNotes.map(({ id }) => id))
        for (const { id: note } of openSnapshot(body).erased)
          if (open.has(note)) here.notes.push({ event, board: board.id, note })
      }
      for (const { id, handle } of read.list('person'))
        if (gone.has(goneKey(handle)) && resolvePerson(read, id)?.network === network)
          here.people.push({ event, handle })
      return ok(here)
    })
    if (!looked.ok) return looked
    if (!looked.value.ok) return looked.value
    found.notes.push(...looked.value.value.notes)
    found.people.push(...looked.value.value.people)
  }
  return ok(found)
}

/**
 * Several commits, each of which may come again: whoever is cut off in between opens the file once more. What is erased goes
 * first, so that nothing is shown in between that is not to be.
 */
export async function openFile(
  deps: OpenDeps,
  actor: Actor,
  text: string,
): Promise<Result<{ event: Id; changed: boolean }, Refusal>> {
  const looked = await lookAt(deps, text)
  if (!looked.ok) return looked
  const { file, erasures, signedBy } = looked.value
  for (const { event, handle } of erasures.people) {
    const done = await erase(deps, actor, event, 'person.remove', { person: handle, words: 'erase' })
    if (!done.ok) return done
  }
  for (const { event, board, note } of erasures.notes) {
    const done = await erase(deps, actor, event, 'note.erase', { board, note })
    if (!done.ok) return done
  }
  const home = await homeFor(deps, file)
  if (!home.ok) return home
  const ours = withoutOurs(deps, file, home.value)
  const kept = await deps.rooms.submit<boolean>(home.value, {
    actor: null,
    op: null,
    run: tx => {
      const before = stateOf(tx)
      const both = mergeNetworks(before ?? ours, ours)
      if (!both.ok) return err(refuse('file-board-differs', { title: printableLine(both.error) }))
      const changed = keepState(tx, both.value)
      for (const { members } of both.value.parts) addMembers(tx, file.network.id, members)
      return ok(changed)
    },
  })
  if (!kept.ok) return kept
  const known = signedBy ? await keepSigner(deps, file, signedBy) : ok(null)
  if (!known.ok) return known
  return ok({ event: home.value, changed: kept.value || erasures.notes.length + erasures.people.length > 0 })
}

async function erase(
  { dispatch }: Pick<OpenDeps, 'dispatch'>,
  actor: Actor,
  event: Id,
  name: string,
  input: object,
): Promise<Result<null, Refusal>> {
  const done = await dispatch({ actor, event, name, input, op: null })
  // It went by itself meanwhile, or with somebody.
  return done.ok || done.error.code === 'not-found' ? ok(null) : err(done.error)
}

/** What this Folkmoot's own events hold is theirs to say; their boards are read where they are. */
function withoutOurs(
  deps: Pick<CollectDeps, 'directory' | 'secrets' | 'programmes'>,
  file: NetworkState,
  home: Id | null,
): NetworkState {
  const isOurs = (part: Pick<NetworkPart, 'server'> & { event: { id: Id } }) =>
    isHere(deps, part.server, part.event.id)
  const { due: _, reaches, ...rest } = file
  // How far notes go that this Folkmoot was told of it knows itself; and the day, where it holds the programme.
  const theirs = (reaches ?? []).filter(one => one.server !== deps.secrets.server)
  const due = deps.programmes.dueOf(file.network.id) ? undefined : file.due
  return {
    ...rest,
    ...(theirs.length > 0 && { reaches: theirs }),
    ...(due && { due }),
    parts: file.parts.filter(part => !isOurs(part)),
    boards: file.boards.filter(
      ({ server, body: { header } }) => header.event.id === home || !isOurs({ server, event: header.event }),
    ),
  }
}

/** The network's own place here, made if there was none: its own records first, so that the list names nothing that is not there. */
export async function homeFor(
  deps: Pick<OpenDeps, 'rooms' | 'directory' | 'context' | 'programmes'>,
  about: Pick<NetworkState, 'network' | 'programme'>,
): Promise<Result<Id, Refusal>> {
  const { network, programme } = about
  const known = homeOf(deps, programme.id, network.id)
  if (known !== null) {
    const event = deps.directory.events().find(one => one.event.id === known)?.event
    return (event?.archivedAt ?? null) === null ? ok(known) : err(refuse('archived'))
  }
  const id = randomId(12)
  const record = { ...network, programme: programme.id }
  const event: Omit<EventRecord, 'createdAt' | 'keptUntil'> = {
    id,
    programme: programme.id,
    name: t('place-name', { network: network.name }).slice(0, LIMITS.titleChars),
    place: '',
    dates: '',
    days: [],
    networks: [record],
    joinCode: freeJoinCode(deps.context),
    // Its people have codes; whoever else is to come in, somebody lets in.
    doorsOpen: false,
    rehearsal: false,
    safetyContact: '',
    recordGoesTo: '',
    epoch: 1,
    expected: null,
    zone: null,
    ends: null,
    followUp: null,
    keptMoves: [],
    archivedAt: null,
    home: null,
    placeOf: network.id,
  }
  const made = await deps.rooms.submit(id, {
    actor: null,
    op: null,
    run: tx => {
      const keptUntil = keptByDefault(event, dayIn(tx.now, event.zone))
      tx.put('event', { ...event, createdAt: tx.now, keptUntil })
      tx.put('network-home', { id: 'home', at: 0, network, programme, gone: [] })
      return ok(null)
    },
  })
  if (!made.ok) return made
  const listed = await deps.rooms.submit(SYSTEM, {
    actor: null,
    op: null,
    run: tx => {
      if (!tx.get('programme', programme.id)) tx.put('programme', { ...programme, about: '' })
      if (!tx.get('network', network.id)) tx.put('network', record)
      tx.put('event-index', { id, programme: programme.id, createdAt: tx.now })
      return ok(null)
    },
  })
  return listed.ok ? ok(id) : listed
}
