import { takeHome } from '../en/take-home.ts'
import { currentLanguage, spoken } from '../spoken.ts'

export const t = spoken('takeHome', takeHome)
/** For a file that says in which language it is. */
export const language = currentLanguage
