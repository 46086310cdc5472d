import { EMPTY_BOARD } from '@folkmoot/board-doc'
import { showCode } from '@folkmoot/kit'
import type { FacilitatorView } from '@folkmoot/protocol'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { cx } from '../../design/cx.ts'
import { EmptyState } from '../../design/EmptyState.tsx'
import { useBoard } from '../../live/hooks.ts'
import type { StageConnection } from '../../live/stage-connection.ts'
import { useLate } from '../../live/use-late.ts'
import { useStore } from '../../live/use-store.ts'
import { useBackCloses } from '../../ui/use-back.ts'
import { NO_BOARD } from '../../wall/no-board.ts'
import { onKey } from '../../wall/on-key.ts'
import { BoardPane } from './BoardPane.tsx'
import { Crowd } from './Crowd.tsx'
import { CockpitContext, type Done } from './cockpit.ts'
import { Health } from './Health.tsx'
import { RehearsalBadge } from './Rehearsal.tsx'
import { RoomColumn } from './RoomColumn.tsx'
import { RoundPanel } from './RoundPanel.tsx'
import { RunSheet } from './RunSheet.tsx'
import { currentSession, minutesOver, nextRow, otherOpenBoards, runSheet } from './run-sheet.ts'
import { SessionPane } from './SessionPane.tsx'
import { allocatedView, type Chosen, select } from './selection.ts'
import { TablesPanel } from './TablesPanel.tsx'
import { TimerPanel } from './TimerPanel.tsx'
import { UndoLine } from './UndoLine.tsx'
import { useMinuteOfDay } from './use-minute-of-day.ts'

type Tab = 'sheet' | 'board' | 'tables' | 'room'
const TABS: { tab: Tab; name: string }[] = [
  { tab: 'sheet', name: 'Run sheet' },
  { tab: 'board', name: 'Board' },
  { tab: 'tables', name: 'Tables' },
  { tab: 'room', name: 'Room' },
]

/** Three columns on a laptop: run sheet, board, room. On a phone the same as tabs. */
export function Cockpit({
  event,
  view,
  connection,
  offline,
}: {
  event: string
  view: FacilitatorView
  connection: StageConnection<FacilitatorView>
  offline: boolean
}) {
  const [tab, setTab] = useState<Tab>('board')
  const [chosen, setChosen] = useState<Chosen | null>(null)
  useBackCloses(tab !== 'board', () => setTab('board'))
  const own = useMemo(
    () => allocatedView(view.agenda, view.boards, view.allocated),
    [view.agenda, view.boards, view.allocated],
  )
  const days = useMemo(
    () => runSheet({ ...own, stage: view.stage, days: view.event.days }),
    [own, view.stage, view.event.days],
  )
  const selection = select(days, chosen)
  const board = selection?.board ?? null
  const onStage = view.boards.find(one => one.id === view.stage.board && one.phase !== 'waiting') ?? null
  const wallModel = useModel(event, onStage)
  const blocked = useLate(!offline && onStage !== null && wallModel === EMPTY_BOARD)
  const ownModel = useModel(
    event,
    board && board.phase !== 'waiting' && board.id !== onStage?.id ? board : null,
  )
  const model = board && board.id === onStage?.id ? wallModel : ownModel

  const current = currentSession(view.stage, view.boards)
  const over = minutesOver(nextRow(days, current)?.session ?? null, useMinuteOfDay())
  const next = nextRow(days, selection?.session.id ?? null)
  const [done, setDone] = useState<Done | null>(null)
  const cockpit = useMemo(() => ({ event, view, connection, done, setDone }), [event, view, connection, done])

  const plenary = view.allocated === null
  const { blank } = view.stage
  useEffect(() => {
    if (!plenary) return
    const toggle = () => void connection.command('stageBlank', { blank: !blank })
    return onKey({ b: toggle, '.': toggle })
  }, [connection, blank, plenary])

  const elsewhere = otherOpenBoards(days)
  return (
    <CockpitContext value={cockpit}>
      <main className="relative min-h-dvh pb-20 wide:grid wide:h-dvh wide:grid-cols-[17rem_minmax(0,1fr)_20rem] wide:overflow-hidden wide:pb-0">
        <h1 className="sr-only">{view.event.name}: the facilitator’s cockpit</h1>
        <div
          className={cx(
            'relative flex flex-col gap-4 bg-paper-deep py-4 max-wide:min-h-dvh wide:min-h-0 wide:border-r wide:border-line',
            tab !== 'sheet' && 'max-wide:hidden',
          )}
        >
          <header className="px-4">
            <p className="font-serif text-title leading-tight font-semibold">{view.event.name}</p>
            <p className="text-small text-ink-soft">
              code {showCode(view.event.joinCode)} · {view.room.inRoom} in
            </p>
          </header>
          <div className="flex flex-col gap-2 px-4 empty:hidden max-wide:hidden">
            <RehearsalBadge />
            <Health offline={offline} blocked={blocked} />
            <Crowd />
          </div>
          <div className="flex flex-col gap-5 px-4 wide:min-h-0 wide:flex-1 wide:overflow-y-auto wide:pb-2">
            <RunSheet
              days={days}
              selection={selection}
              over={over}
              onChoose={now => {
                setChosen(now)
                setTab('board')
              }}
            />
            {elsewhere.length > 0 && (
              <p className="text-small text-ink-soft">
                Also open for writing: {elsewhere.map(row => row.board.title).join(', ')}.
              </p>
            )}
          </div>
        </div>

        <div
          className={cx(
            'relative min-h-0 px-4 py-4 wide:block wide:overflow-y-auto wide:px-6',
            tab !== 'board' && 'hidden',
          )}
        >
          <div className="flex flex-col gap-2 pb-3 empty:hidden wide:hidden">
            <RehearsalBadge />
            <Crowd />
          </div>
          {board && selection ? (
            <BoardPane
              key={board.id}
              board={board}
              session={selection.session.id}
              days={days}
              next={next}
              model={model}
              wallModel={wallModel}
              away={
                plenary && current !== null && (selection.session.id !== current || board.id !== onStage?.id)
              }
              onFollow={() => setChosen(null)}
            />
          ) : selection ? (
            <SessionPane
              key={selection.session.id}
              session={selection.session}
              days={days}
              next={next}
              model={wallModel}
              onFollow={() => setChosen(null)}
            />
          ) : (
            <EmptyState title="The run sheet is empty">The organiser adds sessions and boards.</EmptyState>
          )}
          {plenary && (
            <div className="pt-5 wide:hidden">
              <TimerPanel />
            </div>
          )}
        </div>

        <div
          className={cx(
            'relative bg-card max-wide:min-h-dvh wide:flex wide:min-h-0 wide:flex-col wide:gap-5 wide:overflow-y-auto wide:border-l wide:border-line wide:px-5 wide:py-5',
            (tab === 'sheet' || tab === 'board') && 'max-wide:hidden',
          )}
        >
          {plenary && (
            <>
              <div className="max-wide:hidden">
                <TimerPanel />
              </div>
              {board && (
                <TabPart tab="tables" shown={tab}>
                  <RoundPanel board={board} />
                </TabPart>
              )}
            </>
          )}
          <TabPart tab="room" shown={tab}>
            <div className="flex flex-col gap-2 wide:hidden">
              <Health offline={offline} blocked={blocked} />
            </div>
            <RoomColumn board={board} model={model} />
          </TabPart>
          {plenary && (
            <TabPart tab="tables" shown={tab}>
              <TablesPanel board={board} />
            </TabPart>
          )}
        </div>
      </main>
      {tab !== 'board' && (
        <div className="fixed inset-x-0 bottom-14 z-20 bg-paper px-4 empty:hidden wide:hidden">
          <UndoLine />
        </div>
      )}
      <Tabs tab={tab} onTab={setTab} tables={plenary} />
    </CockpitContext>
  )
}

/** Part of the room's column on a laptop, a tab (or a share of one) on a phone. */
function TabPart({ tab, shown, children }: { tab: Tab; shown: Tab; children: ReactNode }) {
  return (
    <div className={cx('flex flex-col gap-5 px-4 py-4 wide:contents', tab !== shown && 'max-wide:hidden')}>
      {children}
    </div>
  )
}

function Tabs({ tab, onTab, tables }: { tab: Tab; onTab(tab: Tab): void; tables: boolean }) {
  return (
    <nav
      aria-label="Parts of the cockpit"
      className="fixed inset-x-0 bottom-0 z-20 flex border-t border-line bg-paper wide:hidden"
    >
      {TABS.filter(one => tables || one.tab !== 'tables').map(one => (
        <button
          key={one.tab}
          type="button"
          aria-current={tab === one.tab ? 'page' : undefined}
          onClick={() => onTab(one.tab)}
          className={cx(
            'min-h-14 flex-1 text-base',
            tab === one.tab ? 'font-bold text-ink' : 'text-ink-soft',
          )}
        >
          {one.name}
        </button>
      ))}
    </nav>
  )
}

function useModel(event: string, board: { id: string; epoch: number } | null) {
  const connection = useBoard('facilitator', event, board)
  const model = useStore(connection ?? NO_BOARD, state => state.model)
  return connection ? model : EMPTY_BOARD
}
