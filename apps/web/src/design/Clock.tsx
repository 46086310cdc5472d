import { type ReactNode, useEffect, useState } from 'react'
import { type ClockTime, clockFace, leftWords, msLeft, shareLeft } from './clock-face.ts'
import { cx } from './cx.ts'

/** Renders again as each second of a running clock turns. `now` is the server's time. */
export function useTicking(time: ClockTime | null, now: () => number): number {
  const [at, setAt] = useState(now)
  const deadline = time?.deadline ?? null
  useEffect(() => {
    setAt(now())
    if (deadline === null) return
    let timer: ReturnType<typeof setTimeout>
    const tick = () => {
      const left = deadline - now()
      // Just after the second turns, also when it is over time.
      const untilTurn = ((left % 1_000) + 1_000) % 1_000 || 1_000
      timer = setTimeout(() => {
        setAt(now())
        tick()
      }, untilTurn + 5)
    }
    tick()
    return () => clearTimeout(timer)
  }, [deadline, now])
  return at
}

export interface ClockProps {
  time: ClockTime
  /** Server time: `connection.now`. */
  now: () => number
  className?: string
}

/** The time left in figures. Screen readers find it as a timer and are not interrupted by it. */
export function Clock({ time, now, className }: ClockProps) {
  const left = msLeft(time, useTicking(time, now))
  return (
    <span role="timer" className={cx('font-bold tabular-nums', className ?? 'text-clock')}>
      <span aria-hidden="true">{clockFace(left)}</span>
      <span className="sr-only">{leftWords(left)}</span>
    </span>
  )
}

/** A thin bar of what is left, with words beside it, as on the phone; it does not count against anybody when over. */
export function ClockBar({ time, now, children }: ClockProps & { children: ReactNode }) {
  const at = useTicking(time, now)
  const left = msLeft(time, at)
  return (
    <div className="flex items-center gap-3">
      <div
        className="h-1.5 flex-1 overflow-hidden rounded-full bg-line forced-colors:h-2.5 forced-colors:border"
        aria-hidden="true"
      >
        <div
          className="h-full rounded-full bg-gold forced-colors:bg-[Highlight]"
          style={{ width: `${shareLeft(time, at) * 100}%` }}
        />
      </div>
      <p className="text-base text-ink-soft" role="timer">
        {left <= -1_000 ? (
          'time is up'
        ) : (
          <>
            <span aria-hidden="true">{clockFace(left)}</span>
            <span className="sr-only">{leftWords(left)}</span>
          </>
        )}{' '}
        {children}
      </p>
    </div>
  )
}
