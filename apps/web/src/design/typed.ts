/** Empties a field whose text was taken, unless somebody typed on while it was on its way. */
export function unlessTyped(taken: string): (now: string) => string {
  return now => (now === taken ? '' : now)
}

/** Puts text back into a field, before what somebody typed there meanwhile. */
export function backInto(text: string): (now: string) => string {
  return now => (now.trim() === '' ? text : `${text}\n${now}`)
}
