import { notes } from '../en/notes.ts'
import { spoken } from '../spoken.ts'

export const t = spoken('notes', notes)
