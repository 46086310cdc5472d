import { check } from '../en/check.ts'
import { spoken } from '../spoken.ts'

export const t = spoken('check', check)
