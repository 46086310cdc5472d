import { language } from '../en/language.ts'
import { notes } from '../en/notes.ts'
import { speaker } from '../speaker.ts'

export const t = speaker(language, notes)
