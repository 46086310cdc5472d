import { useConfirm } from '../../../design/confirm.tsx'
import { cx } from '../../../design/cx.ts'
import { useAct } from '../cockpit.ts'
import type { BoardFacts, PrimaryAction } from '../moves/facts.ts'
import { moveTo } from '../moves/phase-move.ts'
import { PHASE_NAMES } from '../moves/phase-words.ts'

/** Where the board is on its way; what is underlined can be gone to straight away. */
export function PhaseStrip({ facts }: { facts: BoardFacts }) {
  const { run, busy } = useAct()
  const { ask, dialog } = useConfirm()
  const { board, rules } = facts
  const path = ['waiting', ...rules.phases, 'closed'] as const
  const at = path.indexOf(board.phase)
  const press = (move: PrimaryAction) => {
    const go = async () => {
      if (move.step) await run(move.step, move.said)
    }
    if (!move.asks) return void go()
    ask({
      title: `${move.label.replace(/ …$/, '')}?`,
      about: move.consequence,
      label: move.label.replace(/ …$/, ''),
      go,
    })
  }
  return (
    <>
      <ol aria-label="Phase" className="flex flex-wrap gap-1.5">
        {path.map((phase, i) => {
          const name = `${PHASE_NAMES[phase]}${i < at ? ' ✓' : ''}`
          const move = moveTo(phase, facts)
          const colour = i < at ? 'bg-action-pale text-action-deep' : 'bg-paper-deep text-ink-soft'
          return (
            <li key={phase} aria-current={i === at ? 'step' : undefined}>
              {move ? (
                <button
                  type="button"
                  disabled={busy}
                  aria-haspopup={move.asks ? 'dialog' : undefined}
                  title={`${move.label}: ${move.consequence}`}
                  onClick={() => press(move)}
                  className={cx(PILL, colour, 'underline decoration-1 underline-offset-4 hover:decoration-2')}
                >
                  {name}
                </button>
              ) : (
                <span className={cx(PILL, i === at ? 'bg-ink text-paper' : colour)}>{name}</span>
              )}
            </li>
          )
        })}
      </ol>
      {dialog}
    </>
  )
}
const PILL =
  'flex min-h-9 items-center rounded-full border border-transparent px-3.5 text-small font-semibold max-wide:min-h-11'
