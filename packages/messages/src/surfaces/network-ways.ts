import { networkWays } from '../en/network-ways.ts'
import { spoken } from '../spoken.ts'

export const t = spoken('networkWays', networkWays)
