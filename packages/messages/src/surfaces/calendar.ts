import { calendar } from '../en/calendar.ts'
import { language } from '../en/language.ts'
import { currentLocale, spoken } from '../spoken.ts'

export const t = spoken('calendar', calendar)
/** Names of months and days are read in any of these. */
export const locales = (): string[] => [...new Set([currentLocale(), language.locale])]
