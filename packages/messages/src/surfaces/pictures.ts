import { language } from '../en/language.ts'
import { pictures } from '../en/pictures.ts'
import { speaker } from '../speaker.ts'

export const t = speaker(language, pictures)
