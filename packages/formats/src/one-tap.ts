/** Rules of activities where one tap on a step is the whole answer: counted together, and never a note. */
import type { CountedPage, FieldSpec, FieldValue, Format } from '@folkmoot/board-doc'

/** In which the answer stands. */
export const ANSWER = 'answer'

export interface OneTap extends Required<Pick<Format, 'fields' | 'judge' | 'decorate' | 'counted'>> {
  /** In words, in their order. */
  steps: readonly string[]
}

/** `steps`: two at least. A row a prompt, of the whole room; a page's first answer to a prompt counts. */
export function oneTap(steps: readonly string[]): OneTap {
  const specs: readonly FieldSpec[] = [{ key: ANSWER, label: 'Answer', kind: 'scale', steps, required: true }]
  const isStep = (value: FieldValue | undefined): value is number =>
    typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= steps.length
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
      steps,
      rows: prompts.map(({ id }) => {
        const given = pages.map(page => answerOf(page, id)).filter(isStep)
        const before = steps.map((_, i) => given.filter(value => value === i + 1).length)
        return { prompt: id, network: null, n: given.length, before, after: null }
      }),
    }),
  }
}
