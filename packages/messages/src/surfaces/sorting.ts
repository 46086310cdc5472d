import { language } from '../en/language.ts'
import { sorting } from '../en/sorting.ts'
import { speaker } from '../speaker.ts'

export const t = speaker(language, sorting)
