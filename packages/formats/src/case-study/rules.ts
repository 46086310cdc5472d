import type { FieldSpec, Format } from '@folkmoot/board-doc'
import { t } from '@folkmoot/messages/formats'
import { cardFrom, ownFields } from '../rules.ts'
import { notesBehind, withoutSource } from './sentences.ts'

export { noWordLimit as maxWords } from '../rules.ts'

const SPECS: readonly FieldSpec[] = [
  {
    key: 'context',
    get label() {
      return t('context')
    },
    get hint() {
      return t('where-and-who')
    },
    kind: 'text',
    max: 600,
    rows: 2,
  },
  {
    key: 'so',
    get label() {
      return t('so-what')
    },
    get hint() {
      return t('so-what-hint')
    },
    kind: 'text',
    max: 600,
    rows: 2,
  },
  {
    key: 'now',
    get label() {
      return t('what-now')
    },
    get hint() {
      return t('what-now-hint')
    },
    kind: 'text',
    max: 600,
    rows: 2,
  },
  {
    key: 'evidence',
    get label() {
      return t('evidence')
    },
    get hint() {
      return t('evidence-known')
    },
    kind: 'text',
    max: 600,
    rows: 2,
  },
  {
    key: 'aloud',
    get label() {
      return t('read-aloud')
    },
    get hint() {
      return t('read-aloud-hint')
    },
    kind: 'text',
    max: 200,
  },
  {
    key: 'notes',
    get label() {
      return t('written-from')
    },
    kind: 'notes',
    max: 3_000,
  },
]
export const fields: Format['fields'] = () => SPECS

/** Nobody could look up a sentence that says not where it comes from. */
export const judge: Format['judge'] = ({ posted }) =>
  posted.text.trim() === '' || withoutSource(posted.text, posted.fields ?? {}).length > 0
    ? 'incomplete'
    : null

/**
 * As it was read back. A teller who put it in other words approved those, and the whole of them: they come from the same notes.
 */
export const decorate: Format['decorate'] = ({ posted }, { quote }) => {
  const own = ownFields(SPECS, posted.fields)
  const corrected = quote?.answer === 'agreed' ? (quote.correctedText?.trim() ?? '') : ''
  if (corrected === '') return { text: posted.text, ...(own && { fields: own }) }
  const notes = notesBehind(posted.fields)
  return { text: corrected, ...(notes.length > 0 && { fields: { notes: `all=${notes.join(',')}` } }) }
}

/** The context above, what happened, and below it the rest. */
export const card = cardFrom(SPECS, 'context')
