import type { FieldSpec, Format } from '@folkmoot/board-doc'
import { cardFrom, ownFields } from '../rules.ts'
import { notesBehind, withoutSource } from './sentences.ts'

export { noWordLimit as maxWords } from '../rules.ts'

const SPECS: readonly FieldSpec[] = [
  {
    key: 'context',
    label: 'Context',
    hint: 'Where was this, and who was there?',
    kind: 'text',
    max: 600,
    rows: 2,
  },
  { key: 'so', label: 'So what?', hint: 'What changed, and for whom?', kind: 'text', max: 600, rows: 2 },
  { key: 'now', label: 'What now?', hint: 'What can others do with it?', kind: 'text', max: 600, rows: 2 },
  { key: 'evidence', label: 'Evidence', hint: 'How is it known?', kind: 'text', max: 600, rows: 2 },
  {
    key: 'aloud',
    label: 'Read back aloud, by whom and when',
    hint: 'Where whose story it is has no device',
    kind: 'text',
    max: 200,
  },
  { key: 'notes', label: 'Written from', kind: 'notes', max: 3_000 },
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
