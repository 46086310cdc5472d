import { caseStudy } from '../en/case-study.ts'
import { spoken } from '../spoken.ts'

export const t = spoken('caseStudy', caseStudy)
