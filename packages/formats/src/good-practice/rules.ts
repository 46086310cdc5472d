import type { FieldSpec, Format, MarkSpec } from '@folkmoot/board-doc'
import { t } from '@folkmoot/messages/formats'
import { TELL_ME_MORE } from '../marks.ts'
import { cardFrom, wordsWith } from '../rules.ts'

export { anyWords as judge, noWordLimit as maxWords } from '../rules.ts'

const WE_DO_THIS_TOO: MarkSpec = {
  kind: 'we-do-this-too',
  get label() {
    return t('we-do-this-too')
  },
}
/** The same tap, said of what nobody does on purpose. */
const WE_HAVE_THIS_TOO: MarkSpec = {
  kind: 'we-do-this-too',
  get label() {
    return t('we-have-this-too')
  },
}
const SWAP: MarkSpec = {
  kind: TELL_ME_MORE.kind,
  get label() {
    return TELL_ME_MORE.label
  },
  swap: true,
}

const isTrouble = (key: string | undefined) => key === 'issue' || key === 'challenge'

/** What somebody needs to know who wants to do the same. None has to be answered. */
const SPECS: readonly FieldSpec[] = [
  {
    key: 'whom',
    get label() {
      return t('for-whom')
    },
    kind: 'text',
    max: 200,
  },
  {
    key: 'took',
    get label() {
      return t('what-it-took')
    },
    get hint() {
      return t('what-it-took-hint')
    },
    kind: 'text',
    max: 300,
  },
  {
    key: 'way',
    get label() {
      return t('in-the-way')
    },
    kind: 'text',
    max: 300,
  },
]
export const fields: Format['fields'] = ({ key }) => (isTrouble(key) ? [] : SPECS)
export const decorate = wordsWith(SPECS)
export const card = cardFrom(SPECS)
export const marks: Format['marks'] = ({ key }) => [isTrouble(key) ? WE_HAVE_THIS_TOO : WE_DO_THIS_TOO, SWAP]
