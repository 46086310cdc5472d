import { outlineFrom } from '../rules.ts'
import { card } from './rules.ts'

/** Case by case: context, what, so what, what now, evidence. */
export const outline = outlineFrom(card)
