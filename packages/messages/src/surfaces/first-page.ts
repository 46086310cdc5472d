import { firstPage } from '../en/first-page.ts'
import { language } from '../en/language.ts'
import { speaker } from '../speaker.ts'

export const t = speaker(language, firstPage)
