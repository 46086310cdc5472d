import type { BoardView, MineView, MyTable } from '@folkmoot/protocol'
import { EmptyState } from '../../design/EmptyState.tsx'

/** “you, Asha and Ben”. */
function seatNames(table: MyTable, me: string): string {
  const others = table.seats.filter(seat => seat.id !== me).map(seat => seat.name)
  const all = ['you', ...others]
  return all.length === 1 ? 'only you so far' : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`
}

/** Whose page this is: what one types here, everybody at the table sees as it is typed. */
export function TableWrites({ mine }: { mine: MineView }) {
  const { table } = mine
  if (!table) return null
  return (
    <div className="border-l-4 border-line pl-4 text-base">
      <p className="font-semibold">{table.name} writes together</p>
      <p className="text-ink-soft">
        <bdi>{seatNames(table, mine.person.known)}</bdi>. You all type into the same note, and see it while it
        is typed.
      </p>
    </div>
  )
}

/** A table writes here, and this person sits at none, or its page is still on its way. */
export function NotSeated({ board, table }: { board: BoardView; table: MyTable | null }) {
  if (table)
    return (
      <p role="status" className="animate-land text-lead text-ink-soft [animation-delay:600ms]">
        Opening the page of {table.name} …
      </p>
    )
  return (
    <EmptyState title="Tables write together here">
      <p>
        You are not seated at a table yet. Sit down where there is room and tell the facilitator your name and
        the table’s; then “{board.title}” opens here by itself.
      </p>
    </EmptyState>
  )
}
