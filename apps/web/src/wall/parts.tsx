import { nobodyCanSee } from '@folkmoot/messages/privacy'
import { t } from '@folkmoot/messages/wall'
import { joinAddress } from '../features/join-address/model.ts'
/** What several of the wall's screens have in common. */

import { showCode } from '@folkmoot/kit'
import type { EventView, Timer, Visibility } from '@folkmoot/protocol'
import { Fragment, type ReactNode } from 'react'
import { useTicking } from '../design/Clock.tsx'
import { type ClockTime, clockFace, msLeft, shareLeft, spokenTime, timerTime } from '../design/clock-face.ts'
import { cx } from '../design/cx.ts'
import { Say } from '../design/Say.tsx'
import { LAST_SECONDS_MS } from './stage-time.ts'

export type Now = () => number

/** Where we are, on top of every screen. Empty parts are left out. */
export function Kicker({ parts }: { parts: readonly (string | null | undefined)[] }) {
  return (
    <p className="fs-32 text-wall-soft">
      {parts.filter(Boolean).map((part, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place.
        <Fragment key={i}>
          {i > 0 && ' · '}
          <bdi>{part}</bdi>
        </Fragment>
      ))}
    </p>
  )
}

export function dayName(days: readonly string[], day: number | undefined): string | null {
  if (day === undefined) return null
  return days[day] || t('day-number', { day: day + 1 })
}

/** A ring that empties, with its figures inside; paused it says so. */
export function Ring({ time, now, size = 190 }: { time: ClockTime; now: Now; size?: number }) {
  const at = useTicking(time, now)
  const left = msLeft(time, at)
  const face = clockFace(left)
  const isLast = time.deadline !== null && left <= LAST_SECONDS_MS
  const round = 2 * Math.PI * 45
  const side = `calc(var(--u) * ${size})`
  return (
    <span
      role="timer"
      className="relative inline-grid shrink-0 place-items-center"
      style={{ width: side, height: side }}
    >
      <svg viewBox="0 0 100 100" className="absolute inset-0 -rotate-90" aria-hidden="true">
        <circle cx="50" cy="50" r="45" fill="none" strokeWidth="7" className="stroke-wall-line" />
        <circle
          cx="50"
          cy="50"
          r="45"
          fill="none"
          strokeWidth="7"
          strokeDasharray={round}
          strokeDashoffset={round * (1 - shareLeft(time, at))}
          className="stroke-wall-gold transition-[stroke-dashoffset] duration-1000 ease-linear"
        />
      </svg>
      <span
        aria-hidden="true"
        className={cx('font-bold tabular-nums', isLast && 'text-wall-gold')}
        style={{
          fontSize: `calc(var(--u) * ${size * (face.length > 5 ? 0.2 : face.length > 4 ? 0.24 : 0.29)})`,
        }}
      >
        {face}
      </span>
      <span className="sr-only">{t('time-left', { time: spokenTime(left) })}</span>
    </span>
  )
}

/** The clock that every screen shows, or the board's last call, which goes before. */
export function StageClock({
  timer,
  lastCall,
  now,
  size,
}: {
  timer: Timer | null
  lastCall: number | null
  now: Now
  size?: number
}) {
  if (lastCall !== null)
    return <Ring time={{ deadline: lastCall, remainingMs: null, totalMs: 60_000 }} now={now} size={size} />
  return timer ? <Ring time={timerTime(timer)} now={now} size={size} /> : null
}

/** How to come in, as a line at the foot. */
export function JoinLine({ event }: { event: EventView }) {
  if (!event.doorsOpen) return <span>{t('doors-closed')}</span>
  return (
    <span className="whitespace-nowrap">
      <Say
        parts={t.parts('join-at', {
          address: <b className="text-wall-ink">{joinAddress(event.joinUrl)}</b>,
          code: <b className="text-wall-ink">{showCode(event.joinCode)}</b>,
        })}
      />
    </span>
  )
}

/** Above the foot while people speak and write on a board that does not name; where notes are shown it makes room. */
export function NobodySees(props: { visibility: Visibility; safetyContact: string }) {
  const words = nobodyCanSee(props.visibility, props)
  return words && <p className="fs-28 mt-24 -mb-16 leading-[1.3] text-wall-soft">{words}</p>
}

export function Foot({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <footer
      className={cx('mt-28 flex items-baseline justify-between gap-40 fs-30 text-wall-soft', className)}
    >
      {children}
    </footer>
  )
}

export function InRoom({ n }: { n: number }) {
  return (
    <span className="whitespace-nowrap">
      <Say parts={t.parts('in-the-room', { n: <b className="text-wall-ink">{n}</b> })} />
    </span>
  )
}
