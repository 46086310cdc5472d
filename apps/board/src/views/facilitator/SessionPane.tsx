import type { BoardModel } from '@folkmoot/board-doc'
import type { SessionRecord } from '@folkmoot/protocol'
import { ActionBar } from './ActionBar.tsx'
import { BlankButton } from './BlankButton.tsx'
import { useCockpit } from './cockpit.ts'
import type { PrimaryAction } from './primary-action.ts'
import type { SessionRow } from './run-sheet.ts'
import { WallPicture } from './WallPicture.tsx'

/** A session without a board: a talk, a break, the aims, quotations. */
export function SessionPane({
  session,
  next,
  model,
  onFollow,
}: {
  session: SessionRecord
  next: SessionRow | null
  model: BoardModel
  onFollow(): void
}) {
  const { view } = useCockpit()
  const shown = view.stage.board === null && view.stage.session === session.id
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
      <WallPicture model={model} onChoose={() => undefined} />
      <ActionBar action={sessionAction(session, shown, next, view.stage.timer !== null)} onDone={onFollow}>
        <BlankButton />
      </ActionBar>
    </div>
  )
}

function sessionAction(
  session: SessionRecord,
  shown: boolean,
  next: SessionRow | null,
  clock: boolean,
): PrimaryAction | null {
  const cleared = clock ? ' The clock is cleared.' : ''
  const clear: PrimaryAction['steps'] = clock ? [{ key: 'timerClear', input: {} }] : []
  if (!shown) {
    return {
      label: 'Show this session',
      consequence: `“${session.title}” goes on every screen.${cleared}`,
      steps: [{ key: 'stageShow', input: { board: null, session: session.id } }, ...clear],
    }
  }
  if (!next) return null
  return {
    label: 'Go on',
    consequence: `Next is “${next.session.title}”. It goes on every screen.${cleared}`,
    steps: [{ key: 'stageShow', input: { board: null, session: next.session.id } }, ...clear],
  }
}
