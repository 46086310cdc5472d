import { outlineFrom } from '../rules.ts'
import { card } from './rules.ts'

/** Kind by kind; an example with what others need to know of it. */
export const outline = outlineFrom(card)
