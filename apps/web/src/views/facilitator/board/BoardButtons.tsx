import { LIMITS } from '@folkmoot/protocol'
import { Button } from '../../../design/Button.tsx'
import { useConfirm } from '../../../design/confirm.tsx'
import { count, sentence } from '../../../features/number-words/model.ts'
import { useAct } from '../cockpit.ts'
import { sentences, stillWriting } from '../moves/action-words.ts'
import type { BoardFacts } from '../moves/facts.ts'
import { freezeAction, plenaryAction, primaryAction } from '../moves/primary-action.ts'

/** What else can be done with a board: look first, the other kind of round, freeze, export. */
export function BoardButtons({ facts, onExport }: { facts: BoardFacts; onExport(): void }) {
  const { act, run, busy } = useAct()
  const { ask, dialog } = useConfirm()
  const { board, nods, rules } = facts
  const isOpen = board.phase !== 'waiting' && board.phase !== 'closed'
  const first = primaryAction(facts)?.label
  const together =
    isOpen && board.phase === 'write' && !facts.allocated && facts.tables > 0 && !facts.round
      ? plenaryAction(facts)
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
  const lastCall = freezeAction(facts)
  return (
    <>
      {board.phase !== 'closed' && !rules.counted && (
        <Button size="small" aria-pressed={board.lookFirst} onClick={toggleLookFirst}>
          Look first: {board.lookFirst ? 'on' : 'off'}
        </Button>
      )}
      {together && facts.people <= LIMITS.plenaryTurns && (
        <Button
          size="small"
          disabled={busy}
          title={together.consequence}
          onClick={() => together.step && run(together.step, together.said)}
        >
          All together instead
        </Button>
      )}
      {isOpen && board.phase !== 'write' && board.lastCall === null && first !== lastCall.label && (
        <Button
          size="small"
          disabled={busy}
          title={lastCall.consequence}
          onClick={() => lastCall.step && run(lastCall.step, lastCall.said)}
        >
          {lastCall.label}
        </Button>
      )}
      {isOpen && (
        <Button size="small" onClick={freezeNow}>
          Freeze now …
        </Button>
      )}
      {board.editions > 0 && (
        <Button size="small" onClick={onExport}>
          Export …
        </Button>
      )}
      {dialog}
    </>
  )
}
