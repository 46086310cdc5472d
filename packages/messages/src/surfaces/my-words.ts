import { language } from '../en/language.ts'
import { myWords } from '../en/my-words.ts'
import { speaker } from '../speaker.ts'

export const t = speaker(language, myWords)
