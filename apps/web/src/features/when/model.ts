/** Times as people say them, in the reader's own zone. */

const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' })

export function clockTime(at: number): string {
  return time.format(at)
}

/** `10:32` today, else `6 Dec, 10:32`. */
export function whenWords(at: number, now: number = Date.now()): string {
  const today = new Date(at).toDateString() === new Date(now).toDateString()
  return today ? clockTime(at) : `${day.format(at)}, ${clockTime(at)}`
}
