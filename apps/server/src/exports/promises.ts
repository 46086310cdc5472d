/** What became of promises: one's own for whoever made them, and their number in what goes beyond the people who were there. */
import { createHash } from 'node:crypto'
import { openHeader, openSnapshot, readBody } from '@folkmoot/capture'
import { promisesAsTold, promisesToTell, resolvePerson } from '@folkmoot/domain'
import type { RoomReader } from '@folkmoot/projection'
import type { Id, ToldPromises } from '@folkmoot/protocol'
import type { Follow, FollowOf } from '../follows.ts'
import type { FormatById } from '../formats.ts'
import { othersOpenTo } from '../people/access.ts'

interface Source {
  page: Id
  entry: Id
}

/** By what a promise that was given to the network alone is known: it says nothing to whoever lacks the key. */
export function givenId(key: string, { page, entry }: Source): Id {
  return createHash('sha256').update(`${key}\n${page}\n${entry}`).digest('hex').slice(0, 24)
}

export interface OwnFollow extends Follow {
  board: Id
  entry: Id
}
interface Knows {
  followOf: FollowOf
  /** Secret: ids of what stands on no board follow from it. */
  key: string
}

/** What was told of the promises on this page, and on those that open with it: for their own person alone. */
export function ownFollows(read: RoomReader, page: Id, { followOf, key }: Knows): OwnFollow[] {
  const network = resolvePerson(read, page)?.network ?? null
  if (network === null) return []
  const pages = new Set([page, ...othersOpenTo(read, page).map(({ id }) => id)])
  const found = new Map<Id, OwnFollow>()
  const tell = (board: Id, source: Source, promise: Id) => {
    if (!pages.has(source.page)) return
    const follow = followOf(promise, network)
    const known = found.get(source.entry)
    if (follow && (!known || known.at < follow.at))
      found.set(source.entry, { ...follow, board, entry: source.entry })
  }
  for (const { board, sources } of read.list('snapshot'))
    for (const [note, source] of Object.entries(sources)) tell(board, source, note)
  for (const { id } of read.list('board'))
    for (const { source } of read.circle(id, network)) tell(id, source, givenId(key, source))
  return [...found.values()]
}

/**
 * Of the promises that stand in these bodies, which name no network but as their notes are labelled. Undefined: nobody promised anything
 * in them.
 */
export function promisesIn(
  read: Pick<RoomReader, 'list'>,
  bodies: readonly string[],
  { followOf, formatById }: { followOf: FollowOf; formatById: FormatById },
): ToldPromises | undefined {
  const now = { shared: 0, asked: 0, done: 0 }
  for (const body of bodies.map(readBody)) {
    const { board } = openHeader(body)
    const prompts = new Set((formatById(board.format)?.promised?.(board.prompts) ?? []).map(({ id }) => id))
    if (prompts.size === 0) continue
    for (const note of openSnapshot(body).notes) {
      if (!prompts.has(note.prompt)) continue
      const follow = note.network === undefined ? null : followOf(note.id, note.network)
      now.shared += 1
      if (follow) now.asked += 1
      if (follow?.state === 'done') now.done += 1
    }
  }
  if (now.shared === 0) return undefined
  return promisesToTell(now, toldBefore(read))
}

function toldBefore(read: Pick<RoomReader, 'list'>): ToldPromises[] {
  return read
    .list('record-edition')
    .toSorted((a, b) => a.at - b.at)
    .flatMap(({ promises }) => promises ?? [])
}

/** For what keeps no account of what it told: the promises in these bodies, and of what became of them what the latest record told. */
export function promisesToldIn(
  read: Pick<RoomReader, 'list'>,
  bodies: readonly string[],
  knows: { followOf: FollowOf; formatById: FormatById },
): ToldPromises | undefined {
  const now = promisesIn(read, bodies, knows)
  return now && promisesAsTold(now.shared, toldBefore(read).at(-1))
}
