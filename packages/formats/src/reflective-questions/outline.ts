import { outlineFrom } from '../rules.ts'
import { card } from './rules.ts'

/** Question by question: the claim, its evidence or the lack of it, how common it is. */
export const outline = outlineFrom(card)
