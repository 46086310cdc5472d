import type { CountedPage, FieldSpec, FieldValue, Format } from '@folkmoot/board-doc'
import { t } from '@folkmoot/messages/formats'
import { ME_TOO, TELL_ME_MORE } from '../marks.ts'

export { noWordLimit as maxWords, wordsAlone as decorate } from '../rules.ts'

/** Drivers that everyone chooses. */
export const MOST = 2
const HOW_URGENT = ['can-wait', 'before-long', 'this-year', 'this-term', 'cannot-wait'] as const
const howUrgent = () => HOW_URGENT.map(step => t(step))

const SPECS: readonly FieldSpec[] = [
  {
    key: 'urgency',
    get label() {
      return t('how-urgent')
    },
    kind: 'scale',
    get steps() {
      return howUrgent()
    },
    required: true,
  },
]
export const fields: Format['fields'] = () => SPECS
export const marks: Format['marks'] = () => [ME_TOO, TELL_ME_MORE]

/** The number is the answer; words beside it are welcome, and become a note without it. */
export const judge: Format['judge'] = ({ posted }) => (isStep(posted.fields?.urgency) ? null : 'incomplete')

function isStep(value: FieldValue | undefined): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= HOW_URGENT.length
}

/** One answer a driver and two drivers a page, the first ones, however many entries a page has. */
function answersOf({ entries }: CountedPage, prompts: ReadonlySet<string>): Map<string, number> {
  const answers = new Map<string, number>()
  for (const { prompt, posted } of entries) {
    const value = posted.fields?.urgency
    if (isStep(value) && prompts.has(prompt) && !answers.has(prompt) && answers.size < MOST)
      answers.set(prompt, value)
  }
  return answers
}

/** A row a driver, of the whole room, also where nobody chose it: how often each step was given. */
export const counted: Format['counted'] = (pages, prompts) => {
  const ids = new Set(prompts.map(prompt => prompt.id))
  const answers = pages.map(page => answersOf(page, ids))
  return {
    steps: howUrgent(),
    rows: prompts.map(({ id }) => {
      const given = answers.flatMap(one => one.get(id) ?? [])
      return {
        prompt: id,
        network: null,
        n: given.length,
        before: HOW_URGENT.map((_, i) => given.filter(value => value === i + 1).length),
        after: null,
      }
    }),
  }
}
