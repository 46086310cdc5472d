import type { Card, FieldSpec, Format, Note } from '@folkmoot/board-doc'
import { ME_TOO, TELL_ME_MORE } from '../marks.ts'
import { cardFrom, textOf, wordsWith } from '../rules.ts'
import { namesSchool } from './school-names.ts'

export { anyWords as judge, noWordLimit as maxWords } from '../rules.ts'

const SPECS: readonly FieldSpec[] = [
  {
    key: 'evidence',
    label: 'Evidence',
    hint: 'What have you seen or read that shows it?',
    kind: 'text',
    max: 600,
    rows: 2,
  },
  {
    key: 'common',
    label: 'How common',
    kind: 'scale',
    steps: ['rare', 'here and there', 'in many places', 'everywhere'],
  },
]
export const fields: Format['fields'] = () => SPECS
export const decorate = wordsWith(SPECS)
export const marks: Format['marks'] = () => [ME_TOO, TELL_ME_MORE]

const plain = cardFrom(SPECS)

/** A claim without evidence is drawn paler, and says so in words too: not everybody sees the paleness. */
export function card(note: Note): Card {
  const drawn = plain(note)
  if (textOf(note.fields, 'evidence') !== undefined) return drawn
  return { ...drawn, lines: [{ label: 'Evidence', text: 'none given yet' }, ...drawn.lines], weak: true }
}

/** Evidence counts more than any spread; among equals the more common practice comes first. */
function strength({ fields }: Note): number {
  const common = typeof fields?.common === 'number' ? fields.common : 0
  return common + (textOf(fields, 'evidence') === undefined ? 0 : 10)
}

export const order: Format['order'] = (a, b) =>
  strength(b) - strength(a) || a.at - b.at || (a.id < b.id ? -1 : Number(a.id !== b.id))

export const advise: Format['advise'] = text =>
  namesSchool(text)
    ? 'This seems to name a school. Leave its name out, please: “a primary school in our area” says enough.'
    : null
