import { language } from '../en/language.ts'
import { newEvent } from '../en/new-event.ts'
import { speaker } from '../speaker.ts'

export const t = speaker(language, newEvent)
