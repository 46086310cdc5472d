import { language } from '../en/language.ts'
import { left } from '../en/left.ts'
import { speaker } from '../speaker.ts'

export const t = speaker(language, left)
