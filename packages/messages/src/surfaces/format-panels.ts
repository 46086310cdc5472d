import { formatPanels } from '../en/format-panels.ts'
import { language } from '../en/language.ts'
import { speaker } from '../speaker.ts'

export const t = speaker(language, formatPanels)
