import { cx } from '../../../design/cx.ts'
import { useAct } from '../cockpit.ts'
import type { BoardFacts } from '../moves/facts.ts'

/** Hats, sides, before and after: where the whole room is, and turning it to any other. */
export function StepStrip({ facts }: { facts: BoardFacts }) {
  const { act, busy } = useAct()
  const { board, rules } = facts
  const { steps } = rules
  if (steps.length === 0 || board.phase === 'waiting' || board.phase === 'closed') return null
  return (
    <fieldset className="flex flex-wrap items-center gap-1.5" aria-label="The room is at">
      {steps.map(step => {
        const here = step.id === board.step
        return (
          <button
            key={step.id}
            type="button"
            aria-pressed={here}
            disabled={busy}
            onClick={() => {
              if (!here)
                void act('boardStep', { board: board.id, step: step.id }, `Turned to “${step.label}”.`)
            }}
            className={cx(
              'flex min-h-11 items-center rounded-field border-2 px-3 text-small font-semibold',
              here ? 'border-ink bg-ink text-paper' : 'border-line bg-card text-ink hover:border-ink',
            )}
          >
            {step.label}
          </button>
        )
      })}
    </fieldset>
  )
}
