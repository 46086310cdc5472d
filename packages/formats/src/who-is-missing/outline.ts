import { outlineFrom } from '../rules.ts'
import { card } from './rules.ts'

/** The voices, and who could bring them. */
export const outline = outlineFrom(card)
