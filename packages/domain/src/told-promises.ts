/**
 * What a record for programme, funder or public tells of the promises in it: how many were asked about, and how many of these are done.
 * Neither number is one to four, none is left over that is, and neither moves by one to four from what an earlier edition told.
 */
import { LIMITS, type ToldPromises } from '@folkmoot/protocol'

const FEW = LIMITS.smallNetwork

/** @param earlier what earlier editions told, the last one last */
export function promisesToTell(
  now: { shared: number; asked: number; done: number },
  earlier: readonly ToldPromises[],
): ToldPromises {
  const asked = steady(now.asked, earlier, one => one.asked)
  const told = tellable(asked) && asked <= now.shared ? asked : null
  if (told === null) return { shared: now.shared, asked: null, done: null }
  const done = steady(now.done, earlier, one => one.done)
  const isTold = tellable(done) && done <= told && tellable(told - done)
  return { shared: now.shared, asked: told, done: isTold ? done : null }
}

/** What is told where nothing is remembered of it: what the latest edition told, and nothing newer. */
export function promisesAsTold(shared: number, latest: ToldPromises | undefined): ToldPromises {
  const { asked = null, done = null } = latest ?? {}
  return asked !== null && asked <= shared ? { shared, asked, done } : { shared, asked: null, done: null }
}

const tellable = (n: number): boolean => n === 0 || n >= FEW

/** As it is, if that is five away from all that was told; else what was told that is nearest. */
function steady(
  n: number,
  earlier: readonly ToldPromises[],
  of: (one: ToldPromises) => number | null,
): number {
  const near = earlier.flatMap(one => of(one) ?? []).filter(told => Math.abs(told - n) < FEW)
  return near.reduce((a, b) => (Math.abs(b - n) <= Math.abs(a - n) ? b : a), near[0] ?? n)
}
