import { practice } from '../en/practice.ts'
import { spoken } from '../spoken.ts'

export const t = spoken('practice', practice)
