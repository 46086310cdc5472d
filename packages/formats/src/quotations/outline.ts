import { outlineFrom } from '../rules.ts'
import { card } from './rules.ts'

/** Each answer under the quotation it is about. */
export const outline = outlineFrom(card)
