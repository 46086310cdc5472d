import { language } from '../en/language.ts'
import { practice } from '../en/practice.ts'
import { speaker } from '../speaker.ts'

export const t = speaker(language, practice)
