import { outlineFrom } from '../rules.ts'
import { card } from './rules.ts'

/** Area by area, each note under its cue. */
export const outline = outlineFrom(card)
