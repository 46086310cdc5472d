/** Text that several people type into at once: what stays in place when the others' keys arrive. Pure. */

/** What one typist did: at `start`, `gone` characters left and `put` came. */
export interface TextEdit {
  start: number
  gone: number
  put: string
}

/** The smallest edit that makes `after` of `before`. */
export function editBetween(before: string, after: string): TextEdit {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start++
  let end = 0
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end++
  return { start, gone: before.length - start - end, put: after.slice(start, after.length - end) }
}

/** Where a place in `before` is in `after`: keys before it push it along, keys after it do not. */
export function movePlace(before: string, after: string, place: number): number {
  const { start, gone, put } = editBetween(before, after)
  if (place <= start) return place
  if (place >= start + gone) return place + put.length - gone
  return start + put.length
}

/** My change of `base` into `mine`, done to what the others have made of `base` meanwhile. */
export function rebase(base: string, mine: string, theirs: string): string {
  if (base === theirs) return mine
  const { start, gone, put } = editBetween(base, mine)
  const from = movePlace(base, theirs, start)
  const to = Math.max(from, movePlace(base, theirs, start + gone))
  return theirs.slice(0, from) + put + theirs.slice(to)
}
