/** A board's networks side by side, from what a copy of its record prints. */
import { type SideBySide, sideBySide } from '@folkmoot/board-doc/side-by-side'
import type { OpenBoard } from './open-record.ts'
import { UNNAMED_GROUP } from './outcome.ts'

/** null: fewer than two networks are named on it, or nothing is in a group. */
export function sideBySideOf(
  board: OpenBoard,
): (SideBySide & { groups: ReadonlyMap<string, { name: string; isRooms: boolean }> }) | null {
  const { header, notes, sorted } = board
  const rooms = header.outcome?.groups ?? []
  const groups = new Map<string, { name: string; isRooms: boolean }>([
    ...rooms.map(({ id, name }) => [id, { name: name || UNNAMED_GROUP, isRooms: true }] as const),
    ...[...sorted.values()]
      .filter(({ isRooms }) => !isRooms)
      .map(({ id, name }) => [id, { name: name || UNNAMED_GROUP, isRooms: false }] as const),
  ])
  const byRoom = new Map(rooms.flatMap(group => group.notes.map(note => [note, group.id] as const)))
  const table = sideBySide(
    [...groups.keys()],
    notes.map(({ id, network = '' }) => ({
      id,
      network,
      group: byRoom.get(id) ?? sorted.get(id)?.id ?? null,
    })),
    [...board.networks.keys()],
    isWhole(board),
  )
  return table.rows.length > 0 && table.networks.length > 1 ? { ...table, groups } : null
}

/** Every note that was posted is printed in it. */
export function isWhole({ header, heldBack, erased }: OpenBoard): boolean {
  const leftOut = header.facts?.leftOut ?? null
  return heldBack === 0 && erased.length === 0 && leftOut !== null && leftOut.hidden + leftOut.waiting === 0
}
