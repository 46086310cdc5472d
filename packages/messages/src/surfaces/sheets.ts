import { language } from '../en/language.ts'
import { sheets } from '../en/sheets.ts'
import { speaker } from '../speaker.ts'

export const t = speaker(language, sheets)
