import { everyScreen } from '../en/every-screen.ts'
import { language } from '../en/language.ts'
import { speaker } from '../speaker.ts'

export const t = speaker(language, everyScreen)
