import { language } from '../en/language.ts'
import { wall } from '../en/wall.ts'
import { speaker } from '../speaker.ts'

export const t = speaker(language, wall)
