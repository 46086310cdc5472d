import { outlineFrom } from '../rules.ts'
import { card } from './rules.ts'

/** Each strength, with how it had been put above it. */
export const outline = outlineFrom(card)
