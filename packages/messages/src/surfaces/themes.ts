import { themes } from '../en/themes.ts'
import { spoken } from '../spoken.ts'

export const t = spoken('themes', themes)
