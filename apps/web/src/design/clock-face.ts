import type { Timer } from '@folkmoot/protocol'

/** What a clock needs: a running one has a deadline in server time, a paused one what is left. */
export interface ClockTime {
  deadline: number | null
  remainingMs: number | null
  totalMs?: number
}

/** Milliseconds left; negative when over. */
export function msLeft(time: ClockTime, now: number): number {
  if (time.deadline !== null) return time.deadline - now
  return time.remainingMs ?? 0
}

/** `1:14`; over time reads `+0:20`, hours only when needed. Counts a begun second as whole, so a minute starts at 1:00. */
export function clockFace(ms: number): string {
  const over = ms <= -1_000
  const seconds = over ? Math.floor(-ms / 1_000) : Math.max(0, Math.ceil(ms / 1_000))
  const h = Math.floor(seconds / 3600)
  const m = Math.floor((seconds % 3600) / 60)
  const s = String(seconds % 60).padStart(2, '0')
  const face = h > 0 ? `${h}:${String(m).padStart(2, '0')}:${s}` : `${m}:${s}`
  return over ? `+${face}` : face
}

/** As a sentence would say it: “1 minute 14 seconds”. */
export function spokenTime(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1_000))
  const m = Math.floor(seconds / 60)
  const s = seconds % 60
  const minutes = m === 0 ? '' : m === 1 ? '1 minute' : `${m} minutes`
  const rest = s === 0 && m > 0 ? '' : s === 1 ? '1 second' : `${s} seconds`
  return [minutes, rest].filter(Boolean).join(' ')
}

/** What a screen reader says for a clock: “1 minute 14 seconds left”, then “time is up”. */
export function leftWords(ms: number): string {
  return ms > 0 ? `${spokenTime(ms)} left` : 'time is up'
}

/** Between 0 and 1: how much of the time is left. */
export function shareLeft(time: ClockTime, now: number): number {
  const total = time.totalMs ?? 0
  if (total <= 0) return 0
  return Math.min(1, Math.max(0, msLeft(time, now) / total))
}

export function timerTime(timer: Timer): ClockTime {
  return { deadline: timer.deadline, remainingMs: timer.remainingMs, totalMs: timer.totalMs }
}
