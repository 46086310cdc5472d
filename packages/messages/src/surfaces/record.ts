import { record } from '../en/record.ts'
import { spoken } from '../spoken.ts'

export const t = spoken('record', record)
