import { comingBack } from '../en/coming-back.ts'
import { spoken } from '../spoken.ts'

export const t = spoken('comingBack', comingBack)
