import { language } from '../en/language.ts'
import { takeHome } from '../en/take-home.ts'
import { speaker } from '../speaker.ts'

export const t = speaker(language, takeHome)
/** For a file that says in which language it is. */
export const { locale } = language
