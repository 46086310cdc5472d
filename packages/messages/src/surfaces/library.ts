import { library } from '../en/library.ts'
import { spoken } from '../spoken.ts'

export const t = spoken('library', library)
