import { pictures } from '../en/pictures.ts'
import { spoken } from '../spoken.ts'

export const t = spoken('pictures', pictures)
