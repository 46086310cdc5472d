import type { Format } from '@folkmoot/board-doc'
import { ME_TOO, TELL_ME_MORE } from '../marks.ts'

export { anyWords as judge, noWordLimit as maxWords, wordsAlone as decorate } from '../rules.ts'

export const marks: Format['marks'] = () => [ME_TOO, TELL_ME_MORE]
