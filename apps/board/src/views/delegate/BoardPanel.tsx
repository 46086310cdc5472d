import type { PanelProps, PanelTurns } from '@folkmoot/formats/panel'
import { ok, type Result } from '@folkmoot/kit'
import type { BoardView, DelegateView, MineView, Refusal } from '@folkmoot/protocol'
import { Suspense, useMemo } from 'react'
import { announce, toast } from '../../design/Announcer.tsx'
import { ClockBar } from '../../design/Clock.tsx'
import { timerTime } from '../../design/clock-face.ts'
import { EmptyState } from '../../design/EmptyState.tsx'
import { panelOf } from '../../formats/panels.ts'
import { api } from '../../live/api.ts'
import type { PageConnection } from '../../live/page-connection.ts'
import type { StageConnection } from '../../live/stage-connection.ts'
import { panelUi } from './panel-ui.tsx'
import { useMyEntries } from './use-my-entries.ts'
import { whoSees } from './who-sees.ts'
import { WritingContext } from './writing-context.ts'

export interface BoardPanelProps {
  board: BoardView
  view: DelegateView
  mine: MineView
  stage: StageConnection<DelegateView>
  page: PageConnection
  /** The board is the stage's: its clock is this board's clock. */
  onStage: boolean
}

/** One board to write on: its format's panel, with everything that a panel is given. */
export function BoardPanel({ board, view, mine, stage, page, onStage }: BoardPanelProps) {
  const entries = useMyEntries(page, mine, board.id)
  const turns = useMemo(() => turnsOf(stage, board.id), [stage, board.id])
  const findPeople = useMemo(() => peopleOf(view.event.id), [view.event.id])
  const network = view.networks.find(one => one.id === mine.person.network)
  const timer = onStage ? view.stage.timer : null
  const writing = {
    board,
    page,
    sees: whoSees(board, mine.person, view.room, view.networks, view.event),
    colour: network?.colour ?? '#8b948f',
    clock: timer && board.lastCall === null && board.phase !== 'closed' && (
      <ClockBar time={timerTime(timer)} now={stage.now}>
        {timer.label && `· ${timer.label}`}
      </ClockBar>
    ),
  }
  const Panel = panelOf(board.format)
  if (!Panel)
    return (
      <EmptyState title={board.title}>
        Reload the page to write here: this activity is newer than it.
      </EmptyState>
    )
  return (
    <WritingContext value={writing}>
      <div className="flex flex-col gap-5">
        {board.lastCall !== null && (
          <div className="rounded-field bg-warn-pale px-4 py-3" role="status">
            <p className="text-base font-semibold">Last call: post what should be in the record.</p>
            <ClockBar time={{ deadline: board.lastCall, remainingMs: null, totalMs: 60_000 }} now={stage.now}>
              until this board freezes
            </ClockBar>
          </div>
        )}
        <Suspense fallback={null}>
          <Panel
            key={board.id}
            {...{ board, mine, entries, page, turns, findPeople }}
            networks={view.networks}
            round={view.round}
            now={stage.now}
            announce={announce}
            toast={toast}
            ui={panelUi}
          />
        </Suspense>
      </div>
    </WritingContext>
  )
}

function turnsOf(stage: StageConnection<DelegateView>, board: string): PanelTurns {
  const told = async (answer: Promise<Result<unknown, Refusal>>) => {
    const done = await answer
    if (!done.ok) toast(done.error.message)
    return done.ok
  }
  return {
    begin: table => told(stage.command('turnsBegin', { board, table })),
    pause: table => told(stage.command('turnsPause', { board, table })),
    next: (table, speaker) => told(stage.command('turnsNext', { board, table, speaker })),
    pass: (table, person) => told(stage.command('turnsPass', { board, table, person })),
    comeBack: (table, person) => told(stage.command('turnsReturn', { board, table, person })),
  }
}

function peopleOf(event: string): PanelProps['findPeople'] {
  return async (find, page) => {
    const answer = await api.people(event, find, page)
    return answer.ok ? ok(answer.value) : answer
  }
}
