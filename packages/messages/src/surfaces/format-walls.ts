import { formatWalls } from '../en/format-walls.ts'
import { language } from '../en/language.ts'
import { speaker } from '../speaker.ts'

export const t = speaker(language, formatWalls)
