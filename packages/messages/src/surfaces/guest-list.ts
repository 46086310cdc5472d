import { guestList } from '../en/guest-list.ts'
import { spoken } from '../spoken.ts'

export const t = spoken('guestList', guestList)
