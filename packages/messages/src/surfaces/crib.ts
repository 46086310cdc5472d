import { crib } from '../en/crib.ts'
import { spoken } from '../spoken.ts'

export const t = spoken('crib', crib)
