import { language } from '../en/language.ts'
import { visibility } from '../en/visibility.ts'
import { speaker } from '../speaker.ts'

export const t = speaker(language, visibility)
