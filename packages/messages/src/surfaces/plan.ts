import { plan } from '../en/plan.ts'
import { spoken } from '../spoken.ts'

export const t = spoken('plan', plan)
