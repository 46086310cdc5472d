/** Text that several people type into at once: what stays in place when the others' keys arrive. Pure. */
import { simpleDiffString } from 'lib0/diff'

/** Where a place in `before` is in `after`: keys before it push it along, keys after it do not. */
export function movePlace(before: string, after: string, place: number): number {
  const { index, remove, insert } = simpleDiffString(before, after)
  if (place <= index) return place
  if (place >= index + remove) return place + insert.length - remove
  return index + insert.length
}

/** My change of `base` into `mine`, done to what the others have made of `base` meanwhile. */
export function rebase(base: string, mine: string, theirs: string): string {
  if (base === theirs) return mine
  const { index, remove, insert } = simpleDiffString(base, mine)
  const from = movePlace(base, theirs, index)
  const to = Math.max(from, movePlace(base, theirs, index + remove))
  return theirs.slice(0, from) + insert + theirs.slice(to)
}
