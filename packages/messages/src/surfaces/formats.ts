import { formats } from '../en/formats.ts'
import { spoken } from '../spoken.ts'

export const t = spoken('formats', formats)
