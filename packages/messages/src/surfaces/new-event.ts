import { newEvent } from '../en/new-event.ts'
import { spoken } from '../spoken.ts'

export const t = spoken('newEvent', newEvent)
