import { offline } from '../en/offline.ts'
import { spoken } from '../spoken.ts'

export const t = spoken('offline', offline)
