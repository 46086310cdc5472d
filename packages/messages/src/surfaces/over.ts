import { over } from '../en/over.ts'
import { spoken } from '../spoken.ts'

export const t = spoken('over', over)
