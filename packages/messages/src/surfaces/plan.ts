import { language } from '../en/language.ts'
import { plan } from '../en/plan.ts'
import { speaker } from '../speaker.ts'

export const t = speaker(language, plan)
