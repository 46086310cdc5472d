/**
 * Day two's map as one picture: five areas that overlap around the vision in the middle, each with its notes. It stands there
 * while people write, too.
 */
import type { Note } from '@folkmoot/board-doc'
import { useMemo } from 'react'
import type { WallPictureProps } from '../wall.tsx'

export const whileWriting = true

/** Middles of areas around the vision, as shares of the place, the first at the top left and on with the clock. */
const RX = 0.305
const RY = 0.27
const TURN = -Math.PI / 2

interface Area {
  x: number
  y: number
  rx: number
  ry: number
}

/** `n` ellipses around the middle, large enough to overlap their neighbours. Pixels. */
function areasIn(width: number, height: number, n: number): Area[] {
  return Array.from({ length: n }, (_, i) => {
    const angle = TURN + (2 * Math.PI * i) / n
    return {
      x: width / 2 + Math.cos(angle) * width * RX,
      y: height / 2 + Math.sin(angle) * height * RY,
      rx: width * 0.205,
      ry: height * 0.3,
    }
  })
}

const TINTS = ['#3c4fb5', '#1f6b52', '#a5317a', '#00758a', '#b4452b']

export default function FrameworkPicture({ board, notes, size, ui }: WallPictureProps) {
  const { width, height, u } = size
  const areas = useMemo(() => areasIn(width, height, board.prompts.length), [width, height, board.prompts])
  const byPrompt = useMemo(() => Map.groupBy(notes, note => note.prompt), [notes])
  return (
    <div className="relative h-full">
      <svg width={width} height={height} className="absolute inset-0" aria-hidden="true">
        {areas.map(({ x, y, rx, ry }, i) => (
          <ellipse
            key={board.prompts[i]?.id}
            cx={x}
            cy={y}
            rx={rx}
            ry={ry}
            strokeWidth={3 * u}
            style={{
              fill: `color-mix(in oklab, ${TINTS[i % TINTS.length]} 26%, var(--wall))`,
              fillOpacity: 0.72,
              stroke: `color-mix(in oklab, ${TINTS[i % TINTS.length]} var(--wall-mark), white)`,
            }}
          />
        ))}
      </svg>
      <p
        className="fs-36 absolute flex items-center justify-center text-center font-serif leading-[1.2] font-semibold text-wall-ink"
        style={{ left: width * 0.39, width: width * 0.22, top: height * 0.43, height: height * 0.14 }}
      >
        Vision
      </p>
      {board.prompts.map((prompt, i) => {
        const area = areas[i]
        if (!area) return null
        return (
          <AreaNotes key={prompt.id} name={prompt.text} area={area} notes={byPrompt.get(prompt.id)} ui={ui} />
        )
      })}
    </div>
  )
}

const NONE: readonly Note[] = []

function AreaNotes(props: {
  name: string
  area: Area
  notes: readonly Note[] | undefined
  ui: WallPictureProps['ui']
}) {
  const { name, area, notes = NONE, ui } = props
  const width = area.rx * 1.52
  const height = area.ry * 1.62
  return (
    <section
      className="absolute flex flex-col"
      style={{ left: area.x - width / 2, top: area.y - height / 2, width, height }}
    >
      <ui.Heading className="fs-40 text-center leading-[1.1] text-wall-ink">{name}</ui.Heading>
      <ui.Region name={name} notes={notes} className="mt-12 min-h-0 flex-1" />
    </section>
  )
}
