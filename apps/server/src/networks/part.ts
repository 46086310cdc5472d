/** What one event says of a network, for its own file: read in that event's room. */
import { copyForNetwork, type KeptBoard, openSnapshot, readBody } from '@folkmoot/capture'
import { everybody, resolvePerson } from '@folkmoot/domain'
import type { RoomReader } from '@folkmoot/projection'
import type { BoardRecord, GivenPromise, Id, NetworkPart, SnapshotRecord } from '@folkmoot/protocol'
import { hiddenIn, latestOfEach } from '../exports/choose.ts'
import { givenId } from '../exports/promises.ts'
import type { FormatById } from '../formats.ts'
import { tagFor } from './code-tags.ts'

/** A part whose members' codes are still the short ones: see {@link tagFor}. */
export interface Told {
  part: Omit<NetworkPart, 'codes'>
  tags: { handle: Id; tag: string }[]
  boards: KeptBoard[]
  gone: string[]
  /** Boards of the network that somebody wrote on and that are not frozen, or were opened again. */
  notFrozen: string[]
}
export interface TellContext {
  server: Id
  formatById: FormatById
  /** Secret: ids of what stands on no board follow from it. */
  key: string
}

type Board = Readonly<BoardRecord>

/** @param others handles that other places speak for */
export function tell(
  read: RoomReader,
  network: Id,
  context: TellContext,
  others: ReadonlySet<Id> = new Set(),
): Told | null {
  const event = read.get('event', read.scope)
  if (!event) return null
  // Nobody has ever come: it has nothing to say of anybody.
  const isEmpty = read.list('person').length + read.list('snapshot').length === 0
  if (isEmpty && event.placeOf === undefined) return null
  const members = everybody(read).filter(
    person => person.network === network && person.handle !== '' && !others.has(person.handle),
  )
  const hidden: Id[] = []
  const unnamed: Id[] = []
  const writers: NetworkPart['writers'] = []
  const boards: KeptBoard[] = []
  for (const snapshot of latestOfEach([...read.list('snapshot')])) {
    const board = read.get('board', snapshot.board)
    const copy = board && copyOf(read, board, snapshot, network, context)
    if (!copy) continue
    boards.push({ server: context.server, own: board.network === network, body: copy.body })
    hidden.push(...copy.hidden)
    if (copy.unnamed) unnamed.push(board.id)
    if (board.visibility === 'named') writers.push(...writersOf(read, snapshot, copy.body, network))
  }
  const { id, name, place, dates } = event
  return {
    part: {
      server: context.server,
      event: { id, name, place, dates },
      at: read.now,
      members: members
        .map(person => ({ handle: person.handle, name: person.name }))
        .sort((a, b) => (a.handle < b.handle ? -1 : 1)),
      given: read.list('board').flatMap(board => givenOn(read, board, network, context)),
      hidden: hidden.sort(),
      unnamed: unnamed.sort(),
      writers: writers.sort((a, b) => (a.note < b.note ? -1 : 1)),
    },
    tags: members.flatMap(({ handle, returnCodeHash }) => {
      const tag = tagFor(read, returnCodeHash)
      return tag === null ? [] : [{ handle, tag }]
    }),
    boards,
    gone: read.list('tombstone').flatMap(({ known }) => known ?? []),
    notFrozen: read
      .list('board')
      .filter(board => board.network === network && board.phase !== 'closed')
      .filter(board => board.phase !== 'waiting' || board.written)
      .map(board => board.title),
  }
}

function copyOf(
  read: RoomReader,
  board: Board,
  snapshot: Readonly<SnapshotRecord>,
  network: Id,
  { formatById }: Pick<TellContext, 'formatById'>,
) {
  const body = readBody(snapshot.body)
  const frozen = body.header.board.visibility
  const own = board.network === network
  if (board.network !== null && !own) return null
  // Of everybody's board that became more private since, nothing says any more whose it is.
  if (!own && board.visibility !== frozen) return null
  const unnamed = frozen === 'named' && board.visibility !== 'named'
  const promised = formatById(board.format)?.promised?.(board.prompts) ?? []
  const hidden = hiddenIn(read, snapshot)
  const copy = copyForNetwork(body, {
    network,
    own,
    prompts: new Set(promised.map(({ id }) => id)),
    hidden: new Set(hidden),
    unnamed,
  })
  return copy && { body: copy, unnamed, hidden: own ? hidden : [] }
}

/** Whose the notes are, of what names its writers already. */
function writersOf(
  read: RoomReader,
  { sources }: Readonly<SnapshotRecord>,
  body: KeptBoard['body'],
  network: Id,
): NetworkPart['writers'] {
  return openSnapshot(body).notes.flatMap(({ id, name }) => {
    const source = sources[id]
    const person = source && name !== undefined ? resolvePerson(read, source.page) : null
    return person?.network === network && person.name === name ? [{ note: id, handle: person.handle }] : []
  })
}

/** What members gave to their network alone. */
function givenOn(
  read: RoomReader,
  board: Board,
  network: Id,
  { formatById, key }: Pick<TellContext, 'formatById' | 'key'>,
): GivenPromise[] {
  const format = formatById(board.format)
  const prompts = new Set((format?.promised?.(board.prompts) ?? []).map(({ id }) => id))
  const named = board.visibility === 'named'
  return read.circle(board.id, network).flatMap(({ source, prompt, text, name, fields }) => {
    if (!prompts.has(prompt)) return []
    const person = named ? resolvePerson(read, source.page) : null
    const card = format?.card?.({ id: '', prompt, text, at: 0, fields }, null)
    return {
      id: givenId(key, source),
      board: board.id,
      title: board.title,
      by: person?.handle || null,
      name: named ? name : '',
      text,
      lines: (card?.lines ?? []).map(({ label, text: words }) => ({ label, text: words })),
    }
  })
}
