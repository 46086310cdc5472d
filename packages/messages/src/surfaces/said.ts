import { language } from '../en/language.ts'
import { said } from '../en/said.ts'
import { speaker } from '../speaker.ts'

export const t = speaker(language, said)
