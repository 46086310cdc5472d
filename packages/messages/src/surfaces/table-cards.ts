import { language } from '../en/language.ts'
import { tableCards } from '../en/table-cards.ts'
import { speaker } from '../speaker.ts'

export const t = speaker(language, tableCards)
