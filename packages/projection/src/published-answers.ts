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
  const told = Map.groupBy(before.flatMap(eachTime), askedIn)
  const byQuestion = Map.groupBy(now, askedIn)
  return [...byQuestion].flatMap(([question, rows]) =>
    tellQuestion(
      told.get(question) ?? [],
      rows.filter(row => row.network === null || isNamed(row.network)),
    ),
  )
}

/** A question, and which time it was asked: each is told by itself. */
function askedIn({ prompt, when }: SummaryRow): string {
  return JSON.stringify([prompt, when ?? null])
}

/** Earlier versions told both times in one row: what was told then counts for each. */
function eachTime(row: SummaryRow): SummaryRow[] {
  if (row.after === null) return [row]
  return [
    { ...row, after: null, when: 'before' },
    { ...row, before: row.after, after: null, when: 'after' },
  ]
}

function tellQuestion(before: Rows, now: Rows): Rows {
  const told = before.find(row => row.network === null)
  const room = now.find(row => row.network === null)
  if (!room || room.n < LIMITS.smallNetwork) return before
  if (told && changes(told, room) < LIMITS.countedStep) return before
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
  return {
    ...room,
    n: networks.reduce((n, row) => n - row.n, room.n),
    before: room.before.map((count, i) => networks.reduce((left, row) => left - (row.before[i] ?? 0), count)),
  }
}

/** At least so many people answered anew, otherwise or no more, for one row to have become the other. */
function changes({ before: from }: SummaryRow, { before: to }: SummaryRow): number {
  let more = 0
  let fewer = 0
  for (let i = 0; i < Math.max(from.length, to.length); i++) {
    const by = (to[i] ?? 0) - (from[i] ?? 0)
    if (by > 0) more += by
    else fewer -= by
  }
  return Math.max(more, fewer)
}
