/**
 * Day two's map as one picture: areas that overlap each other and the vision in their middle, with people's words written
 * into them. It stands there while people write, too.
 */

import type { Card, Note } from '@folkmoot/board-doc'
import { groupBy } from '@folkmoot/kit'
import { t } from '@folkmoot/messages/format-walls'
import type { NetworkRecord } from '@folkmoot/protocol'
import { useMemo } from 'react'
import type { WallPictureProps, WallUi } from '../ui/wall.tsx'
import { card, VISION } from './rules.ts'

const TINTS = ['#3c4fb5', '#1f6b52', '#a5317a', '#00758a', '#b4452b']
/** Units by which areas reach into their neighbours. */
const OVERLAP = 26
const PADDING = 40
/** Lower than this, half its height in units, an ellipse has no room for the vision: its corners are round then. */
const LOW = 190
const LOW_CORNER = 110

interface Cell {
  left: number
  top: number
  width: number
  height: number
}

/** Cells clockwise from the top middle, and the vision's in the middle of the bottom row. Pixels. */
function cellsIn(width: number, height: number, n: number): { areas: Cell[]; vision: Cell } {
  const columns = Math.max(3, Math.ceil((n + 1) / 2))
  const w = width / columns
  const h = height / 2
  const middle = Math.floor(columns / 2)
  const at = (column: number, row: number): Cell => ({ left: column * w, top: row * h, width: w, height: h })
  const topRight = Array.from({ length: columns - middle }, (_, i) => at(middle + i, 0))
  const bottomRight = Array.from({ length: columns - 1 - middle }, (_, i) => at(columns - 1 - i, 1))
  const bottomLeft = Array.from({ length: middle }, (_, i) => at(middle - 1 - i, 1))
  const topLeft = Array.from({ length: middle }, (_, i) => at(i, 0))
  const round = [...topRight, ...bottomRight, ...bottomLeft, ...topLeft]
  return { areas: round.slice(0, n), vision: at(middle, 1) }
}

export function FrameworkPicture({ board, networks, notes, size, ui }: WallPictureProps) {
  const { width, height, u } = size
  const { areas, vision } = useMemo(
    () => cellsIn(width, height, board.prompts.length),
    [width, height, board.prompts.length],
  )
  const byPrompt = useMemo(() => groupBy(notes, note => note.prompt), [notes])
  const over = OVERLAP * u
  const wide = width / u > 1_500
  const round = vision.height / 2 + over * 0.5 - 3 * u
  const low = round < LOW * u
  const across = low ? vision.width / 2 + over : Math.min(vision.width / 2 + over * 1.2, round * 1.6)
  return (
    <div className="relative h-full">
      <svg width={width} height={height} className="absolute inset-0" aria-hidden="true">
        {areas.map((area, i) => (
          <rect
            key={board.prompts[i]?.id}
            x={Math.max(2, area.left - over)}
            y={Math.max(2, area.top - over)}
            width={Math.min(width - 2, area.left + area.width + over) - Math.max(2, area.left - over)}
            height={Math.min(height - 2, area.top + area.height + over) - Math.max(2, area.top - over)}
            rx={110 * u}
            strokeWidth={3 * u}
            style={{
              fill: `color-mix(in oklab, ${TINTS[i % TINTS.length]} 20%, var(--wall))`,
              fillOpacity: 0.66,
              stroke: `color-mix(in oklab, ${TINTS[i % TINTS.length]} var(--wall-mark), white)`,
            }}
          />
        ))}
        <rect
          x={vision.left + vision.width / 2 - across}
          y={vision.top + vision.height / 2 - over * 0.5 - round}
          width={2 * across}
          height={2 * round}
          rx={low ? LOW_CORNER * u : across}
          ry={low ? LOW_CORNER * u : round}
          className="fill-wall stroke-wall-ink"
          strokeWidth={3 * u}
        />
      </svg>
      <section
        className={`absolute flex flex-col items-center justify-center text-center ${low ? '' : wide ? 'px-72' : 'px-28'}`}
        style={{ ...vision, top: vision.top - over * 0.5 }}
      >
        <h2
          className={`${wide && !low ? 'fs-64' : 'fs-44'} font-serif leading-none font-semibold text-wall-ink`}
        >
          {t('vision')}
        </h2>
        <p className="fs-28 mt-12 leading-[1.25] text-balance text-wall-ink">{VISION.text}</p>
        <p className="fs-28 mt-8 leading-[1.2] text-wall-soft">{VISION.author}</p>
      </section>
      {board.prompts.map((prompt, i) => {
        const area = areas[i]
        if (!area) return null
        return (
          <section
            key={prompt.id}
            className="absolute flex flex-col"
            style={{
              left: area.left + PADDING * u,
              top: area.top + (area.top > 0 ? over : 0) + 14 * u,
              width: area.width - 2 * PADDING * u,
              height: area.height - over - 32 * u,
            }}
          >
            <ui.Heading className={`${wide ? 'fs-44' : 'fs-36'} text-center leading-[1.1] text-wall-ink`}>
              {prompt.text}
            </ui.Heading>
            <ui.Region
              name={prompt.text}
              notes={byPrompt.get(prompt.id) ?? NONE}
              draw={note => <Words note={note} card={card(note)} networks={networks} ui={ui} />}
              className="mt-12 min-h-0 flex-1"
            />
          </section>
        )
      })}
    </div>
  )
}

const NONE: readonly Note[] = []

/** Written into the area: its cue first, and where it comes from last. */
function Words(props: { note: Note; card: Card; networks: readonly NetworkRecord[]; ui: WallUi }) {
  const { note, card: drawn, networks, ui } = props
  const network = networks.find(one => one.id === note.network)
  const mark = network && {
    ...network,
    colour: `color-mix(in oklab, ${network.colour} var(--wall-mark), white)`,
  }
  return (
    <div className="fs-30 leading-[1.25] text-wall-ink">
      <p className="[overflow-wrap:anywhere] text-pretty whitespace-pre-wrap">
        {drawn.above && <b>{drawn.above} </b>}
        <bdi>{drawn.text}</bdi>
      </p>
      {(mark || note.network || note.name) && (
        <p className="fs-28 flex flex-wrap gap-x-16 leading-[1.2] text-wall-soft">
          {note.name && <bdi>{note.name}</bdi>}
          {(mark || note.network) && <ui.NetworkMark network={mark ?? null} />}
        </p>
      )}
      <ui.Said note={note} />
    </div>
  )
}
