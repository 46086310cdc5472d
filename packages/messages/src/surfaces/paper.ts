import { paper } from '../en/paper.ts'
import { spoken } from '../spoken.ts'

export const t = spoken('paper', paper)
