import { deleting } from '../en/deleting.ts'
import { spoken } from '../spoken.ts'

export const t = spoken('deleting', deleting)
