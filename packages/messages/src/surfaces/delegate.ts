import { delegate } from '../en/delegate.ts'
import { spoken } from '../spoken.ts'

export const t = spoken('delegate', delegate)
