import { t } from '@folkmoot/messages/asked'
import type { BoardView, MyTable } from '@folkmoot/protocol'
import { EmptyState } from '../../design/EmptyState.tsx'
import { Say } from '../../design/Say.tsx'
import { useMine } from './phone.ts'

/** “you, Asha and Ben”. */
function seatNames(table: MyTable, me: string): string {
  const others = table.seats.filter(seat => seat.id !== me).map(seat => seat.name)
  return others.length === 0 ? t('only-you') : t('table-names', { names: [t('you'), ...others] })
}

/** Whose page this is: what one types here, everybody at the table sees as it is typed. */
export function TableWrites() {
  const table = useMine(mine => mine.table)
  const me = useMine(mine => mine.person.known)
  if (!table) return null
  return (
    <div className="border-s-4 border-line ps-4 text-base">
      <p className="font-semibold">{t('table-writes', { table: table.name })}</p>
      <p className="text-ink-soft">
        <Say parts={t.parts('table-types', { who: <bdi>{seatNames(table, me)}</bdi> })} />
      </p>
    </div>
  )
}

/** A table writes here, and this person sits at none, or its page is still on its way. */
export function NotSeated({ board, table }: { board: BoardView; table: MyTable | null }) {
  if (table)
    return (
      <p className="animate-land text-lead text-ink-soft [animation-delay:600ms]">
        {t('opening-table-page', { table: table.name })}
      </p>
    )
  return (
    <EmptyState title={t('tables-write')}>
      <p>{t('not-seated', { board: board.title })}</p>
    </EmptyState>
  )
}
