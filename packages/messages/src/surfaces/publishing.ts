import { publishing } from '../en/publishing.ts'
import { spoken } from '../spoken.ts'

export const t = spoken('publishing', publishing)
