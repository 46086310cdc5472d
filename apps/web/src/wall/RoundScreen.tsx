import { formatById } from '@folkmoot/formats'
import { t } from '@folkmoot/messages/wall'
import type { BoardView, RoundTableView, RoundView, SessionRecord } from '@folkmoot/protocol'
import { useRef } from 'react'
import { useTicking } from '../design/Clock.tsx'
import { clockFace, msLeft, spokenTime } from '../design/clock-face.ts'
import { cx } from '../design/cx.ts'
import { Prompt } from '../design/Prompt.tsx'
import { Fit } from './Fit.tsx'
import type { RoomPicture } from './mode.ts'
import { dayName, Foot, InRoom, Kicker, NobodySees, type Now, Ring } from './parts.tsx'
import { LAST_SECONDS_MS } from './stage-time.ts'
import { useLoop } from './use-loop.ts'
import { usePlace } from './use-place.ts'

const STEMS = [128, 112, 98, 78, 72, 66, 58, 52, 46, 40, 34, 30, 28]
const PAGE_MS = 9_000
/** In the wall's units: a table's height, the gap under it, the line about pages, and the widths a table needs. */
const TILE = 138
const TALLEST = 236
const GAP = 16
const PAGE_LINE = 54
const NARROW = 262
const WIDE = 350

/** People speak, the wall keeps time: stems, and each table's clock. No notes, no names, no passes. */
export function RoundScreen(props: {
  view: RoomPicture
  board: BoardView
  session: SessionRecord | null
  round: RoundView
  now: Now
}) {
  const { view, board, session, round, now } = props
  const plenary = round.mode === 'plenary'
  const quietMs = (formatById(board.format)?.defaults.turns?.quietSeconds ?? 120) * 1000
  return (
    <>
      <header>
        <Kicker
          parts={[
            view.event.name,
            dayName(view.event.days, session?.day),
            session?.title ?? board.title,
            t('each', { how: plenary ? 'plenary' : 'tables', ...lengthOf(round.turnMs) }),
          ]}
        />
      </header>
      <div className="flex min-h-0 flex-1 items-stretch gap-80 py-40">
        <Fit sizes={STEMS} oneLine={90} className="flex flex-[1.1] flex-col justify-center">
          <div className="flex flex-col gap-[0.6em]">
            {board.prompts.map((prompt, i) => (
              <Prompt
                key={prompt.id}
                as={i === 0 ? 'h1' : 'h2'}
                text={prompt.text}
                on="wall"
                size="text-[1em] leading-[1.1] [text-wrap:inherit]"
              />
            ))}
          </div>
        </Fit>
        {plenary ? (
          <Plenary table={round.tables[0]} round={round} now={now} />
        ) : (
          <Tables round={round} now={now} />
        )}
      </div>
      <NobodySees visibility={board.visibility} safetyContact={view.event.safetyContact} />
      <Foot>
        <span>
          {t('then-quiet', lengthOf(quietMs))}
          {!plenary && ` ${t('nothing-until')}`}
        </span>
        <InRoom n={view.room.inRoom} />
      </Foot>
    </>
  )
}

/** In whole minutes where they are whole. */
function lengthOf(ms: number): { unit: 'minutes' | 'seconds'; n: number } {
  const seconds = Math.round(ms / 1000)
  return seconds % 60 === 0 ? { unit: 'minutes', n: seconds / 60 } : { unit: 'seconds', n: seconds }
}

/** As many as the place holds; more take turns. */
function Tables({ round, now }: { round: RoundView; now: Now }) {
  const ref = useRef<HTMLDivElement>(null)
  const place = usePlace(ref)
  const width = place ? place.width / place.u : 0
  const rowsIn = (height: number) => Math.max(1, Math.floor((height + GAP) / (TILE + GAP)))
  const height = place ? place.height / place.u : 0
  const n = round.tables.length
  const columns = n <= rowsIn(height) ? 1 : n > rowsIn(height) * 2 && width > 3 * NARROW ? 3 : 2
  const all = round.tables.length <= rowsIn(height) * columns
  const rows = all ? rowsIn(height) : rowsIn(height - PAGE_LINE)
  const most = rows * columns
  const pages = Math.ceil(round.tables.length / most)
  const page = useLoop('tables', round.board, pages, PAGE_MS)
  const tables = round.tables.slice(page * most, page * most + most)
  // Few tables are given the room that more would need.
  const used = Math.ceil(tables.length / columns)
  const free = height - (all ? 0 : PAGE_LINE)
  const tile = Math.max(TILE, Math.min(TALLEST, (free + GAP) / Math.max(1, used) - GAP))
  return (
    <div ref={ref} className="flex min-h-0 min-w-0 flex-1 flex-col justify-center gap-16">
      {place && (
        <ul key={page} className={cx('grid gap-16', pages > 1 && 'wall-turn', GRID[columns])}>
          {tables.map(table => (
            <TableClock
              key={table.table}
              table={table}
              now={now}
              tile={tile}
              large={columns === 1}
              wide={width / columns > WIDE}
            />
          ))}
        </ul>
      )}
      {pages > 1 && (
        <p className="fs-28 text-end text-wall-soft">
          {t('tables-of', {
            from: page * most + 1,
            to: page * most + tables.length,
            of: round.tables.length,
          })}
        </p>
      )}
    </div>
  )
}

const GRID: Record<number, string> = { 1: 'grid-cols-1', 2: 'grid-cols-2', 3: 'grid-cols-3' }

/** `large`: so few tables that each has the whole width. `wide`: there is room for the clock beside the words. */
function TableClock(props: { table: RoundTableView; now: Now; tile: number; wide: boolean; large: boolean }) {
  const { table, now, tile, wide, large } = props
  const roomy = tile > 190
  const heard = (
    <span className={cx(large ? 'fs-36' : 'fs-30', 'block leading-[1.25] whitespace-nowrap')}>
      {t('heard', { heard: table.heard, of: table.of })}
    </span>
  )
  const name = large ? 'fs-30' : 'fs-28'
  return (
    <li
      className="flex flex-col justify-between rounded-card bg-wall-raised px-18 pt-18 pb-22"
      style={{ height: `calc(var(--u) * ${Math.floor(tile)})` }}
    >
      {roomy && !large ? (
        <>
          <p className="flex flex-wrap items-baseline justify-between gap-x-12 leading-[1.2]">
            <bdi className="fs-30 truncate text-wall-soft">{table.name}</bdi>
            <span className="fs-30 whitespace-nowrap">
              {t('heard', { heard: table.heard, of: table.of })}
            </span>
          </p>
          <TableTime table={table} now={now} size={wide ? 'fs-104' : 'fs-76'} />
        </>
      ) : (
        <>
          <div className="flex items-center justify-between gap-x-12">
            <p className="min-w-0">
              <bdi className={cx(name, 'block truncate leading-[1.2] text-wall-soft')}>{table.name}</bdi>
              {wide && heard}
            </p>
            <TableTime table={table} now={now} size={large ? 'fs-88' : wide ? 'fs-54' : 'fs-48'} />
          </div>
          {!wide && heard}
        </>
      )}
      <div className="h-8 overflow-hidden rounded-full bg-wall-line" aria-hidden="true">
        <div
          className="h-full rounded-full bg-wall-gold transition-[width] duration-500"
          style={{ width: `${table.of === 0 ? 0 : (table.heard / table.of) * 100}%` }}
        />
      </div>
    </li>
  )
}

function TableTime({ table, now, size }: { table: RoundTableView; now: Now; size: string }) {
  // Beyond the table its minutes are counted and not shown: a clock that begins again early would tell a pass.
  const running = table.state === 'speaking' && table.deadline !== null
  const left = msLeft(table, useTicking(running ? table : null, now))
  if (!running) {
    return (
      <span
        className={cx(
          'fs-30 leading-none font-semibold whitespace-nowrap',
          table.state === 'done' ? 'text-wall-ink' : 'text-wall-soft',
        )}
      >
        {t('table-is', { state: table.state })}
      </span>
    )
  }
  return (
    <span
      role="timer"
      className={cx(size, 'leading-none font-bold tabular-nums', left <= LAST_SECONDS_MS && 'text-wall-gold')}
    >
      <span aria-hidden="true">{clockFace(left)}</span>
      <span className="sr-only">{t('time-left', { time: spokenTime(left) })}</span>
    </span>
  )
}

function Plenary({ table, round, now }: { table: RoundTableView | undefined; round: RoundView; now: Now }) {
  if (!table) return null
  const running = table.state === 'speaking'
  return (
    <div className="flex flex-1 flex-col items-center justify-center gap-36">
      <Ring
        time={{
          deadline: running ? table.deadline : null,
          remainingMs: running ? null : (table.remainingMs ?? round.turnMs),
          totalMs: round.turnMs,
        }}
        now={now}
        size={520}
      />
      <p className="fs-40 text-wall-soft">
        {t('round-is', { state: table.state, heard: table.heard, of: table.of })}
      </p>
    </div>
  )
}
