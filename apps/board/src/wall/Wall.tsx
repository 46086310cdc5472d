import type { BoardModel } from '@folkmoot/board-doc'
import type { BoardProgress } from '@folkmoot/protocol'
import { type RoomPicture, wallMode } from './mode.ts'
import { NotesScreen, type WallHands } from './NotesScreen.tsx'
import type { Now } from './parts.tsx'
import { RoundScreen } from './RoundScreen.tsx'
import { SessionScreen } from './SessionScreen.tsx'
import { WallFrame, type WallTheme } from './WallFrame.tsx'
import { WelcomeScreen } from './WelcomeScreen.tsx'
import { WriteScreen } from './WriteScreen.tsx'

export interface WallProps {
  view: RoomPicture
  /** The notes of the stage's board. */
  model: BoardModel
  progress?: BoardProgress | null
  /** The server's time. */
  now: Now
  theme: WallTheme
  className?: string
  /** The cockpit's picture only. */
  hands?: WallHands
  /** Connection lost: the last state stays, with a small badge. */
  reconnecting?: boolean
}

/** What the room sees: on the projector, and as a picture in the cockpit. */
export function Wall({ view, model, progress, now, theme, className, hands, reconnecting }: WallProps) {
  const shown = wallMode(view)
  return (
    <WallFrame theme={theme} dark={shown.mode === 'blank'} className={className}>
      {shown.mode === 'blank' && <h1 className="sr-only">The wall is blank for now</h1>}
      {shown.mode === 'welcome' && <WelcomeScreen view={view} />}
      {shown.mode === 'session' && <SessionScreen key={shown.session.id} {...shown} view={view} now={now} />}
      {shown.mode === 'write' && (
        <WriteScreen key={shown.board.id} {...shown} view={view} progress={progress ?? null} now={now} />
      )}
      {shown.mode === 'round' && <RoundScreen {...shown} view={view} now={now} />}
      {shown.mode === 'notes' && (
        <NotesScreen key={shown.board.id} {...shown} view={view} model={model} now={now} hands={hands} />
      )}
      {reconnecting && (
        <p role="status" className="fs-28 absolute right-72 bottom-6 leading-[1.25] text-wall-soft">
          reconnecting
        </p>
      )}
    </WallFrame>
  )
}
