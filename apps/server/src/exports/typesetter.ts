/** What sets pages, where it is on this machine. A start does not fetch it: nothing here may load it before it is asked for. */
import type { Typesetter } from '@folkmoot/capture'
// By its place: only what a start fetches is found by name.
import { isMadeFor, isThere } from '../../../../packages/typeset/src/there.ts'

/** Where the part stands on this machine. */
export const THE_PART = { isThere, isMade: isMadeFor(process.platform, process.arch) }

/** null: it is not here. Whoever loads it keeps its memory. */
export async function loadTypesetter(): Promise<Typesetter | null> {
  if (!isThere()) return null
  const { createTypesetter } = await import('../../../../packages/typeset/src/index.ts')
  return createTypesetter()
}
