import { outlineFrom } from '../rules.ts'
import { card } from './rules.ts'

/** Hat by hat, as the room wore them. */
export const outline = outlineFrom(card)
