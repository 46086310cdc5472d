import { formatWalls } from '../en/format-walls.ts'
import { spoken } from '../spoken.ts'

export const t = spoken('formatWalls', formatWalls)
