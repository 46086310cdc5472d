/** A break: from a typed time to how long it is, and what it does to the rest of the plan. Pure. */
import type { SessionRecord } from '@folkmoot/protocol'
import { plannedMinutes, type RunSheetDay } from './run-sheet.ts'

const LONGEST_MIN = 360
const SHORTEST_S = 30
const USUAL_MIN = 30
const MOST_SHIFT_MIN = 180

/** `13:45`, from `now` (ms) on, within six hours → seconds until then; null: no such time. Times are those of this device. */
export function secondsUntil(typed: string, now: number): number | null {
  const at = plannedMinutes(typed)
  if (at === null) return null
  const here = new Date(now)
  const past = here.getHours() * 3600 + here.getMinutes() * 60 + here.getSeconds()
  const seconds = (at * 60 - past + 86_400) % 86_400
  return seconds >= SHORTEST_S && seconds <= LONGEST_MIN * 60 ? seconds : null
}

/** What a break's end is first set to: when the next session should begin, if that is still to come, else in half an hour. */
export function usualEnd(next: SessionRecord | null, now: number): string {
  if (next && secondsUntil(next.time, now) !== null) return clock(plannedMinutes(next.time) ?? 0)
  const here = new Date(now)
  const soon = here.getHours() * 60 + here.getMinutes() + USUAL_MIN
  return clock((Math.ceil(soon / 5) * 5) % (24 * 60))
}

function clock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

/** The next session of that day with a time, from which the plan is shifted. */
export function shiftsFrom(days: readonly RunSheetDay[], session: string | null): SessionRecord | null {
  const day = days.find(one => one.rows.some(row => row.session.id === session))
  const at = day?.rows.findIndex(row => row.session.id === session) ?? -1
  const next = day?.rows
    .slice(at + 1)
    .find(row => !row.session.skipped && plannedMinutes(row.session.time) !== null)
  return next?.session ?? null
}

/** By how many minutes; 0: it stands as planned, or there is nothing to shift. Of more than three hours the plan is not today’s. */
export function shiftOf(typed: string, next: SessionRecord | null): number {
  const [at, planned] = [plannedMinutes(typed), next && plannedMinutes(next.time)]
  const by = at === null || planned === null ? 0 : at - planned
  return Math.abs(by) <= MOST_SHIFT_MIN ? by : 0
}
