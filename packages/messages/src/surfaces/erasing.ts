import { erasing } from '../en/erasing.ts'
import { spoken } from '../spoken.ts'

export const t = spoken('erasing', erasing)
