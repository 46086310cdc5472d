import { LIMITS } from '@folkmoot/protocol'
import { Button } from '../../design/Button.tsx'
import { count, sentence } from '../../wall/number-words.ts'
import { sentences, stillWriting } from './action-words.ts'
import { useConfirm } from './Confirm.tsx'
import { useAct } from './cockpit.ts'
import type { BoardFacts } from './facts.ts'
import { freeze } from './onwards.ts'
import { primaryAction } from './primary-action.ts'
import { SMALL_BUTTON } from './small-button.ts'
import { startRound } from './turn-action.ts'

/** What else can be done with a board: look first, the other kind of round, freeze, export. */
export function BoardButtons({ facts, onExport }: { facts: BoardFacts; onExport(): void }) {
  const { act, run, busy } = useAct()
  const { ask, dialog } = useConfirm()
  const { board, nods, format } = facts
  const isOpen = board.phase !== 'waiting' && board.phase !== 'closed'
  const first = primaryAction(facts)?.label
  const together =
    isOpen && board.phase === 'write' && format.turns && !facts.allocated && facts.tables > 0 && !facts.round
      ? startRound(facts, 'plenary', { board: board.id, ...format.turns })
      : null
  const toggleLookFirst = () => {
    const on = !board.lookFirst
    const said = on ? 'New notes wait for your nod.' : 'Notes go on the wall at once.'
    const toggle = () => act('boardLookFirst', { board: board.id, on }, said)
    if (on || nods === 0) return void toggle()
    ask({
      title: 'Stop looking first?',
      about: `${sentence(count(nods, 'note'))} that nobody has looked at ${nods === 1 ? 'goes' : 'go'} on the wall at once.`,
      label: 'Stop looking first',
      go: toggle,
    })
  }
  const freezeNow = () => {
    const writing = stillWriting(facts.counts, board)
    ask({
      title: 'Freeze at once?',
      about: sentences(
        writing && `${writing}.`,
        'There is no last call: what is posted now is kept, and people’s drafts are not.',
      ),
      label: 'Freeze now',
      go: () => act('boardFreeze', { board: board.id, now: true }, 'Frozen. The snapshot is kept.'),
    })
  }
  const lastCall = freeze(facts)
  return (
    <>
      {board.phase !== 'closed' && !format.counted && (
        <Button className={SMALL_BUTTON} aria-pressed={board.lookFirst} onClick={toggleLookFirst}>
          Look first: {board.lookFirst ? 'on' : 'off'}
        </Button>
      )}
      {together && facts.people <= LIMITS.plenaryTurns && (
        <Button
          className={SMALL_BUTTON}
          disabled={busy}
          title={together.consequence}
          onClick={() => run(together.steps, together.said)}
        >
          All together instead
        </Button>
      )}
      {isOpen && board.phase !== 'write' && board.lastCall === null && first !== lastCall.label && (
        <Button
          className={SMALL_BUTTON}
          disabled={busy}
          title={lastCall.consequence}
          onClick={() => run(lastCall.steps, lastCall.said)}
        >
          {lastCall.label}
        </Button>
      )}
      {isOpen && (
        <Button className={SMALL_BUTTON} onClick={freezeNow}>
          Freeze now …
        </Button>
      )}
      {board.editions > 0 && (
        <Button className={SMALL_BUTTON} onClick={onExport}>
          Export …
        </Button>
      )}
      {dialog}
    </>
  )
}
