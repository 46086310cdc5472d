import type { FieldSpec, Fields, Format } from '@folkmoot/board-doc'
import { t } from '@folkmoot/messages/formats'
import { ME_TOO } from '../marks.ts'
import { cardFrom, wordsWith } from '../rules.ts'

export { anyWords as judge, noWordLimit as maxWords } from '../rules.ts'

const TOLD: readonly FieldSpec[] = [
  {
    key: 'byWhen',
    get label() {
      return t('by-when')
    },
    get hint() {
      return t('by-when-hint')
    },
    kind: 'text',
    max: 60,
  },
  {
    key: 'withWhom',
    get label() {
      return t('with-whom')
    },
    get hint() {
      return t('with-whom-hint')
    },
    kind: 'text',
    max: 200,
  },
]
const AUDIENCE: FieldSpec = {
  key: 'audience',
  get label() {
    return t('how-far-it-goes')
  },
  kind: 'choice',
  options: [
    {
      value: 'me',
      get label() {
        return t('only-me')
      },
    },
    {
      value: 'network',
      get label() {
        return t('my-network')
      },
    },
    {
      value: 'room',
      get label() {
        return t('people-here')
      },
    },
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
