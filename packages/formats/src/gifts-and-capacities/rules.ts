import type { Card, FieldSpec, Format, Note } from '@folkmoot/board-doc'
import { t } from '@folkmoot/messages/formats'
import { ME_TOO } from '../marks.ts'
import { textOf, wordsWith } from '../rules.ts'

export { noWordLimit as maxWords } from '../rules.ts'

const SPECS: readonly FieldSpec[] = [
  {
    key: 'deficit',
    get label() {
      return t('often-put')
    },
    get hint() {
      return t('often-put-hint')
    },
    kind: 'text',
    max: 300,
    rows: 2,
    required: true,
  },
]
export const fields: Format['fields'] = () => SPECS
export const marks: Format['marks'] = () => [ME_TOO]

/** Both or nothing. */
export const judge: Format['judge'] = ({ posted }) =>
  posted.text.trim() === '' || textOf(posted.fields, 'deficit') === undefined ? 'incomplete' : null

export const decorate = wordsWith(SPECS)

/** The deficit stands above its strength, and nowhere without it: a note that lost its text shows nothing at all. */
export function card(note: Note): Card {
  const deficit = textOf(note.fields, 'deficit')
  if (note.text.trim() === '' || deficit === undefined) return { text: note.text, lines: [] }
  return { above: deficit, text: note.text, lines: [] }
}
