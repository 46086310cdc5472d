import { comingBack } from '../en/coming-back.ts'
import { language } from '../en/language.ts'
import { speaker } from '../speaker.ts'

export const t = speaker(language, comingBack)
