import { running } from '../en/running.ts'
import { spoken } from '../spoken.ts'

export const t = spoken('running', running)
