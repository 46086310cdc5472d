import type { CountedPage, FieldSpec, FieldValue, Format } from '@folkmoot/board-doc'
import { groupBy } from '@folkmoot/kit'
import { LIMITS, type SummaryRow } from '@folkmoot/protocol'

export { noWordLimit as maxWords } from '../rules.ts'

/** How far along am I, lowest first. */
export const HOW_FAR: readonly string[] = [
  'not yet',
  'just beginning',
  'on the way',
  'well along',
  'I could help others',
]
/** A step of the room is the field that is answered in it. */
export const BEFORE = 'before'
export const AFTER = 'after'

const SPECS: readonly FieldSpec[] = [
  { key: BEFORE, label: 'Before', kind: 'scale', steps: HOW_FAR },
  { key: AFTER, label: 'After', kind: 'scale', steps: HOW_FAR },
]
export const fields: Format['fields'] = () => SPECS

export const steps: Format['steps'] = () => [
  { id: BEFORE, label: 'Before' },
  { id: AFTER, label: 'After' },
]

export const judge: Format['judge'] = ({ posted }) =>
  isStep(posted.fields?.[BEFORE]) || isStep(posted.fields?.[AFTER]) ? null : 'incomplete'

/** Never a note: if one were ever made of it, it would say nothing. */
export const decorate: Format['decorate'] = () => ({ text: '' })

function isStep(value: FieldValue | undefined): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= HOW_FAR.length
}

interface Pair {
  network: string | null
  before: number
  after: number
}

/** Two entries of one page for one aim (two devices) are one answer: the first that says a thing counts. */
function pairOf(page: CountedPage, prompt: string): Pair | null {
  const answers = page.entries.filter(entry => entry.prompt === prompt)
  const first = (key: string) => answers.map(one => one.posted.fields?.[key]).find(isStep)
  const before = first(BEFORE)
  const after = first(AFTER)
  return before === undefined || after === undefined ? null : { network: page.network, before, after }
}

/**
 * A row for the room, then one a network, each of people who answered both times and each of `matchedPairs` at least. A
 * network has a row only while those left over in the room without one are as many too, or none: nobody's answer is
 * to be had by taking one row from another.
 */
export const counted: Format['counted'] = (pages, prompts) => ({
  steps: HOW_FAR,
  rows: prompts.flatMap(({ id }) => {
    const pairs = pages.map(page => pairOf(page, id)).filter(pair => pair !== null)
    if (pairs.length < LIMITS.matchedPairs) return []
    const alone = networksShown(pairs)
    return [row(id, null, pairs), ...alone.map(([network, some]) => row(id, network, some))]
  }),
})

function networksShown(pairs: readonly Pair[]): [network: string, pairs: Pair[]][] {
  const byNetwork = groupBy(
    pairs.filter(pair => pair.network !== null),
    pair => pair.network as string,
  )
  const shown = [...byNetwork]
    .filter(([, some]) => some.length >= LIMITS.matchedPairs)
    .sort(([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1))
  const left = () => pairs.length - shown.reduce((sum, [, some]) => sum + some.length, 0)
  while (shown.length > 0 && left() > 0 && left() < LIMITS.matchedPairs) shown.pop()
  return shown.sort(([a], [b]) => (a < b ? -1 : 1))
}

function row(prompt: string, network: string | null, pairs: readonly Pair[]): SummaryRow {
  const counts = (values: number[]) => HOW_FAR.map((_, i) => values.filter(value => value === i + 1).length)
  return {
    prompt,
    network,
    n: pairs.length,
    before: counts(pairs.map(pair => pair.before)),
    after: counts(pairs.map(pair => pair.after)),
  }
}
