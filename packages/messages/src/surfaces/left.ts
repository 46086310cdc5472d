import { left } from '../en/left.ts'
import { spoken } from '../spoken.ts'

export const t = spoken('left', left)
