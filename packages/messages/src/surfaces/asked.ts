import { asked } from '../en/asked.ts'
import { spoken } from '../spoken.ts'

export const t = spoken('asked', asked)
