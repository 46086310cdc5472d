import type { BoardModel } from '@folkmoot/board-doc'
import { onTheWall } from '@folkmoot/domain'
import { t } from '@folkmoot/messages/cockpit'
import { type SessionRecord, SHOWN_PHASES } from '@folkmoot/protocol'
import { useState } from 'react'
import { Button } from '../../../design/Button.tsx'
import { ActionBar } from '../board/ActionBar.tsx'
import { useCockpitView } from '../cockpit.ts'
import { sessionBack } from '../moves/back-action.ts'
import { sessionActionOf } from '../moves/facts-of.ts'
import { NoteDialog } from '../notes/NoteDialog.tsx'
import { WallPicture } from '../screens/WallPicture.tsx'
import type { RunSheetDay, SessionRow } from './run-sheet.ts'

/** A session without a board: a talk, a break, the aims, quotations. */
export function SessionPane({
  session,
  days,
  next,
  model,
  onFollow,
  onBreak,
}: {
  session: SessionRecord
  days: readonly RunSheetDay[]
  next: SessionRow | null
  model: BoardModel
  onFollow(): void
  /** Says when the room goes on; undefined: not for whoever runs one network's boards. */
  onBreak?: (() => void) | undefined
}) {
  const stage = useCockpitView(view => view.stage)
  const boards = useCockpitView(view => view.boards)
  const counts = useCockpitView(view => view.counts)
  const agenda = useCockpitView(view => view.agenda)
  const [choosing, setChoosing] = useState<string | null>(null)
  const shown = stage.board === null && stage.session === session.id
  const wall = onTheWall(stage, boards)
  const onWall = boards.find(one => one.id === wall.board && SHOWN_PHASES.includes(one.phase))
  const note = choosing === null ? undefined : model.byId.get(choosing)
  const action = sessionActionOf({ stage, boards, counts, agenda }, session, next)
  return (
    <div className="flex min-h-0 flex-col gap-3 wide:h-full">
      <div>
        <h2 className="text-title">{session.title}</h2>
        <p className="text-base text-ink-soft">
          {[session.time, session.speaker, session.kind === 'activity' ? 'no board' : session.kind]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <WallPicture model={model} onChoose={one => setChoosing(one.id)} />
      <ActionBar action={action} back={shown ? sessionBack(days, session.id) : null} onDone={onFollow}>
        {shown && session.kind === 'break' && stage.timer === null && onBreak && (
          <Button size="small" aria-haspopup="dialog" onClick={onBreak}>
            {t('break-more')}
          </Button>
        )}
        {!shown && (
          <Button kind="quiet" className="min-h-11! mx-0! text-small!" onClick={onFollow}>
            Back to what the room sees
          </Button>
        )}
      </ActionBar>
      {note && onWall && (
        <NoteDialog key={note.id} note={note} board={onWall} onClose={() => setChoosing(null)} />
      )}
    </div>
  )
}
