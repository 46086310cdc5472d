import { t } from '@folkmoot/messages/delegate'
import type { BoardView } from '@folkmoot/protocol'
import { ClockBar } from '../../design/Clock.tsx'

/** On every page of the phone: whoever reads the room or their own words has to hear of it, too. */
export function LastCall({ board, now }: { board: BoardView; now(): number }) {
  if (board.lastCall === null) return null
  return (
    <section
      aria-label={t('last-call')}
      className="col-span-full mx-auto mb-2 w-full max-w-7xl bg-warn-pale px-4 py-3 lg:px-8"
    >
      <p className="text-base font-semibold">{t('last-call')}</p>
      <ClockBar time={{ deadline: board.lastCall, remainingMs: null, totalMs: 60_000 }} now={now}>
        {t('until-freeze')}
      </ClockBar>
    </section>
  )
}
