import { t } from '@folkmoot/messages/delegate'
import type { BoardView } from '@folkmoot/protocol'
import { useEffect } from 'react'
import { Boundary } from '../../design/Boundary.tsx'
import { cx } from '../../design/cx.ts'
import { Notice } from '../../design/Notice.tsx'
import { SkipLink } from '../../design/SkipLink.tsx'
import { useAsked } from '../../features/prompt-words/use-asked.ts'
import { lazyPart } from '../../lazy-part.tsx'
import { useBoard } from '../../live/hooks.ts'
import { useTab } from '../../ui/tab-store.ts'
import { AgreedList } from './AgreedList.tsx'
import { Announcement } from './Announcement.tsx'
import { AccessRequests } from './access/AccessRequests.tsx'
import { BoardPanel } from './BoardPanel.tsx'
import { Break } from './Break.tsx'
import { ConnectionNotice } from './ConnectionNotice.tsx'
import { Header } from './Header.tsx'
import { LastCall } from './LastCall.tsx'
import { MayPublish } from './MayPublish.tsx'
import { MyCommitment } from './MyCommitment.tsx'
import { MySeat } from './MySeat.tsx'
import { Now } from './Now.tsx'
import { AlsoOpen, MovedOn } from './OtherBoards.tsx'
import { useMine, usePhone, usePhoneView } from './phone.ts'
import { QuoteRequests } from './QuoteRequests.tsx'
import { RewordRequests } from './RewordRequests.tsx'
import { SwapRequests } from './SwapRequests.tsx'
import { Tabs } from './Tabs.tsx'
import { TheRoom } from './TheRoom.tsx'
import { useGathering } from './use-gathering.ts'
import { useNextBoard } from './use-next-board.ts'
import { useStageSaid } from './use-stage-said.ts'
import { SessionOnStage, Welcome } from './Welcome.tsx'

/** Behind a tab: fetched as soon as the first screen stands, since the network may be gone later. */
const MyWords = lazyPart(() => import('./MyWords.tsx'))
/** Of one evening and one morning: most visits need neither. */
const Evening = lazyPart(() => import('./Evening.tsx'))
const GoOver = lazyPart(() => import('./GoOver.tsx'))

/** On a phone one of three pages at a time; on a laptop writing and the board side by side. */
export function DelegateScreen() {
  const { stage } = usePhone()
  const boards = usePhoneView(view => view.boards)
  const agenda = usePhoneView(view => view.agenda)
  const stageBoard = usePhoneView(view => view.stage.board)
  const stageSession = usePhoneView(view => view.stage.session)
  useGathering(usePhoneView(view => view.stage.gathered))
  const tab = useTab(state => state.tab)
  const picked = useTab(state => state.pickedBoard)
  const onStage = boards.find(board => board.id === stageBoard) ?? null
  const board = boards.find(one => one.id === picked) ?? onStage
  useNextBoard(board)
  useStageSaid()
  useEffect(() => void MyWords.prefetch(), [])
  const isOld = usePhoneView(({ event }) => event.past?.includes(location.origin) ?? false)
  const isEvening = usePhoneView(view => view.stage.made === true)
  const session = agenda.find(one => one.id === (board?.session ?? stageSession)) ?? null
  return (
    <div className="mx-auto grid min-h-dvh w-full max-w-7xl grid-cols-[minmax(0,1fr)] content-start lg:grid-cols-[minmax(0,1fr)_auto]">
      <SkipLink />
      <Header session={session} />
      <Tabs hasBoard={board !== null} />
      <ConnectionNotice />
      <Announcement />
      <div className="col-span-full mx-auto flex w-full max-w-2xl flex-col gap-4 px-4 pt-2 empty:hidden">
        {isOld && <GoOver />}
        {isEvening && <Evening />}
        <Archived />
        <AccessRequests />
        <MayPublish />
        <MySeat brief={board?.by === 'table'} />
      </div>
      <Break />
      {board && <LastCall board={board} now={stage.now} />}
      <main
        id="main"
        tabIndex={-1}
        className={cx(
          'col-span-full mx-auto grid outline-none w-full grid-cols-[minmax(0,1fr)] content-start gap-x-12 px-4 pt-2 pb-28 lg:px-8 lg:pb-10',
          board && tab !== 'words' ? 'lg:grid-cols-[minmax(0,32rem)_minmax(0,1fr)]' : 'max-w-2xl',
        )}
      >
        {tab === 'words' ? (
          <Boundary what={t('page-of-words')}>
            <MyWords />
          </Boundary>
        ) : board ? (
          <OnBoard board={board} onStage={onStage} />
        ) : (
          <div className="flex flex-col gap-6">
            <Requests />
            <MyCommitment hasStage={session !== null} />
            {session ? <SessionOnStage session={session} /> : <Welcome />}
            <AgreedList board={null} />
            <AlsoOpen current={null} />
          </div>
        )}
      </main>
    </div>
  )
}

/** Nothing is added to it any more; words can be read, and how far they may go changed. */
function Archived() {
  const isArchived = usePhoneView(view => view.event.archivedAt != null)
  return isArchived && <Notice>{t('archived')}</Notice>
}

/** What others ask of me, before anything else. */
function Requests() {
  return (
    <Boundary what={t('what-others-ask')}>
      <RewordRequests />
      <QuoteRequests />
      <SwapRequests />
    </Boundary>
  )
}

function OnBoard({ board, onStage }: { board: BoardView; onStage: BoardView | null }) {
  const tab = useTab(state => state.tab)
  const asked = useAsked()
  const connection = useBoard('delegate', usePhone().event, board)
  const running = usePhoneView(view => view.round?.board ?? null)
  const atMyTable = useMine(mine => mine.round?.state ?? null)
  // While one's table speaks, the clock is the one thing to see; what others ask comes after it, still as it was begun.
  const speaking = running === board.id && atMyTable !== null && atMyTable !== 'done'
  return (
    <>
      <h1 className="sr-only">{asked.title(board)}</h1>
      <div className={cx('flex flex-col gap-6', tab === 'room' && 'max-lg:hidden')}>
        <div className={cx('flex flex-col gap-6 empty:hidden', speaking && 'order-1')}>
          <Requests />
        </div>
        <MyCommitment hasStage />
        <MovedOn board={board} onStage={onStage} />
        <Now board={board} />
        <BoardPanel board={board} connection={connection} onStage={board === onStage} />
        <AgreedList board={board.id} />
        <AlsoOpen current={board} />
      </div>
      {connection && (
        <div className={cx('lg:border-s lg:border-line lg:ps-10', tab !== 'room' && 'max-lg:hidden')}>
          <Boundary what={t('rooms-notes')} of={board.id}>
            <TheRoom key={board.id} board={board} connection={connection} />
          </Boundary>
        </div>
      )}
    </>
  )
}
