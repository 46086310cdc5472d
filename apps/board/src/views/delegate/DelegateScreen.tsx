import type { BoardView, DelegateView, MineView } from '@folkmoot/protocol'
import { Button } from '../../design/Button.tsx'
import { cx } from '../../design/cx.ts'
import { useBoard } from '../../live/hooks.ts'
import type { PageConnection } from '../../live/page-connection.ts'
import type { StageConnection } from '../../live/stage-connection.ts'
import { type DelegateTab, useTab } from '../../ui/tab-store.ts'
import { BoardPanel } from './BoardPanel.tsx'
import { ConnectionNotice } from './ConnectionNotice.tsx'
import { Header } from './Header.tsx'
import { MyWords } from './MyWords.tsx'
import { QuoteRequests } from './QuoteRequests.tsx'
import { TheRoom } from './TheRoom.tsx'
import { SessionOnStage, Welcome } from './Welcome.tsx'

export interface ScreenProps {
  view: DelegateView
  mine: MineView
  stage: StageConnection<DelegateView>
  page: PageConnection
  offline: boolean
}

/** On a phone one of three pages at a time; on a laptop writing and the board side by side. */
export function DelegateScreen({ view, mine, stage, page, offline }: ScreenProps) {
  const tab = useTab(state => state.tab)
  const picked = useTab(state => state.pickedBoard)
  const onStage = view.boards.find(board => board.id === view.stage.board) ?? null
  const board = view.boards.find(one => one.id === picked) ?? onStage
  const connection = useBoard('delegate', view.event.id, board)
  const session = view.agenda.find(one => one.id === (board?.session ?? view.stage.session)) ?? null
  return (
    <div className="mx-auto grid min-h-dvh w-full max-w-7xl grid-cols-[minmax(0,1fr)] content-start lg:grid-cols-[minmax(0,1fr)_auto]">
      <Header view={view} mine={mine} session={session} />
      <Tabs hasBoard={board !== null} />
      <ConnectionNotice page={page} offline={offline} />
      <main
        className={cx(
          'col-span-full mx-auto grid w-full grid-cols-[minmax(0,1fr)] content-start gap-x-12 px-4 pt-2 pb-28 lg:px-8 lg:pb-10',
          board && tab !== 'words' ? 'lg:grid-cols-[minmax(0,32rem)_minmax(0,1fr)]' : 'max-w-2xl',
        )}
      >
        {tab === 'words' ? (
          <MyWords {...{ view, mine, stage, page }} />
        ) : (
          <>
            {board && <h1 className="sr-only">{board.title}</h1>}
            <div className={cx('flex flex-col gap-6', tab === 'room' && board && 'max-lg:hidden')}>
              <QuoteRequests stage={stage} quotes={mine.quotes} />
              <MovedOn board={board} onStage={onStage} />
              {board ? (
                <BoardPanel {...{ board, view, mine, stage, page }} onStage={board === onStage} />
              ) : session ? (
                <SessionOnStage session={session} />
              ) : (
                <Welcome view={view} />
              )}
              <AlsoOpen boards={view.boards} current={board} />
            </div>
            {board && connection && (
              <div className={cx('lg:border-l lg:border-line lg:pl-10', tab !== 'room' && 'max-lg:hidden')}>
                <TheRoom
                  {...{ board, connection }}
                  networks={view.networks}
                  room={view.room}
                  event={view.event}
                />
              </div>
            )}
          </>
        )}
      </main>
    </div>
  )
}

/** A board was picked by hand and the room is elsewhere: say so, never move somebody who writes. */
function MovedOn({ board, onStage }: { board: BoardView | null; onStage: BoardView | null }) {
  const pick = useTab(state => state.pickBoard)
  if (!board || !onStage || board === onStage) return null
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 rounded-field bg-paper-deep px-4 py-1">
      <p className="py-2 text-base">The room is at “{onStage.title}”.</p>
      <Button kind="quiet" onClick={() => pick(null)}>
        Go there
      </Button>
    </div>
  )
}

/** Boards one may still write on, such as a review that stays open overnight. */
function AlsoOpen({ boards, current }: { boards: readonly BoardView[]; current: BoardView | null }) {
  const pick = useTab(state => state.pickBoard)
  const others = boards.filter(
    board => board !== current && board.phase !== 'closed' && board.phase !== 'waiting',
  )
  if (others.length === 0) return null
  return (
    <section aria-label="Also open" className="border-t border-line pt-3">
      <p className="text-base text-ink-soft">Also open:</p>
      <ul>
        {others.map(board => (
          <li key={board.id}>
            <Button
              kind="quiet"
              onClick={() => {
                pick(board.id)
                window.scrollTo({ top: 0 })
              }}
            >
              {board.title}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

const tabs: { tab: DelegateTab; label: string }[] = [
  { tab: 'write', label: 'Write' },
  { tab: 'room', label: 'The room' },
  { tab: 'words', label: 'My words' },
]

/** At the foot of a phone, out of the way while its keyboard is up; on a laptop, where writing and the room stand side by side, two are enough. */
function Tabs({ hasBoard }: { hasBoard: boolean }) {
  const tab = useTab(state => state.tab)
  const show = useTab(state => state.show)
  return (
    <nav
      aria-label="Pages"
      className="z-10 bg-paper max-lg:fixed max-lg:inset-x-0 max-lg:bottom-0 max-lg:border-t max-lg:border-line max-lg:pb-[env(safe-area-inset-bottom)] lg:pr-6 [@media(max-height:30rem)]:static"
    >
      <ul className="mx-auto flex max-w-md justify-around lg:justify-start">
        {tabs.map(one => {
          const here = tab === one.tab
          if (one.tab === 'room' && !hasBoard) return null
          return (
            <li key={one.tab} className={cx(one.tab === 'room' && 'lg:hidden')}>
              <button
                type="button"
                aria-current={here ? 'page' : undefined}
                onClick={() => {
                  show(one.tab)
                  window.scrollTo({ top: 0 })
                }}
                className={cx(
                  'min-h-14 px-1 text-base min-[22rem]:px-3',
                  here ? 'font-bold text-ink' : 'text-ink-soft',
                )}
              >
                {one.tab === 'write' && !hasBoard ? 'Now' : one.label}
              </button>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
