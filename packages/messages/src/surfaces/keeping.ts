import { keeping } from '../en/keeping.ts'
import { spoken } from '../spoken.ts'

export const t = spoken('keeping', keeping)
