import { t } from '@folkmoot/messages/delegate'
import type { BoardView, DelegateView, MineView } from '@folkmoot/protocol'
import { Boundary } from '../../design/Boundary.tsx'
import { cx } from '../../design/cx.ts'
import { useBoard } from '../../live/hooks.ts'
import type { PageConnection } from '../../live/page-connection.ts'
import type { StageConnection } from '../../live/stage-connection.ts'
import { useTab } from '../../ui/tab-store.ts'
import { AgreedList } from './AgreedList.tsx'
import { Announcement } from './Announcement.tsx'
import { AccessRequests } from './access/AccessRequests.tsx'
import { BoardPanel } from './BoardPanel.tsx'
import { ConnectionNotice } from './ConnectionNotice.tsx'
import { Header } from './Header.tsx'
import { LastCall } from './LastCall.tsx'
import { MyCommitment } from './MyCommitment.tsx'
import { MySeat } from './MySeat.tsx'
import { MyWords } from './MyWords.tsx'
import { Now } from './Now.tsx'
import { AlsoOpen, MovedOn } from './OtherBoards.tsx'
import { QuoteRequests } from './QuoteRequests.tsx'
import { RewordRequests } from './RewordRequests.tsx'
import { SwapRequests } from './SwapRequests.tsx'
import { Tabs } from './Tabs.tsx'
import { TheRoom } from './TheRoom.tsx'
import { useGathering } from './use-gathering.ts'
import { useNextBoard } from './use-next-board.ts'
import { useStageSaid } from './use-stage-said.ts'
import { SessionOnStage, Welcome } from './Welcome.tsx'

export interface ScreenProps {
  view: DelegateView
  mine: MineView
  stage: StageConnection<DelegateView>
  page: PageConnection
  /** My table's, while a board is written by tables. */
  tablePage: PageConnection | null
  offline: boolean
  onLeave(): void
}

/** On a phone one of three pages at a time; on a laptop writing and the board side by side. */
export function DelegateScreen(props: ScreenProps) {
  const { view, mine, stage, page, tablePage, offline, onLeave } = props
  useGathering(view.stage.gathered)
  const tab = useTab(state => state.tab)
  const picked = useTab(state => state.pickedBoard)
  const onStage = view.boards.find(board => board.id === view.stage.board) ?? null
  const board = view.boards.find(one => one.id === picked) ?? onStage
  useNextBoard(board)
  useStageSaid(view, offline, stage.now)
  const session = view.agenda.find(one => one.id === (board?.session ?? view.stage.session)) ?? null
  return (
    <div className="mx-auto grid min-h-dvh w-full max-w-7xl grid-cols-[minmax(0,1fr)] content-start lg:grid-cols-[minmax(0,1fr)_auto]">
      <Header view={view} mine={mine} session={session} />
      <Tabs hasBoard={board !== null} />
      <ConnectionNotice page={page} offline={offline} />
      <Announcement announcement={view.stage.announcement} />
      <div className="col-span-full mx-auto flex w-full max-w-2xl flex-col gap-4 px-4 pt-2 empty:hidden">
        <AccessRequests stage={stage} mine={mine} />
        {view.seats && <MySeat seats={view.seats} brief={board?.by === 'table'} {...{ stage, mine }} />}
      </div>
      {board && <LastCall board={board} now={stage.now} />}
      <main
        className={cx(
          'col-span-full mx-auto grid w-full grid-cols-[minmax(0,1fr)] content-start gap-x-12 px-4 pt-2 pb-28 lg:px-8 lg:pb-10',
          board && tab !== 'words' ? 'lg:grid-cols-[minmax(0,32rem)_minmax(0,1fr)]' : 'max-w-2xl',
        )}
      >
        {tab === 'words' ? (
          <Boundary what={t('page-of-words')}>
            <MyWords {...{ view, mine, stage, page, tablePage, onLeave }} />
          </Boundary>
        ) : board ? (
          <OnBoard {...props} board={board} onStage={onStage} />
        ) : (
          <div className="flex flex-col gap-6">
            <Requests {...{ mine, stage, view, page }} />
            <MyCommitment {...{ view, mine, page }} hasStage={session !== null} />
            {session ? <SessionOnStage session={session} page={page} /> : <Welcome view={view} />}
            <AgreedList view={view} board={null} />
            <AlsoOpen boards={view.boards} current={null} />
          </div>
        )}
      </main>
    </div>
  )
}

/** What others ask of me, before anything else. */
function Requests({ mine, stage, view, page }: Pick<ScreenProps, 'mine' | 'stage' | 'view' | 'page'>) {
  return (
    <Boundary what={t('what-others-ask')}>
      <RewordRequests {...{ page, mine, view }} />
      <QuoteRequests stage={stage} quotes={mine.quotes} />
      <SwapRequests stage={stage} swaps={mine.swaps} networks={view.networks} />
    </Boundary>
  )
}

function OnBoard({
  view,
  mine,
  stage,
  page,
  tablePage,
  board,
  onStage,
}: ScreenProps & { board: BoardView; onStage: BoardView | null }) {
  const tab = useTab(state => state.tab)
  const connection = useBoard('delegate', view.event.id, board)
  // While one's table speaks, the clock is the one thing to see; what others ask comes after it, still as it was begun.
  const speaking = view.round?.board === board.id && mine.round !== null && mine.round.state !== 'done'
  return (
    <>
      <h1 className="sr-only">{board.title}</h1>
      <div className={cx('flex flex-col gap-6', tab === 'room' && 'max-lg:hidden')}>
        <div className={cx('flex flex-col gap-6 empty:hidden', speaking && 'order-1')}>
          <Requests {...{ mine, stage, view, page }} />
        </div>
        <MyCommitment {...{ view, mine, page }} hasStage />
        <MovedOn board={board} onStage={onStage} />
        <Now board={board} view={view} mine={mine} />
        <BoardPanel
          {...{ board, view, mine, stage, page, tablePage, connection }}
          onStage={board === onStage}
        />
        <AgreedList view={view} board={board.id} />
        <AlsoOpen boards={view.boards} current={board} />
      </div>
      {connection && (
        <div className={cx('lg:border-l lg:border-line lg:pl-10', tab !== 'room' && 'max-lg:hidden')}>
          <Boundary what={t('rooms-notes')} of={board.id}>
            <TheRoom key={board.id} {...{ board, connection, view, mine, stage }} />
          </Boundary>
        </div>
      )}
    </>
  )
}
