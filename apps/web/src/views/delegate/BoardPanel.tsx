import type { Format, Note } from '@folkmoot/board-doc'
import type { PanelProps, PanelTurns } from '@folkmoot/formats/panel'
import { panelOf } from '@folkmoot/formats/panels'
import { ok, type Result } from '@folkmoot/kit'
import { t } from '@folkmoot/messages/delegate'
import type { BoardView, DelegateView, MineView } from '@folkmoot/protocol'
import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { announce, toast } from '../../design/Announcer.tsx'
import { Boundary } from '../../design/Boundary.tsx'
import { ClockBar } from '../../design/Clock.tsx'
import { timerTime } from '../../design/clock-face.ts'
import { EmptyState } from '../../design/EmptyState.tsx'
import { useAsked } from '../../features/prompt-words/use-asked.ts'
import { lazyPart } from '../../lazy-part.tsx'
import { api } from '../../live/api.ts'
import type { BoardConnection } from '../../live/board-connection.ts'
import type { PageConnection } from '../../live/page-connection.ts'
import type { Refusal } from '../../live/refusal.ts'
import type { StageConnection } from '../../live/stage-connection.ts'
import { useStore } from '../../live/use-store.ts'
import { ENGLISH, useLanguage } from '../../ui/language.ts'
import { MoreTime } from './MoreTime.tsx'
import { panelUi } from './panel-ui.tsx'
import { useMine, usePhone, usePhoneView } from './phone.ts'
import { promptsFor } from './prompts-for.ts'
import { Reworded } from './Reworded.tsx'
import { ScribeAtTable } from './ScribeAtTable.tsx'
import { sayWhenSaved } from './say-when-saved.ts'
import { NotSeated, TableWrites } from './TableWrites.tsx'
import { useMyEntries } from './use-my-entries.ts'
import { useWritingOn } from './writing.ts'
import { WritingContext } from './writing-context.ts'

/** English phones have no questions in other words. */
const AsWritten = lazyPart(() => import('../../features/prompt-words/AsWritten.tsx'), 'quiet')

export interface BoardPanelProps {
  board: BoardView
  /** The board's notes; null for a moment while it opens. */
  connection: BoardConnection | null
  /** The board is the stage's: its clock is this board's clock. */
  onStage: boolean
}

/** One board to write on, on my own page or my table's. */
export function BoardPanel({ board, connection, onStage }: BoardPanelProps) {
  const { page, tablePage } = usePhone()
  const table = useMine(mine => mine.table)
  const fates = useMine(mine => (board.by === 'table' ? mine.tableFates : mine.fates))
  // A panel begins where its people left off, so it waits until that is known.
  const isOpen = useStore(tablePage ?? page, state => state.ready)
  const given = { board, connection, onStage, fates }
  if (board.by === 'person') return <OnPage {...given} on={page} />
  if (!table || !tablePage || !isOpen) return <NotSeated board={board} table={table} />
  return <OnPage {...given} on={tablePage} />
}

/** Its format's panel, with everything that a panel is given. */
function OnPage({
  board,
  connection,
  onStage,
  on,
  fates,
}: BoardPanelProps & { on: PageConnection; fates: MineView['fates'] }) {
  const { event, stage } = usePhone()
  const networks = usePhoneView(view => view.networks)
  const round = usePhoneView(view => view.round)
  const timer = usePhoneView(view => view.stage.timer)
  const me = useMe()
  const writingOn = useWritingOn()
  const entries = useMyEntries(on, fates, board.id)
  const notes = useNotes(connection)
  const turns = useMemo(() => turnsOf(stage, board.id), [stage, board.id])
  const findPeople = useMemo(() => peopleOf(event), [event])
  const table = me.table?.order ?? null
  const prompts = useMemo(() => promptsFor(board, table), [board, table])
  const writing = writingOn(board, on)
  const asked = useAsked()
  const language = useLanguage()
  const { format, quotations } = writing
  const Panel = panelOf(board.format)
  if (!Panel || !format) return <EmptyState title={asked.title(board)}>{t('reload-to-write')}</EmptyState>
  return (
    <WritingContext
      value={{ ...writing, clock: clockOf({ board, timer: onStage ? timer : null, now: stage.now, format }) }}
    >
      <div className="flex flex-col gap-5">
        {board.by === 'table' && <TableWrites />}
        <Reworded prompts={prompts} />
        {language !== ENGLISH && <AsWritten board={board} prompts={prompts} />}
        <Boundary what={t('this-activity')} of={`${board.id} ${board.phase}`}>
          <Panel
            key={`${board.id} ${board.by === 'table' ? me.table?.id : ''}`}
            {...{ board, entries, turns, findPeople, format, prompts, notes, quotations, networks, round }}
            mine={me}
            asked={prompt => asked.withWords(board, prompt)}
            title={asked.title(board)}
            page={writing.page}
            now={stage.now}
            announce={announce}
            toast={toast}
            posted={words => sayWhenSaved(on, words)}
            ui={panelUi}
          />
        </Boundary>
        {board.by === 'person' && <ScribeAtTable prompts={prompts} />}
      </div>
    </WritingContext>
  )
}

/** How long: the stage's clock while this board is on it, else what one answer is meant to take. */
function clockOf({
  board,
  timer,
  now,
  format,
}: {
  board: BoardView
  timer: DelegateView['stage']['timer']
  now(): number
  format: Format
}) {
  if (board.lastCall !== null || board.phase === 'closed') return null
  if (timer && !timer.isBreak)
    return (
      <>
        <ClockBar time={timerTime(timer)} now={now}>
          {timer.label && `· ${timer.label}`}
        </ClockBar>
        <MoreTime />
      </>
    )
  const seconds = format.defaults.answerSeconds
  if (!seconds || board.phase !== 'write') return null
  return (
    <p className="text-base text-ink-soft">
      {seconds < 90
        ? t('seconds-for-each', { n: seconds })
        : t('minutes-for-each', { n: Math.round(seconds / 60) })}
    </p>
  )
}

/** What of me a panel is told. */
function useMe(): PanelProps['mine'] {
  const person = useMine(mine => mine.person)
  const table = useMine(mine => mine.table)
  const round = useMine(mine => mine.round)
  const mayReturn = useMine(mine => mine.mayReturn)
  return useMemo(() => ({ person, table, round, mayReturn }), [person, table, round, mayReturn])
}

const NO_NOTES: readonly Note[] = []

function useNotes(connection: BoardConnection | null): readonly Note[] {
  const read = () => connection?.getState().model.notes ?? NO_NOTES
  return useSyncExternalStore(
    useCallback(listener => connection?.subscribe(listener) ?? (() => {}), [connection]),
    read,
    read,
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
    giveBack: table => told(stage.command('turnsGiveBack', { board, table })),
  }
}

function peopleOf(event: string): PanelProps['findPeople'] {
  return async find => {
    const answer = await api.people(event, find)
    return answer.ok ? ok(answer.value) : answer
  }
}
