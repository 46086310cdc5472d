import { consent } from '../en/consent.ts'
import { spoken } from '../spoken.ts'

export const t = spoken('consent', consent)
