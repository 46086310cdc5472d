import { dayMade } from '../en/day-made.ts'
import { spoken } from '../spoken.ts'

export const t = spoken('dayMade', dayMade)
