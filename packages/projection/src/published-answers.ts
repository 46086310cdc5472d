/**
 * Which of the answers that are counted together are told: rows of five people at least, and from then on only in steps in
 * which five answers are new, changed or withdrawn. It holds for every row, and for those in the room whom no row of a
 * network tells about: nobody's answer is to be had by taking one row from another, or yesterday's from today's.
 */
import { LIMITS, type SummaryRow } from '@folkmoot/protocol'

type Rows = readonly SummaryRow[]

/** `before`: as last told; `now`: as it is. Answers what may be told from here on. */
export function publishedAnswers(
  before: Rows,
  now: Rows,
  isNamed: (network: string) => boolean,
): SummaryRow[] {
  const byPrompt = Map.groupBy(now, row => row.prompt)
  return [...byPrompt].flatMap(([prompt, rows]) =>
    tellQuestion(
      before.filter(row => row.prompt === prompt),
      rows.filter(row => row.network === null || isNamed(row.network)),
    ),
  )
}

function tellQuestion(before: Rows, now: Rows): Rows {
  const told = before.find(row => row.network === null)
  const room = now.find(row => row.network === null)
  if (!room || room.n < LIMITS.smallNetwork) return before
  // A question that is asked in another way begins anew.
  if (told && (told.after === null) === (room.after === null) && changes(told, room) < LIMITS.countedStep)
    return before
  const shown = now
    .filter(row => row.network !== null && row.n >= LIMITS.smallNetwork)
    .sort((a, b) => b.n - a.n || ((a.network ?? '') < (b.network ?? '') ? -1 : 1))
    .map(row =>
      steady(
        before.find(one => one.network === row.network),
        row,
      ),
    )
  while (shown.length > 0 && !othersAreHidden(told, before, room, shown)) shown.pop()
  return [room, ...shown.sort((a, b) => ((a.network ?? '') < (b.network ?? '') ? -1 : 1))]
}

/** Of a network that too few answers have changed in, the row stays as it was told. */
function steady(told: SummaryRow | undefined, row: SummaryRow): SummaryRow {
  return told && changes(told, row) < LIMITS.countedStep ? told : row
}

/** Those without a row of their own: none, or enough, and none of them changed, or enough. */
function othersAreHidden(told: SummaryRow | undefined, before: Rows, room: SummaryRow, shown: Rows): boolean {
  const others = rest(room, shown)
  if (others.n > 0 && others.n < LIMITS.smallNetwork) return false
  if (!told) return others.n >= 0
  const toldOthers = rest(
    told,
    before.filter(row => row.network !== null),
  )
  const moved = changes(toldOthers, others)
  return others.n >= 0 && (moved === 0 || moved >= LIMITS.countedStep)
}

function rest(room: SummaryRow, networks: Rows): SummaryRow {
  const less = (counts: readonly number[], of: (row: SummaryRow) => readonly number[]) =>
    counts.map((count, i) => networks.reduce((left, row) => left - (of(row)[i] ?? 0), count))
  return {
    ...room,
    n: networks.reduce((n, row) => n - row.n, room.n),
    before: less(room.before, row => row.before),
    after: room.after && less(room.after, row => row.after ?? []),
  }
}

/** At least so many people answered anew, otherwise or no more, for one row to have become the other. */
function changes(from: SummaryRow, to: SummaryRow): number {
  return Math.max(moved(from.before, to.before), moved(from.after ?? [], to.after ?? []))
}

function moved(from: readonly number[], to: readonly number[]): number {
  let more = 0
  let fewer = 0
  for (let i = 0; i < Math.max(from.length, to.length); i++) {
    const by = (to[i] ?? 0) - (from[i] ?? 0)
    if (by > 0) more += by
    else fewer -= by
  }
  return Math.max(more, fewer)
}
