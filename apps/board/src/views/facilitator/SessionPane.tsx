import type { BoardModel } from '@folkmoot/board-doc'
import { type SessionRecord, SHOWN_PHASES } from '@folkmoot/protocol'
import { useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { ActionBar } from './ActionBar.tsx'
import { sessionBack } from './back-action.ts'
import { useCockpit } from './cockpit.ts'
import { NoteDialog } from './NoteDialog.tsx'
import type { RunSheetDay, SessionRow } from './run-sheet.ts'
import { sessionAction } from './session-action.ts'
import { leavingOf } from './use-facts.ts'
import { WallPicture } from './WallPicture.tsx'

/** A session without a board: a talk, a break, the aims, quotations. */
export function SessionPane({
  session,
  days,
  next,
  model,
  onFollow,
}: {
  session: SessionRecord
  days: readonly RunSheetDay[]
  next: SessionRow | null
  model: BoardModel
  onFollow(): void
}) {
  const { view } = useCockpit()
  const [choosing, setChoosing] = useState<string | null>(null)
  const shown = view.stage.board === null && view.stage.session === session.id
  const onWall = view.boards.find(one => one.id === view.stage.board && SHOWN_PHASES.includes(one.phase))
  const note = choosing === null ? undefined : model.byId.get(choosing)
  const action = sessionAction({
    session,
    shown,
    next: next?.session ?? null,
    clock: view.stage.timer !== null,
    leaving: leavingOf(view, null),
  })
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
