import { fates } from '../en/fates.ts'
import { spoken } from '../spoken.ts'

export const t = spoken('fates', fates)
