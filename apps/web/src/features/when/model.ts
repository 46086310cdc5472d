/** Times as people say them, in the reader's own zone. */

const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' })
const dayAndYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })

export function clockTime(at: number): string {
  return time.format(at)
}

/** `10:32` today, `6 Dec, 10:32` this year, else `6 Dec 2026, 10:32`. */
export function whenWords(at: number, now: number = Date.now()): string {
  const [then, today] = [new Date(at), new Date(now)]
  if (then.toDateString() === today.toDateString()) return clockTime(at)
  const isThisYear = then.getFullYear() === today.getFullYear()
  return `${(isThisYear ? day : dayAndYear).format(at)}, ${clockTime(at)}`
}
