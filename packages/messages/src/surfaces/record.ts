import { language } from '../en/language.ts'
import { record } from '../en/record.ts'
import { speaker } from '../speaker.ts'

export const t = speaker(language, record)
