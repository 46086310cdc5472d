import { t } from '@folkmoot/messages/cockpit'
import { cx } from '../../../design/cx.ts'
import { useAct } from '../cockpit.ts'
import { MoreAction } from '../more/more.ts'
import type { BoardFacts } from '../moves/facts.ts'

/** Hats, sides, before and after: where the whole room is; More turns it to any other. */
export function StepStrip({ facts }: { facts: BoardFacts }) {
  const { act, busy } = useAct()
  const { board, rules } = facts
  const { steps } = rules
  if (steps.length === 0 || board.phase === 'waiting' || board.phase === 'closed') return null
  return (
    <ol className="flex flex-wrap items-center gap-1.5" aria-label="The room is at">
      {steps.map(step => {
        const here = step.id === board.step
        return (
          <li key={step.id} aria-current={here ? 'step' : undefined}>
            <span
              className={cx(
                'flex min-h-9 items-center rounded-field border-2 px-3 text-small font-semibold',
                here ? 'border-ink bg-ink text-paper' : 'border-line bg-card text-ink-soft',
              )}
            >
              {step.label}
            </span>
            {!here && (
              <MoreAction
                heading="board"
                label={t('turn-to-step', { step: step.label })}
                about={t('turn-to-step-about')}
                disabled={busy}
                choose={() =>
                  act('boardStep', { board: board.id, step: step.id }, `Turned to “${step.label}”.`)
                }
              />
            )}
          </li>
        )
      })}
    </ol>
  )
}
