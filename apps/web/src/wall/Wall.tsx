import { formatById } from '@folkmoot/formats'
import { wallOf } from '@folkmoot/formats/walls'
import { t } from '@folkmoot/messages/wall'
import type { BoardView } from '@folkmoot/protocol'
import { useEffect, useMemo } from 'react'
import { Boundary } from '../design/Boundary.tsx'
import { BreakScreen } from './BreakScreen.tsx'
import { graphLayout } from './fetched-layout.ts'
import { JoinScreen } from './JoinScreen.tsx'
import { MadeScreen } from './MadeScreen.tsx'
import { type RoomPicture, wallMode } from './mode.ts'
import { NotesScreen } from './NotesScreen.tsx'
import { PictureOrList } from './PictureOrList.tsx'
import { PlainScreen } from './PlainScreen.tsx'
import { PlanScreen } from './PlanScreen.tsx'
import { PagingContext, useOwnPaging } from './paging-context.ts'
import type { WallProps } from './props.ts'
import { RoundScreen } from './RoundScreen.tsx'
import { SessionScreen } from './SessionScreen.tsx'
import { Announcement, RehearsalBadge } from './Strips.tsx'
import { TimerScreen } from './TimerScreen.tsx'
import { WallFrame } from './WallFrame.tsx'
import { WelcomeScreen } from './WelcomeScreen.tsx'
import { WriteScreen } from './WriteScreen.tsx'

/** What the room sees: on the projector, and as a picture in the cockpit. */
export function Wall(props: WallProps) {
  const { view, theme, className, reconnecting, screen = 'wall' } = props
  const alone = useOwnPaging(props.now)
  const shared = props.paging ?? alone
  const { turn, paused } = view.stage.paging
  const paging = useMemo(
    () => ({ ...shared, turn, paused, now: props.now }),
    [shared, turn, paused, props.now],
  )
  // While the network is there: the picture may be wanted when it is not.
  useEffect(() => void graphLayout().catch(() => {}), [])
  const { announcement, blank } = view.stage
  // The way in and the clock stay lit: blanking is for what people wrote.
  const dark = blank && screen === 'wall'
  return (
    <WallFrame theme={theme} dark={dark} size={screen === 'wall' ? paging.size : null} className={className}>
      {dark ? (
        <h1 className="sr-only">{t('blank')}</h1>
      ) : (
        <>
          {announcement && <Announcement words={announcement.text} />}
          {screen === 'wall' && (
            <PagingContext value={paging}>
              <Boundary
                of={`${view.stage.board} ${view.stage.session} ${view.stage.plan ?? false} ${view.stage.made ?? false}`}
                instead={() => <PlainScreen {...props} />}
              >
                <Screen {...props} />
              </Boundary>
            </PagingContext>
          )}
          {screen === 'join' && <JoinScreen view={view} />}
          {screen === 'timer' && <TimerScreen view={view} now={props.now} chimes={props.chimes ?? false} />}
        </>
      )}
      {view.event.rehearsal && <RehearsalBadge />}
      {reconnecting && (
        <p role="status" className="fs-28 absolute end-72 bottom-6 leading-[1.25] text-wall-soft">
          {t('reconnecting')}
        </p>
      )}
    </WallFrame>
  )
}

function Screen({ view, model, progress = null, now, onChoose }: WallProps) {
  const shown = wallMode(view)
  const own = 'board' in shown && shown.board && !shown.board.layout ? wallOf(shown.board.format) : null
  switch (shown.mode) {
    case 'blank':
      return null
    case 'made':
      return <MadeScreen view={view} made={shown.made} />
    case 'plan':
      return <PlanScreen {...shown} view={view} />
    case 'break':
      return <BreakScreen {...shown} view={view} now={now} />
    case 'welcome':
      return <WelcomeScreen view={view} board={shown.board} session={shown.session} progress={progress} />
    case 'session':
      return <SessionScreen key={shown.session.id} {...shown} view={view} now={now} />
    case 'round':
      return <RoundScreen {...shown} view={view} now={now} />
    case 'write':
      return own && formatById(shown.board.format)?.wallWhileWriting === 'own' ? (
        <PictureOrList
          key={shown.board.id}
          {...shown}
          frozen={false}
          view={view}
          model={model}
          now={now}
          Picture={own}
        />
      ) : (
        <WriteScreen key={shown.board.id} {...shown} view={view} progress={progress} now={now} />
      )
    case 'notes':
      return own && !isGrouped(shown.board, view) ? (
        <PictureOrList
          key={shown.board.id}
          {...shown}
          view={view}
          model={model}
          now={now}
          onChoose={onChoose}
          Picture={own}
        />
      ) : (
        <NotesScreen
          key={shown.board.id}
          {...shown}
          view={view}
          model={model}
          now={now}
          onChoose={onChoose}
        />
      )
  }
}

/** Once people have put notes together, that is what the room talks about; the picture comes back on the way back. */
function isGrouped({ id, phase }: BoardView, { groups }: RoomPicture): boolean {
  const own = groups.find(one => one.board === id)?.groups ?? []
  return phase !== 'share' && own.some(group => group.notes.length > 0)
}
