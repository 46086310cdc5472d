import type { Format } from '@folkmoot/board-doc'
import { countWords } from '../count-words.ts'
import { ME_TOO } from '../marks.ts'

export { wordsAlone as decorate } from '../rules.ts'

export const FEW = 3

export const maxWords: Format['maxWords'] = () => FEW
export const marks: Format['marks'] = () => [ME_TOO]

export const judge: Format['judge'] = ({ posted }) => {
  if (posted.text.trim() === '') return 'incomplete'
  return countWords(posted.text) > FEW ? 'too-many-words' : null
}
