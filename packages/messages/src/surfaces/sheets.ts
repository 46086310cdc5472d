import { sheets } from '../en/sheets.ts'
import { spoken } from '../spoken.ts'

export const t = spoken('sheets', sheets)
