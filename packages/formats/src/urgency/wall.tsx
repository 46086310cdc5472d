/**
 * The drivers of urgency as the room sees them, all on one page: for each, how many gave each step of the scale, so that
 * disagreement shows and not only the middle; most urgent first. What people wrote about them turns beside it.
 */
import type { Note } from '@folkmoot/board-doc'
import { t } from '@folkmoot/messages/format-walls'
import { useMemo } from 'react'
import { stepWords } from '../own-steps.ts'
import { meanStep } from '../spread.ts'
import { StepBar } from '../ui/step-bar.tsx'
import type { WallPictureProps } from '../ui/wall.tsx'
import { fields } from './rules.ts'

interface Driver {
  id: string
  text: string
  counts: readonly number[]
  /** null: so few answered that what they said is not told. */
  n: number | null
}

export function UrgencyPicture({ board, notes, summary, size, ui }: WallPictureProps) {
  const steps = stepWords({ fields }, board.prompts[0], summary?.steps ?? [])
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
  const most = Math.max(1, ...drivers.flatMap(driver => driver.counts))
  const answered = drivers.some(driver => driver.n !== 0)
  const sections = useMemo(
    () =>
      drivers.flatMap(driver => {
        const own = notes.filter(note => note.prompt === driver.id)
        return own.length > 0
          ? [{ id: driver.id, name: kept(driver.text), notes: own as readonly Note[] }]
          : []
      }),
    [drivers, notes],
  )
  // Nine rows that say the same would take the room from what people wrote.
  const isTold = drivers.some(driver => driver.n !== null && driver.n > 0)
  if (!isTold && notes.length === 0)
    return (
      <div className="flex h-full flex-col justify-center">
        <p className="fs-72 font-serif leading-[1.1] font-semibold">
          {t(answered ? 'too-few' : 'no-answers-yet')}
        </p>
        <p className="fs-44 mt-20 text-wall-soft">
          {t(answered ? 'urgent-from-five' : 'every-answer-counts')}
        </p>
      </div>
    )
  if (answered && !isTold)
    return (
      <div className="flex h-full flex-col">
        <ui.Region
          name="annotations"
          notes={notes}
          sections={sections}
          columns={wide ? 3 : 2}
          className="min-h-0 min-w-0 flex-1"
        />
        <p className="fs-32 mt-16 leading-[1.2] text-wall-soft">{t('counted-from-five')}</p>
      </div>
    )
  return (
    <div className="flex h-full gap-44">
      {answered && (
        <section className="flex min-h-0 min-w-0 flex-[1.9] flex-col">
          <Scale steps={steps} plot={wide ? PLOT : NARROW_PLOT} whole={wide} />
          <ol className="mt-8 flex min-h-0 flex-1 flex-col">
            {drivers.map(driver => (
              <DriverRow key={driver.id} driver={driver} steps={steps} most={most} wide={wide} />
            ))}
          </ol>
          <p className="fs-28 mt-8 leading-[1.2] text-wall-soft">{t('higher-is-more')}</p>
        </section>
      )}
      {notes.length > 0 && (
        <ui.Region
          name="annotations"
          notes={notes}
          sections={sections}
          columns={answered ? 1 : wide ? 3 : 2}
          className="min-h-0 min-w-0 flex-1"
        />
      )}
    </div>
  )
}

function weight({ counts, n }: Driver): number {
  return (meanStep(counts) ?? 0) * (n ?? 0)
}

const PLOT = 'absolute inset-y-0 end-0 start-[46%]'
const NARROW_PLOT = 'absolute inset-y-0 end-0 start-[58%]'

/** Over their places; where there is no room for all of them, the outer ones. */
function Scale({ steps, plot, whole }: { steps: readonly string[]; plot: string; whole: boolean }) {
  return (
    <p className={`fs-30 relative leading-[1.1] font-semibold text-wall-ink ${whole ? 'h-72' : 'h-40'}`}>
      <span className={plot}>
        {whole ? (
          steps.map((step, i) => (
            <span
              key={step}
              className="absolute bottom-0 text-center text-balance"
              style={{ insetInlineStart: `${(i / steps.length) * 100}%`, width: `${100 / steps.length}%` }}
            >
              {step}
            </span>
          ))
        ) : (
          <>
            <span className="absolute start-0 whitespace-nowrap">{steps[0]}</span>
            <span className="absolute end-0 whitespace-nowrap">{steps.at(-1)}</span>
          </>
        )}
      </span>
    </p>
  )
}

function DriverRow(props: { driver: Driver; steps: readonly string[]; most: number; wide: boolean }) {
  const { driver, steps, most, wide } = props
  const { counts, n, text } = driver
  const words = counts.map((count, i) => `${steps[i] ?? i + 1}: ${count}`).join(', ')
  const plot = wide ? PLOT : NARROW_PLOT
  return (
    <li className="relative flex min-h-0 flex-1 items-center border-t-[calc(var(--u)*2)] border-wall-line">
      <p className={`fs-28 leading-none text-wall-ink ${wide ? 'w-[44%]' : 'w-[56%]'}`}>
        {kept(text)} {n !== null && n > 0 && <b className="whitespace-nowrap">· {n}</b>}
      </p>
      {n === null ? (
        <p className={`${plot} fs-28 flex items-center leading-[1.05] text-wall-soft`}>{t('from-five-on')}</p>
      ) : (
        <div role="img" aria-label={n > 0 ? words : t('no-answers-here')} className={plot}>
          {counts.map((count, i) => (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place.
              key={i}
              className="absolute inset-y-4 flex flex-col items-center justify-end"
              style={{ insetInlineStart: `${(i / counts.length) * 100}%`, width: `${100 / counts.length}%` }}
            >
              <StepBar n={count} share={count / most} />
            </span>
          ))}
        </div>
      )}
    </li>
  )
}

/** The slide's space before a comma does not send the comma to the next line. */
function kept(text: string): string {
  return text.replace(/ (?=[,;:])/g, '\u00a0')
}
