import { t } from '@folkmoot/messages/cockpit'
import { useConfirm } from '../../../design/confirm.tsx'
import { cx } from '../../../design/cx.ts'
import { useAct } from '../cockpit.ts'
import { MoreAction } from '../more/more.ts'
import type { BoardFacts, PrimaryAction } from '../moves/facts.ts'
import { moveTo } from '../moves/phase-move.ts'
import { PHASE_NAMES } from '../moves/phase-words.ts'

/** Where the board is on its way; More goes straight to another phase. */
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
          const move = moveTo(phase, facts)
          return (
            <li key={phase} aria-current={i === at ? 'step' : undefined}>
              <span className={cx(PILL, i === at ? 'bg-ink text-paper' : i < at ? PAST : COMING)}>
                {PHASE_NAMES[phase]}
                {i < at && ' ✓'}
              </span>
              {move && (
                <MoreAction
                  heading="board"
                  label={t('go-to-phase', { phase: PHASE_NAMES[phase] })}
                  about={t('what-follows', {
                    label: move.label.replace(/ …$/, ''),
                    follows: move.consequence,
                  })}
                  disabled={busy}
                  choose={() => press(move)}
                />
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
  'flex min-h-9 items-center rounded-full border border-transparent px-3.5 text-small font-semibold'
const PAST = 'bg-action-pale text-action-deep'
const COMING = 'bg-paper-deep text-ink-soft'
