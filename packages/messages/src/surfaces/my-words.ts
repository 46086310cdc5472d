import { myWords } from '../en/my-words.ts'
import { spoken } from '../spoken.ts'

export const t = spoken('myWords', myWords)
