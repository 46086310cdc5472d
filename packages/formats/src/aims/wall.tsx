/**
 * How far along the room was before and is now: for each aim a line from one mean to the other, over how the answers spread.
 * A page a row of people – the whole room, then each network that may be told of. Never a person.
 */
import { leadOf } from '@folkmoot/board-doc'
import type { SummaryRow } from '@folkmoot/protocol'
import type { ReactNode } from 'react'
import { meanStep } from '../spread.ts'
import type { WallPictureProps } from '../ui/wall.tsx'
import { aims } from './index.ts'

interface Aim {
  id: string
  text: string
  row: SummaryRow | null
}

export function AimsPicture({ board, networks, summary, size, usePage, ui }: WallPictureProps) {
  const rows = (summary?.rows ?? []).filter(row => row.after !== null)
  const told = networks.filter(network => rows.some(row => row.network === network.id))
  const who = [null, ...told]
  const whose = who[usePage(rows.length === 0 ? 1 : who.length)] ?? null
  if (rows.length === 0) return <TooFew shared={board.step !== 'before'} />
  const rowsOfAims = board.prompts.map((prompt): Aim => {
    const row = rows.find(one => one.prompt === prompt.id && one.network === (whose?.id ?? null))
    return { id: prompt.id, text: prompt.text, row: row ?? null }
  })
  const most = Math.max(...rowsOfAims.map(aim => aim.row?.n ?? 0))
  const tight = (size.height / size.u - OTHER) / rowsOfAims.length < ROW
  return (
    <div className="flex h-full flex-col">
      <p className="fs-40 leading-[1.2] font-semibold text-wall-ink">
        {whose ? <ui.NetworkMark network={onWall(whose)} /> : 'The whole room'}
        <span className="font-normal text-wall-soft"> · {most} people who answered both times</span>
      </p>
      <div
        className="mt-20 grid min-h-0 flex-1 grid-cols-[42%_1fr] gap-x-44"
        style={{ gridTemplateRows: `auto repeat(${rowsOfAims.length}, minmax(0, 1fr))` }}
      >
        <p className="fs-32 self-end font-semibold text-wall-ink">{leadOf(aims, board.prompts)}</p>
        <Steps steps={summary?.steps ?? []} />
        {rowsOfAims.map(aim => (
          <AimRow key={aim.id} aim={aim} steps={summary?.steps.length ?? 0} tight={tight} />
        ))}
      </div>
      <p className="fs-28 mt-16 flex items-center gap-16 leading-[1.25] text-wall-soft">
        <Mark kind="before" /> before <span className="w-8" /> <Mark kind="after" /> after, on average; the
        bars show how all answers spread
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

function TooFew({ shared }: { shared: boolean }) {
  return (
    <div className="flex h-full flex-col justify-center">
      <p className="fs-72 font-serif leading-[1.1] font-semibold text-wall-ink">
        {shared ? 'Not enough answers to show yet' : 'Where we set out from'}
      </p>
      <p className="fs-44 mt-24 max-w-[34em] leading-[1.3] text-wall-soft">
        The shift is shown as soon as five people have answered both before and after, so that nobody’s own
        answer can be read from it.
      </p>
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
          className="absolute bottom-0 w-196 -translate-x-1/2 text-center text-balance"
          style={{ left: `${place(i + 1, steps.length)}%` }}
        >
          {step}
        </span>
      ))}
    </p>
  )
}

/** Per cent from the left; the outer steps keep room for their words. */
function place(step: number, of: number): number {
  return of < 2 ? 50 : EDGE + ((step - 1) / (of - 1)) * (100 - 2 * EDGE)
}
const EDGE = 10

function AimRow({ aim, steps, tight }: { aim: Aim; steps: number; tight: boolean }) {
  const { row } = aim
  const before = row ? meanStep(row.before) : null
  const after = row?.after ? meanStep(row.after) : null
  return (
    <>
      <p
        className={`${tight ? 'fs-28 leading-[1.1]' : 'fs-32 leading-[1.2] text-balance'} self-center text-wall-ink`}
      >
        {aim.text}
      </p>
      {row && before !== null && after !== null ? (
        <div
          role="img"
          aria-label={`${aim.text}: from ${before.toFixed(1)} to ${after.toFixed(1)} of ${steps}, ${row.n} people`}
          className="relative border-t-[calc(var(--u)*2)] border-wall-line"
        >
          <Spread counts={row.before} kind="before" />
          <Spread counts={row.after ?? []} kind="after" />
          <span
            className="absolute top-1/2 h-[calc(var(--u)*8)] -translate-y-1/2 bg-wall-ink"
            style={{
              left: `${place(Math.min(before, after), steps)}%`,
              width: `${Math.abs(place(after, steps) - place(before, steps))}%`,
            }}
          />
          <At step={before} of={steps}>
            <Mark kind="before" />
          </At>
          <At step={after} of={steps}>
            <Mark kind="after" />
          </At>
        </div>
      ) : (
        <p className="fs-28 self-center text-wall-soft">too few answered both times to show this one</p>
      )}
    </>
  )
}

function At({ step, of, children }: { step: number; of: number; children: ReactNode }) {
  return (
    <span
      className="absolute top-1/2 -translate-x-1/2 -translate-y-1/2 leading-none"
      style={{ left: `${place(step, of)}%` }}
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
function Spread({ counts, kind }: { counts: readonly number[]; kind: 'before' | 'after' }) {
  const most = Math.max(1, ...counts)
  return counts.map((n, i) => (
    <span
      // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place.
      key={i}
      className={`absolute w-72 -translate-x-1/2 border-wall-line ${kind === 'after' ? 'bottom-1/2 bg-wall-line' : 'top-1/2 border-[calc(var(--u)*3)] border-t-0'}`}
      style={{ left: `${place(i + 1, counts.length)}%`, height: `${(n / most) * 44}%` }}
    />
  ))
}
