import { language } from '../en/language.ts'
import { library } from '../en/library.ts'
import { speaker } from '../speaker.ts'

export const t = speaker(language, library)
