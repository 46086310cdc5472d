import { noteInEnglish } from '../en/note-in-english.ts'
import { spoken } from '../spoken.ts'

export const t = spoken('noteInEnglish', noteInEnglish)
