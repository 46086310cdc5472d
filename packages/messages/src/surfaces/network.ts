import { network } from '../en/network.ts'
import { spoken } from '../spoken.ts'

export const t = spoken('network', network)
