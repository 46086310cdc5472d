import { useEffect, useState } from 'react'
import type { WallTheme } from '../WallFrame.tsx'
import { type Standing, StateWall } from './StateWall.tsx'
import { COUNTS, STATES } from './states.ts'

/** Of projectors: the usual one, an old one, a large one. */
const SIZES = [
  { width: 1920, height: 1080 },
  { width: 1024, height: 768 },
  { width: 3840, height: 2160 },
] as const
const THEMES: readonly WallTheme[] = ['dim', 'bright']

const SHOTS = THEMES.flatMap(theme => SIZES.map(size => ({ theme, ...size })))
const SHAPES = SHOTS.reduce((sum, { width, height }) => sum + width / height, 0)
const GAP = 12

/** One state with few notes and with very many, on all screens and in both themes, side by side; above it all states to pick. */
export function Overview({ state }: { state: string }) {
  const width = useWidth()
  const height = Math.floor((width - 2 * 24 - GAP * (SHOTS.length - 1)) / SHAPES)
  return (
    <main className="min-h-dvh p-6">
      <h1 className="text-title">The wall, state by state</h1>
      <nav aria-label="States" className="mt-3 flex flex-wrap gap-x-4">
        {Object.entries(STATES).map(([id, { name }]) => (
          <a
            key={id}
            href={`?of=${id}`}
            aria-current={id === state ? 'page' : undefined}
            className={id === state ? 'font-bold' : 'underline'}
          >
            {name}
          </a>
        ))}
      </nav>
      {COUNTS.map(n => (
        <section key={`${state} ${n}`} className="mt-6">
          <h2 className="font-bold">
            {STATES[state]?.name}, {n}
          </h2>
          <div className="mt-1 flex items-start" style={{ gap: GAP }}>
            {SHOTS.map(shot => (
              <Shot key={`${shot.width} ${shot.theme}`} {...shot} state={state} n={n} drawn={height} />
            ))}
          </div>
        </section>
      ))}
    </main>
  )
}

/** Drawn `drawn` pixels high, laid out for its own screen, and opened by itself. */
function Shot(props: {
  state: string
  n: number
  theme: WallTheme
  width: number
  height: number
  drawn: number
}) {
  const { state, n, theme, width, height, drawn } = props
  const [standing, setStanding] = useState<Standing | null>(null)
  const scale = drawn / height
  return (
    <figure style={{ width: width * scale }}>
      <a
        href={`?state=${state}&notes=${n}&theme=${theme}`}
        aria-label={`${STATES[state]?.name}, ${n}, ${width} × ${height}, ${theme}`}
        className="relative block overflow-hidden"
        style={{ height: drawn }}
      >
        <div className="absolute origin-top-left" style={{ width, height, transform: `scale(${scale})` }}>
          <StateWall {...{ state, n, theme }} onStanding={setStanding} />
        </div>
      </a>
      <figcaption className="text-small">
        {width} × {height}, {theme}
        {standing?.page && `, page ${standing.page.n} of ${standing.page.of}`}
        {standing?.faults.map(fault => (
          <b key={fault} className="block">
            {fault}
          </b>
        ))}
      </figcaption>
    </figure>
  )
}

function useWidth(): number {
  const [width, setWidth] = useState(innerWidth)
  useEffect(() => {
    const resized = () => setWidth(innerWidth)
    addEventListener('resize', resized)
    return () => removeEventListener('resize', resized)
  }, [])
  return width
}
