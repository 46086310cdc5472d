import type { Card, FieldSpec, Format, Note } from '@folkmoot/board-doc'
import { t } from '@folkmoot/messages/formats'
import { ME_TOO } from '../marks.ts'
import { textOf, wordsWith } from '../rules.ts'
import { hatOf } from './hats.ts'

export { anyWords as judge, noWordLimit as maxWords } from '../rules.ts'

const OWN_HAT: readonly FieldSpec[] = [
  {
    key: 'hat',
    get label() {
      return t('own-hat')
    },
    get hint() {
      return t('own-hat-hint')
    },
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
    return {
      id: prompt.id,
      label,
      ...(/\bhat$/i.test(label) && { inSentence: t('the-hat', { hat: label }) }),
    }
  })

/** A hat of one's own is named above the words; the six are the heading they stand under. */
export function card(note: Note): Card {
  const hat = textOf(note.fields, 'hat')
  return { ...(hat !== undefined && { above: hat }), text: note.text, lines: [] }
}
