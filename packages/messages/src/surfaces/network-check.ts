import { networkCheck } from '../en/network-check.ts'
import { spoken } from '../spoken.ts'

export const t = spoken('networkCheck', networkCheck)
