import type { FieldSpec, Format } from '@folkmoot/board-doc'
import { t } from '@folkmoot/messages/formats'
import { ME_TOO, TELL_ME_MORE } from '../marks.ts'
import { cardFrom, wordsWith } from '../rules.ts'

export { anyWords as judge, noWordLimit as maxWords } from '../rules.ts'

const SPECS: readonly FieldSpec[] = [
  {
    key: 'setting',
    get label() {
      return t('setting')
    },
    get hint() {
      return t('where-and-who')
    },
    kind: 'text',
    max: 300,
  },
  {
    key: 'changed',
    get label() {
      return t('what-changed')
    },
    kind: 'text',
    max: 600,
    rows: 2,
  },
  {
    key: 'others',
    get label() {
      return t('others-can-use')
    },
    kind: 'text',
    max: 600,
    rows: 2,
  },
]
export const fields: Format['fields'] = () => SPECS
export const marks: Format['marks'] = () => [ME_TOO, TELL_ME_MORE]

const asWritten = wordsWith(SPECS)

/**
 * The story as it was read back. A teller who put it in other words approved those, and the whole of them: what the
 * typist had written beside the old ones goes with them.
 */
export const decorate: Format['decorate'] = (entry, context) => {
  const { quote } = context
  const corrected = quote?.answer === 'agreed' ? (quote.correctedText?.trim() ?? '') : ''
  return corrected === '' ? asWritten(entry, context) : { text: corrected }
}

/** The setting above, what happened, and below it what changed and what others can use. */
export const card = cardFrom(SPECS, 'setting')
