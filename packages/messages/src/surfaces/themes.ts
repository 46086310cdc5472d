import { language } from '../en/language.ts'
import { themes } from '../en/themes.ts'
import { speaker } from '../speaker.ts'

export const t = speaker(language, themes)
