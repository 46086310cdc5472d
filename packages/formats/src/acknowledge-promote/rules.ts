import type { Format } from '@folkmoot/board-doc'
import { ME_TOO } from '../marks.ts'
import { PROMOTE, SIDES, sideOf } from './sides.ts'

export { anyWords as judge, noWordLimit as maxWords, wordsAlone as decorate } from '../rules.ts'

/** One side after the other. */
export const steps: Format['steps'] = () => SIDES.map(({ id, label }) => ({ id, label }))

/** What is acknowledged is left standing as it is. */
export const marks: Format['marks'] = prompt => (sideOf(prompt) === PROMOTE ? [ME_TOO] : [])
