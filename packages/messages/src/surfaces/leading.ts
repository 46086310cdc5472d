import { leading } from '../en/leading.ts'
import { spoken } from '../spoken.ts'

export const t = spoken('leading', leading)
