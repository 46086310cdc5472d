import { language } from '../en/language.ts'
import { leading } from '../en/leading.ts'
import { speaker } from '../speaker.ts'

export const t = speaker(language, leading)
