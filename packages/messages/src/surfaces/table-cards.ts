import { tableCards } from '../en/table-cards.ts'
import { spoken } from '../spoken.ts'

export const t = spoken('tableCards', tableCards)
