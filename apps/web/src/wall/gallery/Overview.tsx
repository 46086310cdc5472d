import { type ReactNode, useEffect, useState } from 'react'
import { SmallSelect } from '../../design/Select.tsx'
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
const SHAPES = SIZES.reduce((sum, { width, height }) => sum + width / height, 0)
const MARGIN = 24
const GAP = 12
/** Walls of a sheet side by side, and how many of them are laid out at a time. */
const ACROSS = 4
const AT_ONCE = 3
const EVERY = 'all'

/** What is laid out side by side: a state on all screens, or (`of` is `all`) every state with `notes` on a screen `screen` wide. */
export interface Chosen {
  of: string
  theme: WallTheme | 'both'
  notes: number
  screen: number
}

/** As an address says it; what it leaves out is the usual. @throws Error when there is no such state */
export function chosenIn(address: URLSearchParams): Chosen {
  const [of, theme] = [address.get('of') ?? 'group', address.get('theme')]
  if (of !== EVERY && !STATES[of]) throw new Error(`there is no state ${of}`)
  return {
    of,
    theme: theme === 'dim' || theme === 'bright' ? theme : 'both',
    notes: Number(address.get('notes') ?? 15),
    screen: Number(address.get('screen') ?? 1920),
  }
}

/** Walls side by side, live, under each what is wrong with it; above them what there is to choose. */
export function Overview({ chosen, choose }: { chosen: Chosen; choose(chosen: Chosen): void }) {
  const width = useWidth() - 2 * MARGIN
  const { of, theme, notes, screen } = chosen
  const themes = THEMES.filter(one => theme === 'both' || one === theme)
  return (
    <>
      <Choices chosen={chosen} choose={choose} />
      <main style={{ padding: MARGIN }}>
        {of === EVERY ? (
          <Sheet key={`${notes} ${screen} ${theme}`} {...{ notes, screen, themes, width }} />
        ) : (
          COUNTS.map(n => (
            <section key={`${of} ${n}`} className="mb-6">
              <h2 className="text-title">
                {STATES[of]?.name}, {n}
              </h2>
              {themes.map(one => (
                <div key={one} className="mt-2 flex items-start" style={{ gap: GAP }}>
                  {SIZES.map(size => (
                    <Shot
                      key={size.width}
                      {...{ state: of, n, theme: one, size }}
                      drawn={Math.floor((width - GAP * (SIZES.length - 1)) / SHAPES)}
                    />
                  ))}
                </div>
              ))}
            </section>
          ))
        )}
      </main>
    </>
  )
}

const options = (all: readonly (readonly [string | number, string])[]) =>
  all.map(([value, words]) => ({ value: String(value), words }))
const OF = options([
  [EVERY, 'All states'],
  ...Object.entries(STATES).map(([id, { name }]) => [id, name] as const),
])
const WITH = options(COUNTS.map(n => [n, String(n)]))
const ON = options(SIZES.map(({ width, height }) => [width, `${width} × ${height}`]))
const IN = options([['both', 'Both'], ...THEMES.map(theme => [theme, theme] as const)])

function Choices({ chosen, choose }: { chosen: Chosen; choose(chosen: Chosen): void }) {
  const names = Object.keys(STATES)
  const at = names.indexOf(chosen.of)
  const beside = (step: number) => {
    const of = names[at + step]
    return of === undefined ? undefined : () => choose({ ...chosen, of })
  }
  return (
    <header className="sticky top-0 z-10 flex flex-wrap items-center gap-x-6 gap-y-2 border-b-2 border-line bg-card px-6 py-2">
      <h1 className="text-title">The wall</h1>
      <div className="flex items-center gap-2">
        <Step name="State before" go={beside(-1)}>
          ←
        </Step>
        <Named name="State">
          <SmallSelect
            className="max-w-96"
            options={OF}
            value={chosen.of}
            onChange={of => choose({ ...chosen, of })}
          />
        </Named>
        <Step name="State after" go={beside(1)}>
          →
        </Step>
      </div>
      {chosen.of === EVERY && (
        <>
          <Named name="With">
            <SmallSelect
              options={WITH}
              value={String(chosen.notes)}
              onChange={n => choose({ ...chosen, notes: Number(n) })}
            />
          </Named>
          <Named name="Screen">
            <SmallSelect
              options={ON}
              value={String(chosen.screen)}
              onChange={wide => choose({ ...chosen, screen: Number(wide) })}
            />
          </Named>
        </>
      )}
      <Named name="Theme">
        <SmallSelect
          options={IN}
          value={chosen.theme}
          onChange={theme => choose({ ...chosen, theme: theme as Chosen['theme'] })}
        />
      </Named>
    </header>
  )
}

function Named({ name, children }: { name: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: it is given one.
    <label className="flex items-center gap-2 font-semibold">
      {name}
      {children}
    </label>
  )
}

function Step({ name, go, children }: { name: string; go: (() => void) | undefined; children: string }) {
  return (
    <button
      type="button"
      aria-label={name}
      disabled={!go}
      onClick={go}
      className="size-11 rounded-field border-2 border-ink bg-card text-lead disabled:opacity-40"
    >
      {children}
    </button>
  )
}

/** Every state on one screen, a few laid out at a time. */
function Sheet(props: { notes: number; screen: number; themes: readonly WallTheme[]; width: number }) {
  const { notes, screen, themes, width } = props
  const [stand, setStand] = useState(0)
  const size = SIZES.find(one => one.width === screen) ?? SIZES[0]
  const drawn = Math.floor(((width - GAP * (ACROSS - 1)) / ACROSS / size.width) * size.height)
  const shots = Object.keys(STATES).flatMap(state => themes.map(theme => ({ state, theme })))
  return (
    <div className="flex flex-wrap items-start" style={{ gap: GAP }}>
      {shots.slice(0, stand + AT_ONCE).map(({ state, theme }) => (
        <Shot
          key={`${state} ${theme}`}
          {...{ state, theme, size, drawn }}
          n={notes}
          name={STATES[state]?.name}
          onStands={() => setStand(before => before + 1)}
        />
      ))}
    </div>
  )
}

/** Drawn `drawn` pixels high, laid out for its own screen, and opened by itself. */
function Shot(props: {
  state: string
  n: number
  theme: WallTheme
  size: (typeof SIZES)[number]
  drawn: number
  /** Instead of the screen's size. */
  name?: string | undefined
  /** The first time that it stands. */
  onStands?: () => void
}) {
  const { state, n, theme, size, drawn, name, onStands } = props
  const { width, height } = size
  const [standing, setStanding] = useState<Standing | null>(null)
  const scale = drawn / height
  const stands = (now: Standing) => {
    if (!standing) onStands?.()
    setStanding(now)
  }
  return (
    <figure style={{ width: width * scale }}>
      <a
        href={`?state=${state}&notes=${n}&theme=${theme}`}
        aria-label={`${STATES[state]?.name}, ${n}, ${width} × ${height}, ${theme}`}
        className="relative block overflow-hidden outline-1 outline-line"
        style={{ height: drawn }}
      >
        <div className="absolute origin-top-left" style={{ width, height, transform: `scale(${scale})` }}>
          <StateWall {...{ state, n, theme }} onStanding={stands} />
        </div>
      </a>
      <figcaption className="mt-1 text-small leading-tight">
        {name ?? `${width} × ${height}`}, {theme}
        {standing?.page && `, page ${standing.page.n} of ${standing.page.of}`}
        {standing?.faults.map(fault => (
          <b key={fault} className="block text-stop">
            {fault}
          </b>
        ))}
      </figcaption>
    </figure>
  )
}

function useWidth(): number {
  // Without the scroll bar, which comes with the walls.
  const [width, setWidth] = useState(document.documentElement.clientWidth)
  useEffect(() => {
    const resized = () => setWidth(document.documentElement.clientWidth)
    const watching = new ResizeObserver(resized)
    watching.observe(document.documentElement)
    return () => watching.disconnect()
  }, [])
  return width
}
