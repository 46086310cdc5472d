import { visibility } from '../en/visibility.ts'
import { spoken } from '../spoken.ts'

export const t = spoken('visibility', visibility)
