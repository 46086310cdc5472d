import type { Card, FieldSpec, Format, Note } from '@folkmoot/board-doc'
import { t } from '@folkmoot/messages/formats'
import { ME_TOO, TELL_ME_MORE } from '../marks.ts'
import { cardFrom, textOf, wordsWith } from '../rules.ts'
import { namesSchool } from './school-names.ts'

export { anyWords as judge, noWordLimit as maxWords } from '../rules.ts'

const SPECS: readonly FieldSpec[] = [
  {
    key: 'evidence',
    get label() {
      return t('evidence')
    },
    get hint() {
      return t('evidence-seen')
    },
    kind: 'text',
    max: 600,
    rows: 2,
  },
  {
    key: 'common',
    get label() {
      return t('how-common')
    },
    kind: 'scale',
    get steps() {
      return [t('rare'), t('here-and-there'), t('in-many-places'), t('everywhere')]
    },
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
  return { ...drawn, lines: [{ label: t('evidence'), text: t('evidence-none') }, ...drawn.lines], weak: true }
}

/** Evidence counts more than any spread; among equals the more common practice comes first. */
function strength({ fields }: Note): number {
  const common = typeof fields?.common === 'number' ? fields.common : 0
  return common + (textOf(fields, 'evidence') === undefined ? 0 : 10)
}

export const order: Format['order'] = (a, b) =>
  strength(b) - strength(a) || a.at - b.at || (a.id < b.id ? -1 : Number(a.id !== b.id))

export const advise: Format['advise'] = text => (namesSchool(text) ? t('names-a-school') : null)
