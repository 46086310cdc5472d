import { language } from '../en/language.ts'
import { over } from '../en/over.ts'
import { speaker } from '../speaker.ts'

export const t = speaker(language, over)
