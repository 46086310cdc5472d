import { publicationPages } from '../en/publication-pages.ts'
import { spoken } from '../spoken.ts'

export const t = spoken('publicationPages', publicationPages)
