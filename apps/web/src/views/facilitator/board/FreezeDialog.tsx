import { t } from '@folkmoot/messages/cockpit'
import { Button } from '../../../design/Button.tsx'
import { Dialog, DialogButtons } from '../../../design/Dialog.tsx'
import { useAct } from '../cockpit.ts'
import { held, sentences, stillWriting } from '../moves/action-words.ts'
import type { BoardFacts } from '../moves/facts.ts'

/** How to freeze a board: at once, or after a last call, which there is only where somebody is writing. */
export function FreezeDialog({ facts, onClose }: { facts: BoardFacts; onClose(): void }) {
  const { act } = useAct()
  const { board, counts, nods } = facts
  const writing = stillWriting(counts, board)
  const runs = board.lastCall !== null
  const freeze = (how: { now?: boolean; ifWriting?: boolean }) => {
    onClose()
    void act('boardFreeze', { board: board.id, ...how }, t('frozen'))
  }
  const offersLastCall = writing !== null && !runs
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('freeze-title')}
      about={sentences(
        board.lookFirst && nods > 0 && `${held(nods)} ${t('freeze-leaves-out')}`,
        writing === null ? t('freeze-nobody-writes') : `${writing}.`,
        runs && t('last-call-runs'),
        writing !== null && t('freeze-now-drops'),
        offersLastCall && t('freeze-last-call-about'),
      )}
    >
      <DialogButtons>
        <Button onClick={onClose}>{t('leave-it-open')}</Button>
        <Button kind={offersLastCall ? 'secondary' : 'primary'} onClick={() => freeze({ now: true })}>
          {t('freeze-now')}
        </Button>
        {offersLastCall && (
          <Button kind="primary" onClick={() => freeze({ ifWriting: true })}>
            {t('freeze-last-call')}
          </Button>
        )}
      </DialogButtons>
    </Dialog>
  )
}
