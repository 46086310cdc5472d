import { EMPTY_BOARD } from '@folkmoot/board-doc'
import { onTheWall } from '@folkmoot/domain'
import { showCode } from '@folkmoot/kit'
import { t } from '@folkmoot/messages/cockpit'
import { t as hears } from '@folkmoot/messages/said'
import type { FacilitatorView } from '@folkmoot/protocol'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { cx } from '../../design/cx.ts'
import { EmptyState } from '../../design/EmptyState.tsx'
import { SkipLink } from '../../design/SkipLink.tsx'
import { lazyPart } from '../../lazy-part.tsx'
import { useBoard } from '../../live/hooks.ts'
import { NO_BOARD } from '../../live/no-board.ts'
import { createSource } from '../../live/source.ts'
import type { StageConnection } from '../../live/stage-connection.ts'
import { useLate } from '../../live/use-late.ts'
import { useStore } from '../../live/use-store.ts'
import { onKey } from '../../ui/on-key.ts'
import { useBackCloses } from '../../ui/use-back.ts'
import { BoardPane } from './board/BoardPane.tsx'
import { UndoLine } from './board/UndoLine.tsx'
import { CockpitContext, type Done, useCockpit, useCockpitView } from './cockpit.ts'
import { Crowd } from './crowd/Crowd.tsx'
import { RehearsalBadge } from './crowd/Rehearsal.tsx'
import { RoomColumn } from './crowd/RoomColumn.tsx'
import { useDoing } from './leading/use-doing.ts'
import { More, type Opened } from './more/More.tsx'
import { type Actions, MoreAction, MoreContext } from './more/more.ts'
import { Health } from './parts/Health.tsx'
import { RunSheet } from './run-sheet/RunSheet.tsx'
import { currentSession, minutesOver, nextRow, otherOpenBoards, runSheet } from './run-sheet/run-sheet.ts'
import { SessionPane } from './run-sheet/SessionPane.tsx'
import { allocatedView, type Chosen, select } from './run-sheet/selection.ts'
import { SelfNotesContext, useOwnNotes } from './run-sheet/self-notes.ts'
import { useMinuteOfDay } from './run-sheet/use-minute-of-day.ts'
import { RoundPanel } from './tables/RoundPanel.tsx'
import { TablesPanel } from './tables/TablesPanel.tsx'
import { TimerPanel } from './timer/TimerPanel.tsx'
import { useCockpitSaid } from './use-cockpit-said.ts'

/** Of a rehearsal alone. */
const Guide = lazyPart(() => import('./leading/Guide.tsx'), 'quiet')
/** Where others lead too. */
const Leaders = lazyPart(() => import('./leading/Leaders.tsx'), 'quiet')
const BreakDialog = lazyPart(() => import('./run-sheet/BreakDialog.tsx'), 'dialog')
const PlanDialog = lazyPart(() => import('./run-sheet/PlanDialog.tsx'), 'dialog')
const SelfNoteDialog = lazyPart(() => import('./run-sheet/SelfNoteDialog.tsx'), 'dialog')
const AddBoard = lazyPart(() => import('./run-sheet/AddBoard.tsx'), 'dialog')

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
  connection,
}: {
  event: string
  connection: StageConnection<FacilitatorView>
}) {
  const [last] = useState(() => createSource<{ done: Done | null }>({ done: null }))
  const [actions] = useState<Actions>(() => createSource({ actions: new Map() }))
  const cockpit = useMemo(() => ({ event, connection, last }), [event, connection, last])
  return (
    <CockpitContext value={cockpit}>
      <MoreContext value={actions}>
        <WithOwnNotes>
          <Columns />
        </WithOwnNotes>
      </MoreContext>
    </CockpitContext>
  )
}

function WithOwnNotes({ children }: { children: ReactNode }) {
  return <SelfNotesContext value={useOwnNotes()}>{children}</SelfNotesContext>
}

function Columns() {
  const { event, connection } = useCockpit()
  const agenda = useCockpitView(view => view.agenda)
  const boards = useCockpitView(view => view.boards)
  const stage = useCockpitView(view => view.stage)
  const about = useCockpitView(view => view.event)
  const allocated = useCockpitView(view => view.allocated)
  const offline = useStore(connection, state => state.state === 'offline')
  const [tab, setTab] = useState<Tab>('board')
  const [chosen, setChosen] = useState<Chosen | null>(null)
  const [opened, setOpened] = useState<Opened>(null)
  const [adding, setAdding] = useState(false)
  const [breaking, setBreaking] = useState(false)
  const [planning, setPlanning] = useState<string | null>(null)
  const [noting, setNoting] = useState<string | null>(null)
  useDoing(planning !== null ? 'plan' : adding ? 'add-board' : breaking ? 'break' : null)
  useBackCloses(tab !== 'board', () => setTab('board'))
  const own = useMemo(() => allocatedView(agenda, boards, allocated), [agenda, boards, allocated])
  const days = useMemo(() => runSheet({ ...own, stage, days: about.days }), [own, stage, about.days])
  const selection = select(days, chosen)
  const board = selection?.board ?? null
  const wall = useMemo(() => onTheWall(stage, boards), [stage, boards])
  const onWall = boards.find(one => one.id === wall.board && one.phase !== 'waiting') ?? null
  const wallModel = useModel(event, onWall)
  const blocked = useLate(!offline && onWall !== null && wallModel === EMPTY_BOARD)
  const ownModel = useModel(
    event,
    board && board.phase !== 'waiting' && board.id !== onWall?.id ? board : null,
  )
  const model = board && board.id === onWall?.id ? wallModel : ownModel

  const current = currentSession(stage, boards)
  const over = minutesOver(nextRow(days, current)?.session ?? null, useMinuteOfDay())
  const next = nextRow(days, selection?.session.id ?? null)

  const plenary = allocated === null
  const together = useCockpitView(view => (view.leaders?.here.length ?? 0) > 1)
  const practises = about.rehearsal && plenary
  const { blank } = stage
  useEffect(() => {
    if (!plenary) return
    const toggle = () => void connection.command('stageBlank', { blank: !blank })
    return onKey({ b: toggle, '.': toggle })
  }, [connection, blank, plenary])

  useCockpitSaid()
  const elsewhere = otherOpenBoards(days)
  const onScreens = agenda.find(one => one.id === current)
  const planned = days.flatMap(day => day.rows).find(row => row.session.id === planning)
  const noted = agenda.find(one => one.id === noting)
  const here = selection?.session.id
  return (
    <>
      <SkipLink to="what-next" words={hears('skip-to-next')} />
      <main className="relative min-h-dvh pb-20 wide:grid wide:h-dvh wide:grid-cols-[17rem_minmax(0,1fr)_20rem] wide:overflow-hidden wide:pb-0">
        <h1 className="sr-only">{about.name}: the facilitator’s cockpit</h1>
        <div
          className={cx(
            'relative flex flex-col gap-4 bg-paper-deep py-4 max-wide:min-h-dvh wide:min-h-0 wide:border-e wide:border-line',
            tab !== 'sheet' && 'max-wide:hidden',
          )}
        >
          <header className="px-4">
            <p className="font-serif text-title leading-tight font-semibold">{about.name}</p>
            <div className="flex items-center justify-between gap-x-3">
              <p className="min-w-0 text-small leading-snug text-ink-soft">
                <span className="whitespace-nowrap">code {showCode(about.joinCode)}</span>{' '}
                <span className="whitespace-nowrap">
                  · <InRoom /> in
                </span>
              </p>
              <Button
                size="small"
                aria-haspopup="dialog"
                aria-keyshortcuts="/"
                className="max-wide:hidden"
                onClick={() => setOpened('more')}
              >
                {t('more')}
              </Button>
            </div>
          </header>
          <div className="flex flex-col gap-2 px-4 empty:hidden max-wide:hidden">
            <RehearsalBadge />
            <Health offline={offline} blocked={blocked} />
            {together && <Leaders says />}
            {practises && <Guide />}
            <Crowd />
          </div>
          <div className="flex flex-col gap-5 px-4 wide:min-h-0 wide:flex-1 wide:overflow-y-auto wide:pb-2">
            <RunSheet
              days={days}
              onPlan={plenary ? setPlanning : undefined}
              onNote={plenary ? setNoting : undefined}
              onAdd={plenary ? () => setAdding(true) : undefined}
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
            {practises && <Guide />}
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
                plenary && current !== null && (selection.session.id !== current || board.id !== stage.board)
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
              onBreak={plenary ? () => setBreaking(true) : undefined}
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
            'relative bg-card max-wide:min-h-dvh wide:flex wide:min-h-0 wide:flex-col wide:gap-5 wide:overflow-y-auto wide:border-s wide:border-line wide:px-5 wide:py-5',
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
              {together && <Leaders />}
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
        <div className="fixed inset-x-0 bottom-14 z-20 bg-paper px-4 empty:hidden wide:hidden [@media(max-height:18rem)]:bottom-0">
          <UndoLine />
        </div>
      )}
      <Tabs tab={tab} onTab={setTab} onMore={() => setOpened('more')} tables={plenary} />
      <More wall={plenary} open={opened} onOpen={setOpened} />
      {plenary && (
        <MoreAction
          heading="board"
          label={t('add-board-more')}
          about={t('add-board-about')}
          choose={() => setAdding(true)}
        />
      )}
      {plenary && here !== undefined && (
        <MoreAction
          heading="board"
          label={t('self-note-of')}
          about={t('self-note-more-about')}
          choose={() => setNoting(here)}
        />
      )}
      {noted && <SelfNoteDialog key={noted.id} session={noted} onClose={() => setNoting(null)} />}
      {planned && <PlanDialog key={planned.session.id} row={planned} onClose={() => setPlanning(null)} />}
      {plenary && stage.timer === null && (
        <MoreAction
          heading="clock"
          label={t('break-more')}
          about={t('break-more-about')}
          choose={() => setBreaking(true)}
        />
      )}
      {breaking && (
        <BreakDialog
          title={onScreens?.kind === 'break' ? onScreens.title : ''}
          days={days}
          session={current}
          onClose={() => setBreaking(false)}
        />
      )}
      {adding && (
        <AddBoard
          session={current ?? selection?.session.id ?? null}
          onClose={() => setAdding(false)}
          onAdded={() => {
            setChosen(null)
            setTab('board')
          }}
        />
      )}
    </>
  )
}

/** Changes with everyone who comes or goes: nothing else is drawn anew for it. */
function InRoom() {
  return useCockpitView(view => view.room.inRoom)
}

/** Part of the room's column on a laptop, a tab (or a share of one) on a phone. */
function TabPart({ tab, shown, children }: { tab: Tab; shown: Tab; children: ReactNode }) {
  return (
    <div className={cx('flex flex-col gap-5 px-4 py-4 wide:contents', tab !== shown && 'max-wide:hidden')}>
      {children}
    </div>
  )
}

function Tabs({
  tab,
  onTab,
  onMore,
  tables,
}: {
  tab: Tab
  onTab(tab: Tab): void
  onMore(): void
  tables: boolean
}) {
  return (
    <nav
      aria-label="Parts of the cockpit"
      className="fixed inset-x-0 bottom-0 z-20 flex border-t border-line bg-paper wide:hidden [@media(max-height:18rem)]:static"
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
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={onMore}
        className="min-h-14 flex-1 text-base text-ink-soft"
      >
        {t('more')}
      </button>
    </nav>
  )
}

function useModel(event: string, board: { id: string; epoch: number } | null) {
  const connection = useBoard('facilitator', event, board)
  const model = useStore(connection ?? NO_BOARD, state => state.model)
  return connection ? model : EMPTY_BOARD
}
