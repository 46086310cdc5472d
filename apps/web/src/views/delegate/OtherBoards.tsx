/** Boards beside the one that is open: where the room is, and those that can still be written on. */
import { t } from '@folkmoot/messages/delegate'
import type { BoardView } from '@folkmoot/protocol'
import { Button } from '../../design/Button.tsx'
import { useAsked } from '../../features/prompt-words/use-asked.ts'
import { useTab } from '../../ui/tab-store.ts'
import { usePhoneView } from './phone.ts'

/** A board was picked by hand and the room is elsewhere: say so, never move somebody who writes. */
export function MovedOn({ board, onStage }: { board: BoardView | null; onStage: BoardView | null }) {
  const pick = useTab(state => state.pickBoard)
  const asked = useAsked()
  if (!board || !onStage || board === onStage) return null
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 rounded-field bg-paper-deep px-4 py-1">
      <p className="py-2 text-base">{t('room-is-at', { board: asked.title(onStage) })}</p>
      <Button kind="quiet" onClick={() => pick(null)}>
        {t('go-there')}
      </Button>
    </div>
  )
}

/** Boards one may still write on, such as a review that stays open overnight. */
export function AlsoOpen({ current }: { current: BoardView | null }) {
  const boards = usePhoneView(view => view.boards)
  const pick = useTab(state => state.pickBoard)
  const asked = useAsked()
  const others = boards.filter(
    board => board !== current && board.phase !== 'closed' && board.phase !== 'waiting',
  )
  if (others.length === 0) return null
  return (
    <section aria-label={t('also-open')} className="border-t border-line pt-3">
      <p className="text-base text-ink-soft">{t('also-open-list')}</p>
      <ul>
        {others.map(board => (
          <li key={board.id}>
            <Button
              kind="quiet"
              onClick={() => {
                pick(board.id)
                window.scrollTo({ top: 0 })
              }}
            >
              {asked.title(board)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
