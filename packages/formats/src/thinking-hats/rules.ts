import type { Card, FieldSpec, Format, Note } from '@folkmoot/board-doc'
import { ME_TOO } from '../marks.ts'
import { textOf, wordsWith } from '../rules.ts'
import { hatOf } from './hats.ts'

export { anyWords as judge, noWordLimit as maxWords } from '../rules.ts'

const OWN_HAT: readonly FieldSpec[] = [
  {
    key: 'hat',
    label: 'Your hat',
    hint: 'A colour, a person, a question: “the ten-year-old’s hat”.',
    kind: 'text',
    max: 40,
    required: true,
  },
]
export const fields: Format['fields'] = prompt => (hatOf(prompt)?.key === 'plus' ? OWN_HAT : [])
export const decorate = wordsWith(OWN_HAT)
export const marks: Format['marks'] = () => [ME_TOO]

/** Every hat is a step of the whole room; a prompt that the organiser added is one too. */
export const steps: Format['steps'] = prompts =>
  prompts.map(prompt => {
    const label = hatOf(prompt)?.label ?? prompt.text
    return { id: prompt.id, label, ...(/\bhat$/i.test(label) && { inSentence: `the ${label}` }) }
  })

/** A hat of one's own is named above the words; the six are the heading they stand under. */
export function card(note: Note): Card {
  const hat = textOf(note.fields, 'hat')
  return { ...(hat !== undefined && { above: hat }), text: note.text, lines: [] }
}
