/** Rules of activities where one tap on a step is the whole answer: counted together, and never a note. */
import type { CountedPage, FieldSpec, FieldValue, Format } from '@folkmoot/board-doc'
import { t } from '@folkmoot/messages/formats'

/** In which the answer stands. */
export const ANSWER = 'answer'

export interface OneTap extends Required<Pick<Format, 'fields' | 'judge' | 'decorate' | 'counted'>> {
  /** In words, in their order. */
  steps(): readonly string[]
}

/** `steps`: two at least, always as many. A row a prompt, of the whole room; a page's first answer to a prompt counts. */
export function oneTap(steps: () => readonly string[]): OneTap {
  const specs: readonly FieldSpec[] = [
    {
      key: ANSWER,
      get label() {
        return t('answer')
      },
      kind: 'scale',
      get steps() {
        return steps()
      },
      required: true,
    },
  ]
  const places = steps().map((_, i) => i + 1)
  const isStep = (value: FieldValue | undefined): value is number =>
    typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= places.length
  const answerOf = ({ entries }: CountedPage, prompt: string) =>
    entries
      .filter(entry => entry.prompt === prompt)
      .map(entry => entry.posted.fields?.[ANSWER])
      .find(isStep)
  return {
    steps,
    fields: () => specs,
    judge: ({ posted }) => (isStep(posted.fields?.[ANSWER]) ? null : 'incomplete'),
    decorate: () => ({ text: '' }),
    counted: (pages, prompts) => ({
      steps: steps(),
      rows: prompts.map(({ id }) => {
        const given = pages.map(page => answerOf(page, id)).filter(isStep)
        const before = places.map(place => given.filter(value => value === place).length)
        return { prompt: id, network: null, n: given.length, before, after: null }
      }),
    }),
  }
}
