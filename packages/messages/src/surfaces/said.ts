import { said } from '../en/said.ts'
import { spoken } from '../spoken.ts'

export const t = spoken('said', said)
