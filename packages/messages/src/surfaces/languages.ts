import { languages } from '../en/languages.ts'
import { spoken } from '../spoken.ts'

export const t = spoken('languages', languages)
