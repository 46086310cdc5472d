import { dayMade } from '../en/day-made.ts'
import { language } from '../en/language.ts'
import { speaker } from '../speaker.ts'

export const t = speaker(language, dayMade)
