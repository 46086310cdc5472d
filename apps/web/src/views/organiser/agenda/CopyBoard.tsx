import { t } from '@folkmoot/messages/new-event'
import type { BoardView } from '@folkmoot/protocol'
import { toast } from '../../../design/Announcer.tsx'
import { Button } from '../../../design/Button.tsx'
import { Refused } from '../../../design/Refused.tsx'
import { useAction } from '../../../design/use-action.ts'
import { useEvent } from '../parts/desk.ts'

/** The board once more, right after itself. */
export function CopyBoard({ board }: { board: BoardView }) {
  const event = useEvent()
  const action = useAction()
  const copy = async () => {
    const copied = await action.run(() => event.command('boardCopy', { board: board.id }))
    if (copied) toast(t('board-copied'))
  }
  return (
    <>
      <Button
        kind="quiet"
        aria-label={t('copy-board-name', { title: board.title })}
        aria-disabled={action.busy}
        onClick={() => void copy()}
      >
        {t('copy-board')}
      </Button>
      <Refused error={action.error} />
    </>
  )
}
