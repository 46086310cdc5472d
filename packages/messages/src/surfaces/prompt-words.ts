import { promptWords } from '../en/prompt-words.ts'
import { spoken } from '../spoken.ts'

export const t = spoken('promptWords', promptWords)
