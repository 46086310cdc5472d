/**
 * The drivers of urgency as the room sees them: for each, every answer as a dot on the scale, so that disagreement shows and
 * not only the middle; most urgent first. What people wrote about them turns beside it.
 */
import type { Note } from '@folkmoot/board-doc'
import { useMemo } from 'react'
import { meanStep, medianStep } from '../spread.ts'
import type { WallPictureProps } from '../wall.tsx'

/** Drivers on a page, so that each can be read from the back. */
const MOST = 5
const MOST_NARROW = 3

interface Driver {
  id: string
  text: string
  counts: readonly number[]
  /** null: so few answered that what they said is not told. */
  n: number | null
}

export default function UrgencyPicture({ board, notes, summary, size, usePage, ui }: WallPictureProps) {
  const steps = summary?.steps ?? []
  const drivers = useMemo(() => {
    const told = board.prompts.map((prompt): Driver => {
      const row = summary?.rows.find(one => one.prompt === prompt.id && one.network === null)
      return {
        id: prompt.id,
        text: prompt.text,
        counts: row?.before ?? [],
        n: summary ? (row?.n ?? null) : 0,
      }
    })
    return told.sort((a, b) => weight(b) - weight(a))
  }, [board.prompts, summary])
  const wide = size.width / size.u > 1_500
  const most = wide ? MOST : MOST_NARROW
  const pages = Math.ceil(drivers.length / most)
  const page = usePage(pages)
  const answered = drivers.some(driver => driver.n !== 0)
  const sections = useMemo(
    () =>
      drivers.flatMap(driver => {
        const own = notes.filter(note => note.prompt === driver.id)
        return own.length > 0 ? [{ id: driver.id, name: driver.text, notes: own as readonly Note[] }] : []
      }),
    [drivers, notes],
  )
  if (!answered && notes.length === 0)
    return (
      <div className="flex h-full flex-col justify-center">
        <p className="fs-72 font-serif leading-[1.1] font-semibold">No answers yet</p>
        <p className="fs-44 mt-20 text-wall-soft">
          Every answer becomes a dot here, so that the room sees how far apart or together it is.
        </p>
      </div>
    )
  return (
    <div className={wide ? 'flex h-full gap-44' : 'flex h-full flex-col gap-24'}>
      {answered && (
        <section className={`flex min-h-0 min-w-0 flex-col ${wide ? 'flex-[1.7]' : 'flex-[1.15]'}`}>
          <Scale steps={steps} />
          <ol className="mt-8 flex min-h-0 flex-1 flex-col">
            {drivers.slice(page * most, page * most + most).map(driver => (
              <DriverRow key={driver.id} driver={driver} steps={steps} />
            ))}
          </ol>
          <p className="fs-28 mt-8 leading-[1.25] text-wall-soft">
            Every dot is an answer; the line marks the one in the middle.
            {pages > 1 &&
              ` Drivers ${page * most + 1} to ${Math.min(drivers.length, page * most + most)} of ${drivers.length}.`}
          </p>
        </section>
      )}
      {notes.length > 0 && (
        <ui.Region
          name="annotations"
          notes={notes}
          sections={sections}
          columns={answered ? (wide ? 1 : 2) : 3}
          className="min-h-0 min-w-0 flex-1"
        />
      )}
    </div>
  )
}

function weight({ counts, n }: Driver): number {
  return (meanStep(counts) ?? 0) * (n ?? 0)
}

const PLOT = 'absolute inset-y-0 right-0 left-[46%]'

function Scale({ steps }: { steps: readonly string[] }) {
  return (
    <p className="fs-28 relative h-40 leading-[1.25] text-wall-soft">
      <span className={PLOT}>
        <span className="absolute left-0 whitespace-nowrap">{steps[0]}</span>
        <span className="absolute right-0 whitespace-nowrap">{steps.at(-1)}</span>
      </span>
    </p>
  )
}

function DriverRow({ driver, steps }: { driver: Driver; steps: readonly string[] }) {
  const { counts, n, text } = driver
  const most = Math.max(1, ...counts)
  const median = medianStep(counts)
  const words = counts.map((count, i) => `${steps[i] ?? i + 1}: ${count}`).join(', ')
  return (
    <li className="relative flex min-h-0 flex-1 items-center border-t-[calc(var(--u)*2)] border-wall-line">
      <p className="fs-32 w-[44%] leading-[1.15] text-balance text-wall-ink">
        {kept(text)} {n !== null && <span className="fs-28 whitespace-nowrap text-wall-soft">· {n}</span>}
      </p>
      {n === null ? (
        <p className={`${PLOT} fs-28 flex items-center text-wall-soft`}>shown from five answers on</p>
      ) : (
        <div role="img" aria-label={n > 0 ? words : 'no answers'} className={PLOT}>
          {counts.map((count, i) => (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place.
              key={i}
              className="absolute inset-y-0 flex items-center justify-center"
              style={{ left: `${(i / counts.length) * 100}%`, width: `${100 / counts.length}%` }}
            >
              <Dots n={count} most={most} />
            </span>
          ))}
          {median !== null && (
            <span
              className="absolute inset-y-4 w-[calc(var(--u)*5)] -translate-x-1/2 rounded-full bg-wall-ink"
              style={{ left: `${((median - 0.5) / counts.length) * 100}%`, opacity: 0.35 }}
            />
          )}
        </div>
      )}
    </li>
  )
}

/** The slide's space before a comma does not send the comma to the next line. */
function kept(text: string): string {
  return text.replace(/ (?=[,;:])/g, '\u00a0')
}

/** A swarm of dots, ten to a row; very many become smaller, none is left out. */
function Dots({ n, most }: { n: number; most: number }) {
  const across = most > 60 ? 12 : most > 24 ? 8 : 6
  const rows = Math.ceil(most / across)
  const side = Math.max(5, Math.min(18, 84 / rows, 150 / across) - 3)
  const gap = Math.max(2, side * 0.28)
  const height = Math.ceil(n / across) * (side + gap)
  const width = Math.min(n, across) * (side + gap)
  if (n === 0) return null
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${width} ${height}`}
      style={{ width: `calc(var(--u) * ${width})`, height: `calc(var(--u) * ${height})` }}
      className="fill-wall-ink"
    >
      {Array.from({ length: n }, (_, i) => (
        <circle
          // biome-ignore lint/suspicious/noArrayIndexKey: one dot is like another.
          key={i}
          cx={(i % across) * (side + gap) + side / 2}
          cy={Math.floor(i / across) * (side + gap) + side / 2}
          r={side / 2}
        />
      ))}
    </svg>
  )
}
