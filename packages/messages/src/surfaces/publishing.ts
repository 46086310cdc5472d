import { language } from '../en/language.ts'
import { publishing } from '../en/publishing.ts'
import { speaker } from '../speaker.ts'

export const t = speaker(language, publishing)
