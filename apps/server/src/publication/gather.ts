/** All that a programme's publication may be made of: editions of its events, and what its networks sealed, as far as it may go. */
import {
  type KeptBoard,
  type NetworkState,
  openHeader,
  openSnapshot,
  placedHoursOf,
  placedReachOf,
  type RecordReply,
} from '@folkmoot/capture'
import { mayStandIn } from '@folkmoot/domain'
import { ok, type Result } from '@folkmoot/kit'
import type { RoomReader, Tx } from '@folkmoot/projection'
import type {
  EventRecord,
  Id,
  LibraryReach,
  networkHttp,
  Reach,
  Refusal,
  ToldPromises,
} from '@folkmoot/protocol'
import { withoutHidden } from '../exports/choose.ts'
import { heldBackIn } from '../exports/held-back.ts'
import { promisesToldIn } from '../exports/promises.ts'
import type { FollowOf } from '../follows.ts'
import { bodiesOf, publishedOf, tightened } from '../library/publications.ts'
import { type CollectDeps, collect, latestBoards } from '../networks/collect.ts'
import { CASE_DRAFT } from '../networks/home.ts'
import { kindOfSealed } from '../networks/sealed.ts'

export interface GatherDeps extends CollectDeps {
  followOf: FollowOf
}
type Network = networkHttp.NetworkPlace['network']

interface GatheredEvent {
  event: Readonly<EventRecord>
  /** null: nothing of it is published for these readers. */
  edition: { edition: number; reach: LibraryReach; bodies: string[] } | null
  promises: ToldPromises | undefined
  replies: RecordReply[]
}
export interface Placed {
  kind: 'meeting' | 'case'
  network: Network
  kept: KeptBoard
  title: string
  at: number
  reach: Reach
  hours: number | null
  /** Notes that are still open in it. */
  notes: number
  /** Why it may not go to these readers; null: it may. */
  why: 'reach' | 'behind' | 'older' | 'empty' | null
}
export interface GatheredNetwork {
  network: Network
  due: string | null
  drafted: boolean
  placed: Placed[]
  /** For telling names apart from words. */
  names: string[]
}
export interface Gathered {
  events: GatheredEvent[]
  networks: GatheredNetwork[]
}

export async function gather(
  deps: GatherDeps,
  programme: Id,
  reach: LibraryReach,
): Promise<Result<Gathered, Refusal>> {
  const own = deps.directory
    .events()
    .map(({ event }) => event)
    .filter(event => event.programme === programme && !event.rehearsal)
  const states: { state: NetworkState; drafted: boolean }[] = []
  for (const { id } of deps.programmes.networksOf(programme)) {
    const known = await collect(deps, programme, id)
    if (!known.ok) return known
    const home = own.find(({ placeOf }) => placeOf === id)
    const drafted = home
      ? await deps.rooms.read(home.id, read => read.get('case-draft', CASE_DRAFT) !== null)
      : ok(false)
    if (!drafted.ok) return drafted
    states.push({ state: known.value.state, drafted: drafted.value })
  }
  const behind = new Set(states.flatMap(({ state }) => behindCases(deps, state)))
  const may = mayOfMeetings(
    states.map(({ state }) => state),
    reach,
  )
  const events: GatheredEvent[] = []
  for (const event of own) {
    const told = await deps.rooms.submit(event.id, {
      actor: null,
      op: null,
      run: tx => ok(ofEvent(tx, deps, event, reach, behind)),
    })
    if (!told.ok) return told
    for (const [note, goes] of told.value.behind) may.set(note, goes)
    if (event.placeOf === undefined) events.push(told.value.gathered)
  }
  const networks = states.map(({ state, drafted }): GatheredNetwork => {
    const { network, due, parts } = state
    return {
      network,
      due: due?.day ?? null,
      drafted,
      placed: placedIn(deps, state, reach, may),
      names: parts.flatMap(({ members }) => members.map(({ name }) => name)),
    }
  })
  events.sort((a, b) => a.event.createdAt - b.event.createdAt || (a.event.id < b.event.id ? -1 : 1))
  return ok({ events, networks })
}

const sealedIn = (state: NetworkState) =>
  latestBoards(state).flatMap(kept => {
    const kind = kept.own ? kindOfSealed(kept.body.header.session.id) : null
    return kind ? [{ kind, kept }] : []
  })

function behindOf({ formatById }: Pick<GatherDeps, 'formatById'>, { body }: KeptBoard): string[] {
  const format = formatById(body.header.board.format)
  return openSnapshot(body).notes.flatMap(({ fields }) => [...(format?.behind?.(fields) ?? [])])
}

const behindCases = (deps: GatherDeps, state: NetworkState): string[] =>
  sealedIn(state).flatMap(({ kind, kept }) => (kind === 'case' ? behindOf(deps, kept) : []))

/** Notes of sealed meetings go as far as their meeting. */
function mayOfMeetings(states: readonly NetworkState[], reach: LibraryReach): Map<Id, boolean> {
  return new Map(
    states.flatMap(state =>
      sealedIn(state).flatMap(({ kind, kept }) =>
        kind === 'meeting'
          ? openSnapshot(kept.body).notes.map(
              ({ id }) => [id, mayStandIn(placedReachOf(state.reaches ?? [], kept), reach)] as const,
            )
          : [],
      ),
    ),
  )
}

function placedIn(
  deps: GatherDeps,
  state: NetworkState,
  as: LibraryReach,
  may: ReadonlyMap<Id, boolean>,
): Placed[] {
  const reaches = state.reaches ?? []
  const all = sealedIn(state).map(({ kind, kept }): Placed => {
    const { board, at } = openHeader(kept.body)
    const notes = openSnapshot(kept.body).notes.length
    const reach = placedReachOf(reaches, kept)
    const isHeld = !behindOf(deps, kept).every(note => may.get(note) === true)
    const why = notes === 0 ? 'empty' : !mayStandIn(reach, as) ? 'reach' : isHeld ? 'behind' : null
    const { network } = state
    return {
      kind,
      network,
      kept,
      title: board.title,
      at,
      reach,
      hours: placedHoursOf(reaches, kept),
      notes,
      why,
    }
  })
  all.sort((a, b) => a.at - b.at || (a.kept.body.header.board.id < b.kept.body.header.board.id ? -1 : 1))
  // Of several case studies that may go the newest stands for the network.
  const newest = all.findLast(({ kind, why }) => kind === 'case' && why === null)
  for (const one of all) if (one.kind === 'case' && one.why === null && one !== newest) one.why = 'older'
  return all
}

function ofEvent(
  tx: Tx,
  { followOf, formatById }: GatherDeps,
  event: Readonly<EventRecord>,
  reach: LibraryReach,
  behind: ReadonlySet<Id>,
): { gathered: GatheredEvent; behind: ReadonlyMap<Id, boolean> } {
  // What is for everybody is for the programme, too.
  const published =
    publishedOf(tx, reach).at(-1) ?? (reach === 'programme' ? publishedOf(tx, 'public').at(-1) : undefined)
  const now = published && tightened(tx, published)
  const bodies = now ? bodiesOf(tx, now) : []
  const edition = now ? { edition: now.edition ?? 1, reach: now.reach, bodies } : null
  const promises = now && promisesToldIn(tx, bodies, { followOf, formatById })
  return {
    gathered: { event, edition, promises, replies: repliesIn(tx) },
    behind: mayBehind(tx, behind, reach),
  }
}

function repliesIn(read: Pick<RoomReader, 'list'>): RecordReply[] {
  return read
    .list('reply')
    .toSorted((a, b) => a.made - b.made || (a.id < b.id ? -1 : 1))
    .map(({ said, state, words, who, by }) => ({ said, state, words, who, by }))
}

/** Of these notes, those that this event holds: may each go to these readers? */
function mayBehind(tx: Tx, notes: ReadonlySet<Id>, reach: LibraryReach): Map<Id, boolean> {
  const told = new Map<Id, boolean>()
  if (notes.size === 0) return told
  const latest = new Map<Id, ReturnType<typeof tx.list<'snapshot'>>[number]>()
  for (const snapshot of tx.list('snapshot'))
    if ((latest.get(snapshot.board)?.edition ?? 0) < snapshot.edition) latest.set(snapshot.board, snapshot)
  for (const snapshot of latest.values()) {
    const own = Object.keys(snapshot.sources).filter(note => notes.has(note))
    if (own.length === 0) continue
    const held = new Set(heldBackIn(tx, snapshot, reach))
    const open = new Set(openSnapshot(JSON.parse(withoutHidden(tx, snapshot))).notes.map(({ id }) => id))
    for (const note of own) told.set(note, open.has(note) && !held.has(note))
  }
  return told
}
