import type { CountedPage, FieldSpec, FieldValue, Format } from '@folkmoot/board-doc'
import { groupBy } from '@folkmoot/kit'
import { t } from '@folkmoot/messages/formats'
import { LIMITS, type SummaryRow } from '@folkmoot/protocol'

export { noWordLimit as maxWords } from '../rules.ts'

const STEPS = ['not-yet', 'just-beginning', 'on-the-way', 'well-along', 'could-help-others'] as const
/** How far along am I, lowest first. */
export const howFar = (): readonly string[] => STEPS.map(step => t(step))
/** A step of the room is the field that is answered in it. */
export const BEFORE = 'before'
export const AFTER = 'after'

function askedAt(key: typeof BEFORE | typeof AFTER): FieldSpec {
  return {
    key,
    get label() {
      return t(key)
    },
    kind: 'scale',
    get steps() {
      return howFar()
    },
  }
}
const SPECS: readonly FieldSpec[] = [askedAt(BEFORE), askedAt(AFTER)]
export const fields: Format['fields'] = () => SPECS

export const steps: Format['steps'] = () => [
  { id: BEFORE, label: t('before') },
  { id: AFTER, label: t('after') },
]

export const judge: Format['judge'] = ({ posted }) =>
  isStep(posted.fields?.[BEFORE]) || isStep(posted.fields?.[AFTER]) ? null : 'incomplete'

/** Never a note: if one were ever made of it, it would say nothing. */
export const decorate: Format['decorate'] = () => ({ text: '' })

function isStep(value: FieldValue | undefined): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= STEPS.length
}

interface Answer {
  network: string | null
  step: number
}

/** Two entries of one page for one aim (two devices) are one answer: the first that says a thing counts. */
function answerOf(page: CountedPage, prompt: string, when: string): Answer | null {
  const answers = page.entries.filter(entry => entry.prompt === prompt)
  const step = answers.map(one => one.posted.fields?.[when]).find(isStep)
  return step === undefined ? null : { network: page.network, step }
}

/**
 * For each aim and each time of asking a row for the room, then one a network, each of `smallNetwork` people at least. The two
 * times are counted apart, each of everybody who answered then: taking those who answered both times from the rest would tell
 * of the few who did not. A network has a row only while those left over in the room without one are as many too, or none.
 */
export const counted: Format['counted'] = (pages, prompts) => ({
  steps: howFar(),
  rows: prompts.flatMap(({ id }) =>
    ([BEFORE, AFTER] as const).flatMap(when => {
      const answers = pages.map(page => answerOf(page, id, when)).filter(answer => answer !== null)
      if (answers.length < LIMITS.smallNetwork) return []
      const alone = networksShown(answers)
      return [row(id, null, when, answers), ...alone.map(([network, some]) => row(id, network, when, some))]
    }),
  ),
})

function networksShown(answers: readonly Answer[]): [network: string, answers: Answer[]][] {
  const byNetwork = groupBy(
    answers.filter(answer => answer.network !== null),
    answer => answer.network as string,
  )
  const shown = [...byNetwork]
    .filter(([, some]) => some.length >= LIMITS.smallNetwork)
    .sort(([a, some], [b, others]) => others.length - some.length || (a < b ? -1 : 1))
  const left = () => answers.length - shown.reduce((sum, [, some]) => sum + some.length, 0)
  while (shown.length > 0 && left() > 0 && left() < LIMITS.smallNetwork) shown.pop()
  return shown.sort(([a], [b]) => (a < b ? -1 : 1))
}

function row(
  prompt: string,
  network: string | null,
  when: typeof BEFORE | typeof AFTER,
  answers: readonly Answer[],
): SummaryRow {
  const before = STEPS.map((_, i) => answers.filter(({ step }) => step === i + 1).length)
  return { prompt, network, n: answers.length, before, after: null, when }
}
