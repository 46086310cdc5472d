import type { Card, FieldSpec, Format, Note } from '@folkmoot/board-doc'
import { t } from '@folkmoot/messages/formats'
import { ME_TOO, TELL_ME_MORE } from '../marks.ts'
import { ownFields, textOf } from '../rules.ts'

export { anyWords as judge, noWordLimit as maxWords } from '../rules.ts'

const SPECS: readonly FieldSpec[] = [
  {
    key: 'quotation',
    get label() {
      return t('quotation')
    },
    kind: 'quotation',
    required: true,
  },
]
export const fields: Format['fields'] = () => SPECS
export const marks: Format['marks'] = () => [ME_TOO, TELL_ME_MORE]

/** The place that was picked, and the words that stand there: wall and record need no list to draw them. */
export const decorate: Format['decorate'] = ({ posted }, { quotations }) => {
  const own = ownFields(SPECS, posted.fields)
  const picked = typeof own?.quotation === 'number' ? quotations[own.quotation] : undefined
  return {
    text: posted.text,
    ...(own && {
      fields: {
        ...own,
        ...(picked && { quotationText: picked.text, quotationAuthor: picked.author }),
      },
    }),
  }
}

/** The quotation above, why below it. */
export function card(note: Note): Card {
  const words = textOf(note.fields, 'quotationText')
  const author = textOf(note.fields, 'quotationAuthor')
    ?.split(/\s*\n\s*/)
    .join(', ')
  const above = author === undefined ? words : words && `${words} — ${author}`
  return { ...(above !== undefined && { above }), text: note.text, lines: [] }
}
