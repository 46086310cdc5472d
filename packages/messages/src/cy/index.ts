import { surfacesOf } from '../catalogue.ts'
import type { english } from '../en/index.ts'
import { language } from './language.ts'

/** A draft: nobody who speaks it has read it yet. */
export const translated = surfacesOf<typeof english>()({
  language,
  surfaces: {},
  reviewed: {},
})
