import { t } from '@folkmoot/messages/wall'
import { useEffect, useMemo, useRef, useState } from 'react'
import { NetworkShape } from '../design/NetworkMark.tsx'
import { graphLayout } from './fetched-layout.ts'
import { type Graph, type GraphLayout, placeLabels } from './graph.ts'
import { textWidth } from './measure-text.ts'
import type { Place } from './use-place.ts'

/** A frame's time for the layout, ms. */
const FRAME_MS = 6
/** Where the layout could not be fetched. */
const AGAIN_MS = 2_000
const MARK = 30
const NAME = 28
const NETWORK = 36

/** Who found whom: people by their network's mark, names where they have room, a line for every find. */
export function ConnectionGraph({ graph, size }: { graph: Graph; size: Place }) {
  const width = Math.round(size.width / size.u)
  const height = Math.round(size.height / size.u)
  const layout = useLayout(graph, width, height)
  const drawn = useMemo(() => layout && draw(graph, layout, width, height), [graph, layout, width, height])
  if (!layout || !drawn) return null
  const colourOf = new Map(graph.clusters.map(({ id, network }) => [id, network?.colour]))
  const byKey = new Map(graph.people.map(person => [person.key, person]))
  return (
    <figure className="h-full">
      <svg
        viewBox={`0 0 ${width} ${height}`}
        className="h-full w-full"
        role="img"
        aria-label={inWords(graph)}
      >
        {graph.links.map(({ from, to, note }) => {
          const a = layout.people.get(from)
          const b = layout.people.get(to)
          const network = byKey.get(from)?.network ?? ''
          if (!a || !b) return null
          return (
            <path
              key={note}
              d={bow(a, b)}
              fill="none"
              strokeWidth={3}
              strokeOpacity={0.55}
              stroke={wallColour(colourOf.get(network))}
            />
          )
        })}
        {graph.people.map(({ key, network, name }) => {
          const spot = layout.people.get(key)
          const own = graph.clusters.find(cluster => cluster.id === network)?.network
          if (!spot) return null
          return (
            <g
              key={key}
              className="transition-transform duration-1000 ease-out"
              style={{ transform: `translate(${spot.x - MARK / 2}px, ${spot.y - MARK / 2}px)` }}
            >
              <circle cx={MARK / 2} cy={MARK / 2} r={MARK / 2 + 3} fill="var(--wall)" />
              <g opacity={name ? 1 : 0.7}>
                <NetworkShape
                  size={`${MARK}`}
                  network={{
                    name: own?.name ?? '',
                    shape: own?.shape ?? 'circle',
                    colour: wallColour(own?.colour),
                  }}
                />
              </g>
            </g>
          )
        })}
        {drawn.names.map(({ key, text, anchor, x, y }) => (
          <text
            key={key}
            x={x}
            y={y}
            textAnchor={anchor}
            fontSize={NAME}
            className="wall-outlined fill-wall-ink"
          >
            {text}
          </text>
        ))}
        {drawn.networks.map(({ id, name, x, y }) => (
          <text
            key={id}
            x={x}
            y={y}
            textAnchor="middle"
            fontSize={NETWORK}
            fontWeight={700}
            className="wall-outlined"
            fill={wallColour(colourOf.get(id))}
          >
            {name}
          </text>
        ))}
      </svg>
    </figure>
  )
}

function wallColour(colour: string | undefined): string {
  return colour ? `color-mix(in oklab, ${colour} var(--wall-mark), white)` : 'var(--wall-soft)'
}

/** Two people who found each other have two lines, bowed apart. */
function bow(a: { x: number; y: number }, b: { x: number; y: number }): string {
  const mx = (a.x + b.x) / 2 + (b.y - a.y) * 0.12
  const my = (a.y + b.y) / 2 - (b.x - a.x) * 0.12
  return `M${a.x} ${a.y}Q${mx} ${my} ${b.x} ${b.y}`
}

function inWords({ people, links, clusters }: Graph): string {
  const parts = clusters.map(({ network, finds }) => `${network?.name ?? t('another-network')} ${finds}`)
  return t('who-found-whom', { finds: links.length, people: people.length, parts: parts.join(', ') })
}

interface NetworkName {
  id: string
  name: string
  x: number
  y: number
}

function draw(graph: Graph, layout: GraphLayout, width: number, height: number) {
  const networks = graph.clusters.flatMap(({ id, network }): NetworkName[] => {
    const own = graph.people.flatMap(person =>
      person.network === id ? (layout.people.get(person.key) ?? []) : [],
    )
    const name = network?.name ?? (id === 'another' ? t('another-network') : '')
    if (name === '' || own.length === 0) return []
    const half = textWidth(name, NETWORK, 'sans', 700) / 2
    const middle = own.reduce((sum, spot) => sum + spot.x, 0) / own.length
    const top = Math.min(...own.map(spot => spot.y)) - MARK / 2 - 12
    return [
      { id, name, x: Math.min(width - half - 4, Math.max(half + 4, middle)), y: Math.max(NETWORK, top) },
    ]
  })
  const taken = networks.map(({ name, x, y }) => {
    const half = textWidth(name, NETWORK, 'sans', 700) / 2
    return { x0: x - half - 6, x1: x + half + 6, y0: y - NETWORK, y1: y + 10 }
  })
  const names = placeLabels(graph.people, layout.people, taken, { width, height }, text =>
    textWidth(text, NAME, 'sans'),
  )
  return { networks, names }
}

/** Laid out a little in each frame, from where people stand already. The last layout stays until the next is settled. */
function useLayout(graph: Graph, width: number, height: number): GraphLayout | null {
  const [layout, setLayout] = useState<GraphLayout | null>(null)
  const before = useRef<{ size: string; layout: GraphLayout } | null>(null)
  useEffect(() => {
    const size = `${width} ${height}`
    const known = before.current?.size === size ? before.current.layout.people : new Map()
    let frame = 0
    let timer: ReturnType<typeof setTimeout>
    let here = true
    const begin = async () => {
      const script = await graphLayout().catch(() => null)
      if (!here) return
      if (!script) {
        timer = setTimeout(begin, AGAIN_MS)
        return
      }
      const work = script.layOut(graph, { width, height }, known)
      const step = () => {
        if (!work.step(FRAME_MS)) {
          frame = requestAnimationFrame(step)
          return
        }
        const result = work.result()
        before.current = { size, layout: result }
        setLayout(result)
      }
      step()
    }
    void begin()
    return () => {
      here = false
      clearTimeout(timer)
      cancelAnimationFrame(frame)
    }
  }, [graph, width, height])
  return layout
}
