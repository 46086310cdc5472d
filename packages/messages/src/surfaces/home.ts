import { home } from '../en/home.ts'
import { spoken } from '../spoken.ts'

export const t = spoken('home', home)
