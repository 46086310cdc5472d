import { calendar } from '../en/calendar.ts'
import { language } from '../en/language.ts'
import { speaker } from '../speaker.ts'

export const t = speaker(language, calendar)
/** Names of months and days are read in it. */
export const { locale } = language
