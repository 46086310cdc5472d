/**
 * How many people of which network a record tells. No cell is smaller than five; none can be worked out from a total; and none differs
 * by one to four from what an earlier edition of anything of this event told, so that nobody is found by comparing.
 */
import { type Id, LIMITS } from '@folkmoot/protocol'

/** `network` null: small networks and people without one, together. */
export interface ToldPeople {
  network: Id | null
  joined: number
}
const FEW = LIMITS.smallNetwork

/**
 * @param now everybody, as they are
 * @param earlier what earlier editions told, the last one last
 */
export function peopleToTell(
  now: readonly ToldPeople[],
  earlier: readonly (readonly ToldPeople[])[],
): ToldPeople[] {
  const last = earlier.at(-1)
  if (!last) return rowsOf(now, namedFirst(now))
  const fresh = rowsOf(now, namedFirst(now))
  const sameCells = cellsOf(fresh) === cellsOf(last)
  if (!sameCells && everyStepIsLarge(fresh, earlier)) return fresh
  const kept = sameCells ? fresh : rowsOf(now, new Set(last.flatMap(({ network }) => network ?? [])))
  return kept.map(row => ({ ...row, joined: steady(row, earlier) })).filter(({ joined }) => joined >= FEW)
}

const cellsOf = (rows: readonly ToldPeople[]): string => rows.map(({ network }) => network ?? '~').join()

/** The networks that may be told by themselves, if what is left over is nobody, or five and more. */
function namedFirst(now: readonly ToldPeople[]): Set<Id> {
  const large = now.filter(
    (row): row is ToldPeople & { network: Id } => row.network !== null && row.joined >= FEW,
  )
  const named = [...large].sort((a, b) => a.joined - b.joined || (a.network < b.network ? -1 : 1))
  let rest = sum(now) - sum(named)
  while (rest > 0 && rest < FEW && named.length > 0) rest += named.shift()?.joined ?? 0
  return new Set(named.map(({ network }) => network))
}

function rowsOf(now: readonly ToldPeople[], named: ReadonlySet<Id>): ToldPeople[] {
  const told = now.filter(({ network, joined }) => network !== null && named.has(network) && joined >= FEW)
  const rest = sum(now) - sum(told)
  const rows = [...told].sort((a, b) => ((a.network ?? '') < (b.network ?? '') ? -1 : 1))
  if (rest >= FEW) rows.push({ network: null, joined: rest })
  return rows.map(({ network, joined }) => ({ network, joined }))
}

const sum = (rows: readonly ToldPeople[]): number => rows.reduce((all, { joined }) => all + joined, 0)

function earlierOf(network: Id | null, earlier: readonly (readonly ToldPeople[])[]): number[] {
  return earlier.flatMap(rows => rows.find(row => row.network === network)?.joined ?? [])
}

/** As it is, if that is five away from everything that was told of it; else what was told that is nearest. */
function steady({ network, joined }: ToldPeople, earlier: readonly (readonly ToldPeople[])[]): number {
  const told = earlierOf(network, earlier)
  const near = told.filter(value => Math.abs(value - joined) < FEW)
  return near.length === 0
    ? joined
    : near.reduce((a, b) => (Math.abs(b - joined) <= Math.abs(a - joined) ? b : a))
}

/** Other cells than before say nothing of a few: what came into one, or left it, is five people or more. */
function everyStepIsLarge(rows: readonly ToldPeople[], earlier: readonly (readonly ToldPeople[])[]): boolean {
  return rows.every(row => steady(row, earlier) === row.joined && isFarFromSums(row, rows, earlier))
}

/** A network that came out of the rest, or went back into it: the rest before, less what is told now, is no small number. */
function isFarFromSums(
  row: ToldPeople,
  rows: readonly ToldPeople[],
  earlier: readonly (readonly ToldPeople[])[],
): boolean {
  const known = new Set(rows.map(({ network }) => network))
  return earlier.every(before => {
    const was = new Set(before.map(({ network }) => network))
    if (was.has(row.network) || row.network === null) return true
    const restBefore = before.find(({ network }) => network === null)?.joined ?? 0
    const restNow = rows.find(({ network }) => network === null)?.joined ?? 0
    const cameOut = rows.filter(({ network }) => network !== null && !was.has(network))
    const wentIn = before.filter(({ network }) => network !== null && !known.has(network))
    const unexplained = restBefore + sum(wentIn) - restNow - sum(cameOut)
    return unexplained === 0 || Math.abs(unexplained) >= FEW
  })
}
