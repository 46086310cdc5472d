import { caseStudy } from '../en/case-study.ts'
import { language } from '../en/language.ts'
import { speaker } from '../speaker.ts'

export const t = speaker(language, caseStudy)
