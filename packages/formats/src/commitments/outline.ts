import { outlineFrom } from '../rules.ts'
import { card } from './rules.ts'

/** Those that were given to the room: what, by when, with whom. */
export const outline = outlineFrom(card)
