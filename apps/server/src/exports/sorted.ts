/** What was sorted once boards were frozen, as a record tells it. */
import { openBoard, readBody, type SortedBoard } from '@folkmoot/capture'
import { type SortableEdition, sortedNow } from '@folkmoot/domain'
import type { RoomReader } from '@folkmoot/projection'
import type { SnapshotRecord } from '@folkmoot/protocol'

type Snapshot = Readonly<SnapshotRecord>

/** An edition as far as it can be sorted. @param body less what this copy does not hold */
export function openSortable(body: string) {
  const opened = openBoard(readBody(body), false)
  const groups = opened.header.outcome?.groups ?? []
  const edition: SortableEdition = { notes: new Set(opened.notes.map(({ id }) => id)), groups }
  return { opened, groups, edition }
}

/** Of these editions; nothing of a note that is not in this file, and no group that would stand there empty. */
export function sortedIn(
  read: RoomReader,
  chosen: readonly Snapshot[],
  bodies: readonly string[],
): SortedBoard[] {
  return chosen.flatMap(({ board }, i) => {
    const sorting = read.get('sorting', board)
    if (!sorting) return []
    const sorted = sortedNow(sorting, openSortable(bodies[i] ?? '').edition)
    if (sorted.size === 0) return []
    const used = new Set(sorted.values())
    const groups = sorting.groups.filter(({ id }) => used.has(id)).map(({ id, name }) => ({ id, name }))
    return [{ board, groups, notes: Object.fromEntries([...sorted].sort(([a], [b]) => (a < b ? -1 : 1))) }]
  })
}
