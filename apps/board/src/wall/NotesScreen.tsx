import type { BoardModel, Note } from '@folkmoot/board-doc'
import { formatById } from '@folkmoot/formats'
import type { BoardView, SessionRecord } from '@folkmoot/protocol'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { cx } from '../design/cx.ts'
import { Prompt } from '../design/Prompt.tsx'
import { columnsFor, type RoomPicture, revealedPrompts } from './mode.ts'
import { count } from './number-words.ts'
import type { Notes } from './paging.ts'
import { dayName, Foot, InRoom, JoinLine, Kicker, NobodySees, type Now, StageClock } from './parts.tsx'
import type { Sheet } from './placing.ts'
import { type Room, useHeights } from './use-heights.tsx'
import { usePages } from './use-pages.ts'
import { usePlace } from './use-place.ts'
import { TallNote, WallNote } from './WallNote.tsx'

/** What the cockpit may do with its picture of the wall. */
export interface WallHands {
  /** Holds the page while somebody points at it. */
  paused: boolean
  /** Raised to turn the page. */
  skip: number
  onChoose?: (note: Note) => void
}

const GAP = 28
const MOST_LANES = 4

/** Notes on the wall: a stream under its prompt, or a lane under each column's. Pages turn; words never shrink. */
export function NotesScreen(props: {
  view: RoomPicture
  board: BoardView
  session: SessionRecord | null
  model: BoardModel
  frozen: boolean
  now: Now
  hands?: WallHands
}) {
  const { view, board, session, model, frozen, now, hands } = props
  const revealed = revealedPrompts(board)
  const columns = formatById(board.format)?.wall === 'columns' && revealed.length <= MOST_LANES
  const laneKey = revealed.map(prompt => prompt.id).join(' ')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says which prompts there are.
  const lanes = useMemo(
    () => (columns ? revealed.map(prompt => [prompt.id]) : [revealed.map(prompt => prompt.id)]),
    [columns, laneKey],
  )

  const place = useRef<HTMLDivElement>(null)
  const size = usePlace(place)
  const perLane = size ? Math.max(1, Math.floor(columnsFor(size.width / size.u) / lanes.length)) : 1
  const gap = GAP * (size?.u ?? 1)
  const column = size ? (size.width - gap * (perLane * lanes.length - 1)) / (perLane * lanes.length) : 0
  const lane = column * perLane + gap * (perLane - 1)
  const room: Room | null = useMemo(
    () => size && { column, width: lane, height: size.height, gap: 56 * size.u },
    [size, column, lane],
  )
  const { sizeOf, ready, layer } = useHeights(model.notes, view.networks, room)

  // biome-ignore lint/correctness/useExhaustiveDependencies: sizes are known when `ready`.
  const input = useMemo(() => {
    if (!room || !ready) return null
    const sheet: Sheet = { columns: perLane, height: room.height, gap }
    const notes: Notes[] = lanes.map(groups => ({
      groups,
      items: model.notes
        .filter(note => groups.includes(note.prompt))
        .map(note => ({ id: note.id, group: note.prompt, ...(sizeOf(note) ?? { height: 0, parts: 1 }) })),
    }))
    return { notes, sheets: lanes.map(() => sheet) }
  }, [model, ready, room, lanes, perLane])
  const wordsOf = useCallback((id: string) => model.byId.get(id)?.text.split(/\s+/).length ?? 0, [model])
  const pages = usePages(input, wordsOf, hands?.paused ?? false)
  const { turn } = pages
  const skip = hands?.skip ?? 0
  useEffect(() => {
    if (skip > 0) turn()
  }, [skip, turn])

  const shown = board.prompts.find(prompt => prompt.id === pages.lanes[0]?.page?.group) ?? revealed[0]
  const total = model.notes.filter(note => revealed.some(prompt => prompt.id === note.prompt)).length
  const tables = view.round?.board === board.id ? view.round.tables.length : 0
  const unrevealed = board.prompts.filter(prompt => !revealed.includes(prompt))

  return (
    <>
      <header className="flex items-center justify-between gap-60">
        <div className="min-w-0 flex-1">
          <Kicker
            parts={[view.event.name, dayName(view.event.days, session?.day), session?.title ?? board.title]}
          />
          {!columns && shown && (
            <Prompt text={shown.text} on="wall" size={`${promptSize(shown.text)} mt-8 text-balance`} />
          )}
        </div>
        <div className="flex shrink-0 items-center gap-32 text-right">
          <Summary board={board} total={total} frozen={frozen} tables={tables} />
          <StageClock
            timer={view.stage.timer}
            lastCall={board.lastCall}
            now={now}
            size={columns ? 140 : 160}
          />
        </div>
      </header>
      {columns && (
        <div className="mt-16 grid gap-28" style={{ gridTemplateColumns: `repeat(${lanes.length}, 1fr)` }}>
          {revealed.map((prompt, i) => (
            <Prompt
              key={prompt.id}
              as={i === 0 ? 'h1' : 'h2'}
              text={prompt.text}
              on="wall"
              size="fs-72 leading-[1.1]"
            />
          ))}
        </div>
      )}
      <div ref={place} className="relative mt-28 min-h-0 flex-1">
        {layer}
        {total === 0 ? (
          <EmptyOn frozen={frozen} />
        ) : (
          <div key={pages.turns} className={cx('absolute inset-0', pages.turns > 1 && 'wall-turn')}>
            {pages.lanes.map(({ page }, l) =>
              page?.placed.map(at => {
                const note = model.byId.get(at.id)
                if (!note) return null
                const own = page.own
                const left = (l * perLane + at.column) * (column + gap)
                return own ? (
                  <div key={at.id} className="absolute inset-y-0" style={{ left, width: lane }}>
                    <TallNote note={note} networks={view.networks} {...own} onChoose={hands?.onChoose} />
                  </div>
                ) : (
                  <div key={at.id} className="absolute" style={{ left, top: at.top, width: column }}>
                    <WallNote
                      note={note}
                      networks={view.networks}
                      onChoose={hands?.onChoose}
                      fresh={!pages.first.has(at.id)}
                    />
                  </div>
                )
              }),
            )}
          </div>
        )}
      </div>
      <NobodySees visibility={board.visibility} safetyContact={view.event.safetyContact} />
      <Foot>
        <JoinLine event={view.event} />
        <span className="whitespace-nowrap">
          {pages.of > 1 && `page ${pages.page} of ${pages.of}`}
          <span className="wall-wide">
            {pages.of > 1 && ' · '}
            {unrevealed.length > 0 && 'still to come: '}
            {unrevealed.length > 0 && (
              <b className="font-serif text-wall-ink">{unrevealed.map(prompt => prompt.text).join('  ')}</b>
            )}
            {unrevealed.length === 0 && pages.of > 1 && 'every note is shown before any is shown twice'}
          </span>
        </span>
        <InRoom n={view.room.inRoom} />
      </Foot>
    </>
  )
}

function promptSize(text: string): string {
  if (text.length <= 45) return 'fs-88 leading-[1.05]'
  return text.length <= 90 ? 'fs-64 leading-[1.1]' : 'fs-48 leading-[1.15]'
}

function Summary(props: { board: BoardView; total: number; frozen: boolean; tables: number }) {
  const { board, total, frozen, tables } = props
  const notes = total <= 12 ? count(total, 'note') : `${total} notes`
  if (frozen)
    return (
      <p className="leading-[1.25]">
        <span className="fs-44 block font-bold whitespace-nowrap">{notes} kept</span>
        <span className="fs-30 block whitespace-nowrap text-wall-soft">frozen ✓</span>
      </p>
    )
  if (board.lastCall !== null)
    return (
      <p className="leading-[1.25]">
        <span className="fs-44 block font-bold whitespace-nowrap">Last call</span>
        <span className="fs-30 block whitespace-nowrap text-wall-soft">post what you want kept</span>
      </p>
    )
  if (total === 0) return null
  return (
    <p className="leading-[1.25]">
      <span className="fs-44 block font-bold whitespace-nowrap">{notes}</span>
      {total > 1 && (
        <span className="fs-30 block whitespace-nowrap text-wall-soft">
          {['shuffled', tables > 1 && `from ${count(tables, 'table')}`].filter(Boolean).join(' · ')}
        </span>
      )}
    </p>
  )
}

function EmptyOn({ frozen }: { frozen: boolean }) {
  return (
    <div className="absolute inset-0 flex flex-col justify-center">
      <p className="fs-56 font-serif font-semibold">{frozen ? 'Nothing was posted here' : 'No notes yet'}</p>
      {!frozen && <p className="fs-40 text-wall-soft">They appear here as people post them.</p>}
    </div>
  )
}
