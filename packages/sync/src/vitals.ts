/** Whose words are on their way to disk for too long: counted when asked for, never while they go by. */
import type { Page } from './page.ts'
import type { PageMessage } from './turn.ts'

/** `before`: what arrived by then should be on disk. */
export function unsavedPages(
  pages: Iterable<Page>,
  underWay: readonly (readonly PageMessage[])[],
  before: number,
): number {
  const unsaved = new Set<Page>()
  for (const messages of underWay)
    for (const { session, incoming, at } of messages)
      if (at <= before && session.open && (incoming.kind === 'update' || incoming.kind === 'barrier'))
        unsaved.add(session.page)
  for (const page of pages)
    for (const session of page.sessions)
      if (session.barrier !== null && session.barrierAt <= before) unsaved.add(page)
  return unsaved.size
}
