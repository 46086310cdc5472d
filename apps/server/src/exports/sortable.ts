/** What was sorted once a board was frozen, as somebody goes on with it. */
import { isWhole, networkWords } from '@folkmoot/capture'
import { sortedNow } from '@folkmoot/domain'
import type { RoomReader } from '@folkmoot/projection'
import type { Id, SortingAnswer } from '@folkmoot/protocol'
import { latestOfEach, withoutHidden } from './choose.ts'
import { openSortable } from './sorted.ts'

/** The newest edition of a board, less what was hidden since; null: it was never frozen. */
export function sortableOf(read: RoomReader, board: Id) {
  const [snapshot] = latestOfEach(read.list('snapshot').filter(one => one.board === board))
  return snapshot ? openSortable(withoutHidden(read, snapshot)) : null
}

/** null: the board was never frozen. */
export function sortingOf(read: RoomReader, board: Id): SortingAnswer | null {
  const sortable = sortableOf(read, board)
  if (!sortable) return null
  const { opened, groups, edition } = sortable
  const sorting = read.get('sorting', board)
  const sorted = sortedNow(sorting, edition)
  const ofRoom = new Map(groups.flatMap(group => group.notes.map(note => [note, group.id] as const)))
  return {
    title: opened.header.board.title,
    edition: opened.header.edition,
    notes: opened.notes.map(({ id, text, network = '' }) => ({
      id,
      text,
      network: network === '' || networkWords(opened, network) !== '' ? network : '',
      group: ofRoom.get(id) ?? null,
      sorted: sorted.get(id) ?? null,
    })),
    groups: [
      ...groups.map(({ id, name }) => ({ id, name, room: true })),
      ...(sorting?.groups ?? []).map(({ id, name }) => ({ id, name, room: false })),
    ],
    networks: [...opened.networks.values()].map(({ id, name }) => ({ id, name })),
    whole: isWhole(opened),
  }
}
