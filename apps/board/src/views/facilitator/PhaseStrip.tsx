import type { BoardView } from '@folkmoot/protocol'
import { cx } from '../../design/cx.ts'
import { useConfirm } from './Confirm.tsx'
import { useAct } from './cockpit.ts'

const PHASES = ['waiting', 'write', 'share', 'closed'] as const
const NAMES = { waiting: 'ready', write: 'write', share: 'share', closed: 'frozen' } as const

/** Where the board is on its way. Back to writing, and opening a frozen board again, are the ways back. */
export function PhaseStrip({ board }: { board: BoardView }) {
  const { act } = useAct()
  const { ask, dialog } = useConfirm()
  const at = PHASES.indexOf(board.phase)
  const back = {
    write: () =>
      ask({
        title: 'Back to private writing?',
        about:
          'All notes leave every screen. People keep what they posted and can change it; revealing brings it back.',
        label: 'Back to writing',
        go: () => act('boardBack', { board: board.id }, 'Back to private writing.'),
      }),
    share: () =>
      ask({
        title: 'Open this board again?',
        about:
          'Its snapshot stays as it is. People can write again, what came too late comes in, and the next freeze is a later edition.',
        label: 'Open again',
        go: () => act('boardReopen', { board: board.id }, 'The board is open again.'),
      }),
  }
  return (
    <>
      <ol aria-label="Phase" className="flex flex-wrap gap-1.5">
        {PHASES.map((phase, i) => {
          const name = `${NAMES[phase]}${i < at ? ' ✓' : ''}`
          const undo =
            phase === 'write' && board.phase === 'share'
              ? back.write
              : phase === 'share' && board.phase === 'closed'
                ? back.share
                : null
          return (
            <li key={phase} aria-current={i === at ? 'step' : undefined}>
              {undo ? (
                <button
                  type="button"
                  onClick={undo}
                  title={phase === 'write' ? 'Back to private writing …' : 'Open this board again …'}
                  className={cx(PILL, 'bg-action-pale text-action-deep underline underline-offset-4')}
                >
                  {name}
                  <span className="sr-only">
                    : {phase === 'write' ? 'back to private writing' : 'open this board again'}
                  </span>
                </button>
              ) : (
                <span
                  className={cx(
                    PILL,
                    i === at
                      ? 'bg-ink text-paper'
                      : i < at
                        ? 'bg-action-pale text-action-deep'
                        : 'bg-paper-deep text-ink-soft',
                  )}
                >
                  {name}
                </span>
              )}
            </li>
          )
        })}
      </ol>
      {dialog}
    </>
  )
}
const PILL = 'flex min-h-9 items-center rounded-full px-4 text-small font-semibold'
