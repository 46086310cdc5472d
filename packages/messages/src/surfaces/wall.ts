import { wall } from '../en/wall.ts'
import { spoken } from '../spoken.ts'

export const t = spoken('wall', wall)
