import { joining } from '../en/joining.ts'
import { spoken } from '../spoken.ts'

export const t = spoken('joining', joining)
