/**
 * How far along the room is: for each aim how many gave each step. Once people were asked again, before and after: a line from
 * one mean to the other, over how the answers spread each time.
 * A page a row of people – the whole room, then each network that may be told of. Never a person.
 */
import { leadOf, type Spread, spreadsOf } from '@folkmoot/board-doc'
import { t } from '@folkmoot/messages/format-walls'
import type { ReactNode } from 'react'
import { stepWords } from '../own-steps.ts'
import { meanStep } from '../spread.ts'
import { Say } from '../ui/say.tsx'
import { StepBar } from '../ui/step-bar.tsx'
import type { WallPictureProps } from '../ui/wall.tsx'
import { aims } from './index.ts'

interface Aim {
  id: string
  text: string
  before: Spread | null
  after: Spread | null
}

export function AimsPicture({ board, networks, summary, size, usePage, ui }: WallPictureProps) {
  const rows = summary?.rows ?? []
  const told = networks.filter(network => rows.some(row => row.network === network.id))
  const who = [null, ...told]
  const whose = who[usePage(rows.length === 0 ? 1 : who.length)] ?? null
  if (rows.length === 0) return <TooFew />
  const aimsTold = board.prompts.map((prompt): Aim => {
    const spreads = spreadsOf(rows, prompt.id, whose?.id ?? null)
    const at = (when: Spread['when']) => spreads.find(one => one.when === when) ?? null
    return { id: prompt.id, text: prompt.text, before: at('before'), after: at('after') }
  })
  const steps = stepWords(aims, board.prompts[0], summary?.steps ?? [])
  const people = (when: 'before' | 'after') => Math.max(0, ...aimsTold.map(aim => aim[when]?.n ?? 0))
  const shifts = people('after') > 0
  const tight = (size.height / size.u - OTHER) / aimsTold.length < ROW
  const most = Math.max(
    1,
    ...aimsTold.flatMap(({ before, after }) => [...(before?.counts ?? []), ...(after?.counts ?? [])]),
  )
  return (
    <div className="flex h-full flex-col">
      <p className="fs-40 leading-[1.2] font-semibold text-wall-ink">
        {whose ? <ui.NetworkMark network={onWall(whose)} /> : t('whole-room')}
        <span className="font-normal text-wall-soft">
          {people('before') > 0 && ` · ${t('people-before', { n: people('before') })}`}
          {shifts && ` · ${t('people-after', { n: people('after') })}`}
        </span>
      </p>
      <div
        className="mt-20 grid min-h-0 flex-1 grid-cols-[42%_1fr] gap-x-44"
        style={{ gridTemplateRows: `auto repeat(${aimsTold.length}, minmax(0, 1fr))` }}
      >
        <p className="fs-32 self-end font-semibold text-wall-ink">{leadOf(aims, board.prompts)}</p>
        <Steps steps={steps} />
        {aimsTold.map(aim => (
          <AimRow key={aim.id} {...{ aim, shifts, most, tight }} steps={steps} />
        ))}
      </div>
      <p className="fs-28 mt-16 flex items-center gap-16 leading-[1.25] text-wall-soft">
        {shifts ? (
          <Say
            parts={t.parts('before-and-after', {
              before: <Mark kind="before" />,
              gap: <span className="w-8" />,
              after: <Mark kind="after" />,
            })}
          />
        ) : (
          t('set-out-from')
        )}
      </p>
    </div>
  )
}

/** Units that are not rows, and what a row of two lines needs to stand apart from the next. */
const OTHER = 210
const ROW = 86

function onWall<N extends { colour: string }>(network: N): N {
  return { ...network, colour: `color-mix(in oklab, ${network.colour} var(--wall-mark), white)` }
}

function TooFew() {
  return (
    <div className="flex h-full flex-col justify-center">
      <p className="fs-72 font-serif leading-[1.1] font-semibold text-wall-ink">{t('too-few')}</p>
      <p className="fs-44 mt-24 max-w-[34em] leading-[1.3] text-wall-soft">{t('too-few-why')}</p>
    </div>
  )
}

/** The scale's words over its places. */
function Steps({ steps }: { steps: readonly string[] }) {
  return (
    <p className="fs-28 relative h-72 leading-[1.15] text-wall-soft">
      {steps.map((step, i) => (
        <span
          key={step}
          className="absolute bottom-0 -translate-x-1/2 rtl:translate-x-1/2 px-4 text-center text-balance"
          style={{
            insetInlineStart: `${place(i + 1, steps.length)}%`,
            width: `${(100 - 2 * EDGE) / Math.max(1, steps.length - 1)}%`,
          }}
        >
          {step}
        </span>
      ))}
    </p>
  )
}

/** Per cent from where the scale starts; the outer steps keep room for their words. */
function place(step: number, of: number): number {
  return of < 2 ? 50 : EDGE + ((step - 1) / (of - 1)) * (100 - 2 * EDGE)
}
const EDGE = 10

interface AimRowProps {
  aim: Aim
  steps: readonly string[]
  /** Somebody has answered a second time: a row has room for both. */
  shifts: boolean
  /** The highest bar of all rows. */
  most: number
  tight: boolean
}

function AimRow({ aim, steps, shifts, most, tight }: AimRowProps) {
  const { before, after, text } = aim
  const told = [before, after].filter(spread => spread !== null)
  const words = told.map(({ when, counts, n }) =>
    t('spread', {
      when: when === 'after' ? 'after' : 'before',
      n,
      counts: counts.map((count, i) => `${steps[i] ?? i + 1} ${count}`).join(', '),
    }),
  )
  const [from, to] = [before, after].map(spread => spread && meanStep(spread.counts))
  return (
    <>
      <p
        className={`${tight ? 'fs-28 leading-[1.1]' : 'fs-32 leading-[1.2] text-balance'} self-center text-wall-ink`}
      >
        {text}
      </p>
      {told.length === 0 ? (
        <p className="fs-28 self-center text-wall-soft">{t('from-five-on')}</p>
      ) : (
        <div
          role="img"
          aria-label={t('spread-of', { aim: text, spreads: words.join('; ') })}
          className="relative border-t-[calc(var(--u)*2)] border-wall-line"
        >
          {shifts ? (
            <>
              {before && <HalfSpread counts={before.counts} most={most} kind="before" />}
              {after && <HalfSpread counts={after.counts} most={most} kind="after" />}
              {from != null && to != null && (
                <span
                  className="absolute top-1/2 h-[calc(var(--u)*8)] -translate-y-1/2 bg-wall-ink"
                  style={{
                    insetInlineStart: `${place(Math.min(from, to), steps.length)}%`,
                    width: `${Math.abs(place(to, steps.length) - place(from, steps.length))}%`,
                  }}
                />
              )}
              {from != null && (
                <At step={from} of={steps.length}>
                  <Mark kind="before" />
                </At>
              )}
              {to != null && (
                <At step={to} of={steps.length}>
                  <Mark kind="after" />
                </At>
              )}
            </>
          ) : (
            before && <WholeSpread counts={before.counts} most={most} />
          )}
        </div>
      )}
    </>
  )
}

function At({ step, of, children }: { step: number; of: number; children: ReactNode }) {
  return (
    <span
      className="absolute top-1/2 -translate-x-1/2 rtl:translate-x-1/2 -translate-y-1/2 leading-none"
      style={{ insetInlineStart: `${place(step, of)}%` }}
    >
      {children}
    </span>
  )
}

/** Before is a ring, after is full: told apart without colour. */
function Mark({ kind }: { kind: 'before' | 'after' }) {
  return (
    <span
      aria-hidden="true"
      className={`inline-block size-32 rounded-full border-[calc(var(--u)*6)] border-wall-ink ${kind === 'before' ? 'bg-wall' : 'bg-wall-ink'}`}
    />
  )
}

/** After stands above the line, full; before hangs below it, hollow: how many gave each step. */
function HalfSpread({
  counts,
  most,
  kind,
}: {
  counts: readonly number[]
  most: number
  kind: 'before' | 'after'
}) {
  return counts.map((n, i) => (
    <span
      // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place.
      key={i}
      className={`absolute w-72 -translate-x-1/2 rtl:translate-x-1/2 border-wall-line ${kind === 'after' ? 'bottom-1/2 bg-wall-line' : 'top-1/2 border-[calc(var(--u)*3)] border-t-0'}`}
      style={{ insetInlineStart: `${place(i + 1, counts.length)}%`, height: `${(n / most) * 44}%` }}
    />
  ))
}

/** Each step as high as its share of the highest, with its figure. */
function WholeSpread({ counts, most }: { counts: readonly number[]; most: number }) {
  return counts.map((n, i) => (
    <span
      // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place.
      key={i}
      className="absolute inset-y-4 flex w-[15%] -translate-x-1/2 rtl:translate-x-1/2 flex-col items-center justify-end"
      style={{ insetInlineStart: `${place(i + 1, counts.length)}%` }}
    >
      <StepBar n={n} share={n / most} />
    </span>
  ))
}
