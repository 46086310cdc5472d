import type { FieldSpec, Format, MarkSpec } from '@folkmoot/board-doc'
import { TELL_ME_MORE } from '../marks.ts'
import { cardFrom, wordsWith } from '../rules.ts'

export { anyWords as judge, noWordLimit as maxWords } from '../rules.ts'

const WE_DO_THIS_TOO: MarkSpec = { kind: 'we-do-this-too', label: 'We do this too' }
/** The same tap, said of what nobody does on purpose. */
const WE_HAVE_THIS_TOO: MarkSpec = { ...WE_DO_THIS_TOO, label: 'We have this too' }
const SWAP: MarkSpec = { ...TELL_ME_MORE, swap: true }

const isTrouble = (key: string | undefined) => key === 'issue' || key === 'challenge'

/** What somebody needs to know who wants to do the same. None has to be answered. */
const SPECS: readonly FieldSpec[] = [
  { key: 'whom', label: 'For whom', kind: 'text', max: 200 },
  { key: 'took', label: 'What it took', hint: 'People, time, money, a room', kind: 'text', max: 300 },
  { key: 'way', label: 'What got in the way', kind: 'text', max: 300 },
]
export const fields: Format['fields'] = ({ key }) => (isTrouble(key) ? [] : SPECS)
export const decorate = wordsWith(SPECS)
export const card = cardFrom(SPECS)
export const marks: Format['marks'] = ({ key }) => [isTrouble(key) ? WE_HAVE_THIS_TOO : WE_DO_THIS_TOO, SWAP]
