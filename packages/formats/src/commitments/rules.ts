import type { FieldSpec, Fields, Format } from '@folkmoot/board-doc'
import { ME_TOO } from '../marks.ts'
import { cardFrom, wordsWith } from '../rules.ts'

export { anyWords as judge, noWordLimit as maxWords } from '../rules.ts'

const TOLD: readonly FieldSpec[] = [
  { key: 'byWhen', label: 'By when', hint: 'A date, a term, “before Easter”.', kind: 'text', max: 60 },
  {
    key: 'withWhom',
    label: 'With whom',
    hint: 'Roles rather than names: “our governors”.',
    kind: 'text',
    max: 200,
  },
]
const AUDIENCE: FieldSpec = {
  key: 'audience',
  label: 'How far it may go',
  kind: 'choice',
  options: [
    { value: 'me', label: 'Only me' },
    { value: 'network', label: 'My network' },
    { value: 'room', label: 'People here' },
  ],
  required: true,
}
const SPECS = [...TOLD, AUDIENCE]
export const fields: Format['fields'] = () => SPECS

/** Whatever is not said clearly stays with its writer. */
export function audienceOf(fields: Fields | undefined): 'self' | 'network' | 'room' {
  const chosen = fields?.audience
  return chosen === 'room' || chosen === 'network' ? chosen : 'self'
}
export const audience: Format['audience'] = ({ posted }) => audienceOf(posted.fields)

/** Who may see it is settled by then, and no part of the note. */
export const decorate = wordsWith(TOLD)
export const card = cardFrom(TOLD)
export const marks: Format['marks'] = () => [ME_TOO]
