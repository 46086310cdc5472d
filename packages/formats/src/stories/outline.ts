import { outlineFrom } from '../rules.ts'
import { card } from './rules.ts'

/** Story by story: setting, what happened, what changed, what others can use. */
export const outline = outlineFrom(card)
