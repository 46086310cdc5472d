import { publication } from '../en/publication.ts'
import { spoken } from '../spoken.ts'

export const t = spoken('publication', publication)
