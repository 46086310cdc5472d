import type { Format, MarkSpec } from '@folkmoot/board-doc'
import { TELL_ME_MORE } from '../marks.ts'

export { anyWords as judge, noWordLimit as maxWords, wordsAlone as decorate } from '../rules.ts'

const WE_DO_THIS_TOO: MarkSpec = { kind: 'we-do-this-too', label: 'We do this too' }
/** The same tap, said of what nobody does on purpose. */
const WE_HAVE_THIS_TOO: MarkSpec = { ...WE_DO_THIS_TOO, label: 'We have this too' }
const SWAP: MarkSpec = { ...TELL_ME_MORE, swap: true }

export const marks: Format['marks'] = ({ key }) => [
  key === 'issue' || key === 'challenge' ? WE_HAVE_THIS_TOO : WE_DO_THIS_TOO,
  SWAP,
]
