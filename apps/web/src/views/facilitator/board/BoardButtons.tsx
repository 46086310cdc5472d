import { t } from '@folkmoot/messages/cockpit'
import { LIMITS } from '@folkmoot/protocol'
import { Button } from '../../../design/Button.tsx'
import { useConfirm } from '../../../design/confirm.tsx'
import { count, sentence } from '../../../features/number-words/model.ts'
import { useAct } from '../cockpit.ts'
import { MoreAction } from '../more/more.ts'
import type { BoardFacts } from '../moves/facts.ts'
import { plenaryAction } from '../moves/primary-action.ts'

/** What else can be done with a board: look first, the other kind of round, freeze, export. */
export function BoardButtons({
  facts,
  isFreeze,
  onFreeze,
  onExport,
}: {
  facts: BoardFacts
  /** The large button freezes: there is no second one. */
  isFreeze: boolean
  onFreeze(): void
  onExport(): void
}) {
  const { act, run, busy } = useAct()
  const { ask, dialog } = useConfirm()
  const { board, nods, rules } = facts
  const isOpen = board.phase !== 'waiting' && board.phase !== 'closed'
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
  return (
    <>
      {board.phase !== 'closed' && !rules.counted && (
        <MoreAction
          heading="board"
          label={`Look first: ${board.lookFirst ? 'on' : 'off'}`}
          about={t('look-first-about')}
          choose={toggleLookFirst}
        />
      )}
      {together && facts.people <= LIMITS.plenaryTurns && (
        <MoreAction
          heading="board"
          label="All together instead"
          about={together.consequence}
          disabled={busy}
          choose={() => together.step && run(together.step, together.said)}
        />
      )}
      {isOpen && !isFreeze && (
        <Button size="small" aria-haspopup="dialog" onClick={onFreeze}>
          {t('freeze-how')}
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
