import type { Direction } from '@folkmoot/domain'
import { t } from '@folkmoot/messages/cockpit'
import type { StageView } from '@folkmoot/protocol'
import { useEffect, useRef } from 'react'
import { Button } from '../../../design/Button.tsx'
import { cx } from '../../../design/cx.ts'
import { useCockpit, useCockpitView } from '../cockpit.ts'
import { rowId, useMoveSession } from './move-session.ts'
import { actualMinutes, type BoardRow, minutesLate, type RunSheetDay, type SessionRow } from './run-sheet.ts'
import type { Chosen, Selection } from './selection.ts'
import { useSelfNote } from './self-notes.ts'

const STATES = {
  waiting: 'not open yet',
  open: 'open',
  'last-call': 'last call',
  frozen: 'frozen ✓',
} as const

/** The agenda by day; a row brings its board into the middle, the room sees nothing of that. */
export function RunSheet({
  days,
  selection,
  over,
  onChoose,
  onPlan,
  onNote,
  onAdd,
}: {
  days: readonly RunSheetDay[]
  selection: Selection | null
  /** Minutes that the room is behind its plan. */
  over: number
  onChoose(chosen: Chosen): void
  /** Its place, its minutes; undefined: not for whoever runs one network's boards. */
  onPlan?: ((session: string) => void) | undefined
  /** A note to oneself; undefined: not for whoever runs one network's boards. */
  onNote?: ((session: string) => void) | undefined
  /** A question on the spot; undefined: not for whoever runs one network's boards. */
  onAdd?: (() => void) | undefined
}) {
  const move = useMoveSession()
  return (
    <nav aria-label="Run sheet" className="flex flex-col gap-5">
      {days.map(day => (
        <section key={day.day} aria-label={day.label}>
          <h2 className="pb-1 font-sans text-small font-bold tracking-normal text-ink-soft">{day.label}</h2>
          <ul className="flex flex-col gap-0.5">
            {day.rows.map(row => (
              <Row
                key={row.session.id}
                row={row}
                selection={selection}
                over={over}
                onChoose={onChoose}
                onPlan={onPlan}
                onNote={onNote}
                onMove={onPlan && move}
              />
            ))}
          </ul>
        </section>
      ))}
      {onAdd && (
        <div className="sticky -bottom-2 -mb-2 bg-paper-deep pt-2 pb-4 max-wide:bottom-14 max-wide:mb-0 max-wide:pb-2 max-wide:[@media(max-height:18rem)]:bottom-0">
          <Button size="small" aria-haspopup="dialog" onClick={onAdd}>
            {t('add-board')}
          </Button>
        </div>
      )}
    </nav>
  )
}

function Row({
  row,
  selection,
  over,
  onChoose,
  onPlan,
  onNote,
  onMove,
}: {
  row: SessionRow
  selection: Selection | null
  over: number
  onChoose(chosen: Chosen): void
  onPlan: ((session: string) => void) | undefined
  onNote: ((session: string) => void) | undefined
  onMove: ((session: string, to: Direction) => void) | undefined
}) {
  const stage = useCockpitView(view => view.stage)
  const { connection } = useCockpit()
  const { session } = row
  const selected = selection?.session.id === session.id
  const { boards } = row
  const spent = actualMinutes(stage, session.id, row.current, connection.now())
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (selected) button.current?.scrollIntoView({ block: 'center' })
  }, [selected])
  return (
    <li>
      <button
        ref={button}
        type="button"
        id={rowId(session.id)}
        aria-current={selected ? 'true' : undefined}
        aria-keyshortcuts={onMove ? 'Alt+ArrowUp Alt+ArrowDown' : undefined}
        onClick={() => onChoose({ session: session.id, board: null })}
        onKeyDown={event => {
          const to = { ArrowUp: 'up', ArrowDown: 'down' }[event.key] as Direction | undefined
          if (!onMove || !to || !event.altKey) return
          event.preventDefault()
          onMove(session.id, to)
        }}
        className={cx(
          'grid min-h-12 w-full grid-cols-[3rem_1fr] items-baseline gap-x-2 rounded-field px-2.5 py-2 text-start',
          row.current ? 'bg-ink text-paper' : selected ? 'bg-card' : 'hover:bg-paper',
          selected && !row.current && 'ring-2 ring-ink',
        )}
      >
        <span className="text-small tabular-nums">{session.time.replace(/[–-].*$/, '')}</span>
        <span
          className={cx(
            'text-base leading-snug',
            !row.current && (row.past || session.skipped) && 'text-ink-soft',
            !row.current && session.skipped && 'line-through',
          )}
        >
          {session.title}
        </span>
        <span aria-hidden="true" />
        <span className={cx('text-small', row.current ? 'text-paper' : 'text-ink-soft')}>
          {[about(row, over), !row.current && timing(row, spent)].filter(Boolean).join(' · ')}
          {row.current && <span className="block">{running(row, spent, stage)}</span>}
        </span>
      </button>
      {selected && onPlan && (
        <Button
          kind="quiet"
          className="mx-0! ms-13! min-h-11! text-small!"
          aria-haspopup="dialog"
          onClick={() => onPlan(session.id)}
        >
          {t('plan-session')}
        </Button>
      )}
      {selected && onNote && (
        <>
          <Button
            kind="quiet"
            className="mx-0! ms-13! min-h-11! text-small!"
            aria-haspopup="dialog"
            onClick={() => onNote(session.id)}
          >
            {t('self-note-of')}
          </Button>
          <OwnNote session={session.id} />
        </>
      )}
      {(boards.length > 1 || boards[0]?.revisit) && (
        <ul className="ms-13 flex flex-col">
          {boards.map(one => (
            <BoardLine
              key={one.board.id}
              row={one}
              session={session.id}
              selection={selection}
              onChoose={onChoose}
            />
          ))}
        </ul>
      )}
    </li>
  )
}

/** What this facilitator wants to remember there. */
function OwnNote({ session }: { session: string }) {
  const words = useSelfNote(session)
  if (!words) return null
  return (
    <p dir="auto" className="ms-15 line-clamp-6 pb-2 text-small [overflow-wrap:anywhere] whitespace-pre-line">
      {t('self-note-yours', { words })}
    </p>
  )
}

function about(row: SessionRow, over: number): string {
  const [first] = row.boards
  const now = row.current ? 'on the screens' : null
  const late = row.current && over > 0 ? `${over} min over` : null
  if (row.session.skipped && !row.current) return t('left-out')
  const what = first
    ? row.boards.length === 1
      ? STATES[first.state]
      : `${row.boards.length} boards`
    : { activity: 'no board', talk: 'talk', break: 'break', quotations: 'quotations' }[row.session.kind]
  return [now, what, late].filter(Boolean).join(' · ')
}

/** “started 10 minutes late · 5 of 35 minutes”, while it is on the screens. */
function running({ session, minutes }: SessionRow, spent: number, stage: StageView): string {
  const late = minutesLate(session, stage)
  return [
    late > 0 && t('started-late', { n: late }),
    minutes === null ? t('minutes-so-far', { n: spent }) : t('minutes-of', { n: spent, of: minutes }),
  ]
    .filter(Boolean)
    .join(' · ')
}

/** “took 34 of 30 min” afterwards, “30 min” before. */
function timing({ minutes }: SessionRow, spent: number): string {
  if (minutes === null && spent === 0) return ''
  const planned = minutes === null ? '' : spent > 0 ? ` of ${minutes}` : `${minutes}`
  return spent > 0 ? `took ${spent}${planned} min` : `${planned} min`
}

function BoardLine({
  row: { board, state, current, revisit },
  session,
  selection,
  onChoose,
}: {
  row: BoardRow
  session: string
  selection: Selection | null
  onChoose(chosen: Chosen): void
}) {
  const networks = useCockpitView(view => view.networks)
  const network = networks.find(one => one.id === board.network)
  const selected = selection?.session.id === session && selection.board?.id === board.id
  return (
    <li>
      <button
        type="button"
        aria-current={selected ? 'true' : undefined}
        onClick={() => onChoose({ session, board: board.id })}
        className={cx(
          'min-h-11 w-full rounded-field px-2.5 py-1.5 text-start',
          selected ? 'bg-card' : 'hover:bg-paper',
        )}
      >
        <span className="block text-small leading-snug">{board.title}</span>
        <span className="text-small text-ink-soft">
          {[
            revisit && 'once more',
            network && `${network.name} only`,
            STATES[state],
            current && 'on the screens',
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </button>
    </li>
  )
}
