import { useEffect } from 'react'
import { cx } from '../../design/cx.ts'
import { useWallLanguage } from '../../language-choice.tsx'
import { useBoard, useStage } from '../../live/hooks.ts'
import { NO_BOARD } from '../../live/no-board.ts'
import type { StageConnection, ViewOf } from '../../live/stage-connection.ts'
import { useStore } from '../../live/use-store.ts'
import { useLanguage } from '../../ui/language.ts'
import { useChime } from '../../ui/use-chime.ts'
import { stageTime } from '../../wall/stage-time.ts'
import { useSharedPaging } from '../../wall/use-shared-paging.ts'
import { Wall } from '../../wall/Wall.tsx'
import { WallFrame } from '../../wall/WallFrame.tsx'
import { useQuietScreen } from './use-quiet-screen.ts'
import { useTheme } from './use-theme.ts'

export function EventDisplay({ event }: { event: string }) {
  const theme = useTheme()
  const connection = useStage('display', event)
  if (!connection) return <WallFrame theme={theme} className="h-full" />
  return <Shown event={event} connection={connection} theme={theme} />
}

function Shown({
  event,
  connection,
  theme,
}: {
  event: string
  connection: StageConnection<ViewOf['display']>
  theme: 'dim' | 'bright'
}) {
  const { idle } = useQuietScreen()
  const view = useStore(connection, state => state.view)
  const state = useStore(connection, state => state.state)
  const refusal = useStore(connection, state => state.refusal)
  const paging = useSharedPaging(connection, view?.screen === 'wall')
  const { allowed } = useChime(view ? (stageTime(view)?.time.deadline ?? null) : null, connection.now)
  const onStage =
    view?.boards.find(board => board.id === view.stage.board && board.phase !== 'waiting') ?? null
  const board = useBoard('display', event, onStage)
  const notes = useStore(board ?? NO_BOARD, one => one.model)
  const notesState = useStore(board ?? NO_BOARD, one => one.state)
  useWallLanguage(view?.event.wallLanguage)
  const spoken = useLanguage()
  useEffect(() => {
    document.title = view ? `${view.event.name} · display` : 'Display · Folkmoot'
  }, [view])

  if (state === 'ended') return <SignedOut theme={theme} words={refusal?.message ?? ''} />
  if (!view)
    return (
      <WallFrame theme={theme} className="h-full">
        <h1 className="fs-56 m-auto font-serif text-wall-soft">Opening the wall …</h1>
      </WallFrame>
    )
  return (
    <Wall
      // Headings and looks are kept with their notes: in another language all of it is drawn anew.
      key={spoken}
      view={view}
      model={notes}
      progress={view.progress}
      now={connection.now}
      theme={theme}
      screen={view.screen}
      paging={paging}
      chimes={allowed}
      reconnecting={state === 'offline' || notesState === 'offline'}
      className={cx('h-full', idle && 'cursor-none')}
    />
  )
}

function SignedOut({ theme, words }: { theme: 'dim' | 'bright'; words: string }) {
  return (
    <WallFrame theme={theme} className="h-full">
      <div className="m-auto flex max-w-1200 flex-col gap-28">
        <h1 className="fs-76 leading-[1.1]">This screen is not paired any more</h1>
        <p className="fs-40 text-wall-soft">{words}</p>
        <p>
          <a className="fs-44 font-semibold underline" href="/d">
            Pair it again
          </a>
        </p>
      </div>
    </WallFrame>
  )
}
