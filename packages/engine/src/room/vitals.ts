/** Whose words are on their way to disk for too long: counted when asked for, never while they go by. */
import type { Page } from '../page/page.ts'
import type { PageMessage } from '../page/page-sync.ts'

/** `before`: what arrived by then should be on disk. */
export function unsavedPages(
  pages: Iterable<Page>,
  underWay: readonly (readonly PageMessage[])[],
  before: number,
): number {
  const unsaved = new Set<Page>()
  for (const messages of underWay)
    for (const { page, from, incoming, at } of messages)
      if (at <= before && from.open && (incoming.kind === 'update' || incoming.kind === 'barrier'))
        unsaved.add(page)
  for (const page of pages)
    for (const { barrier } of page.connections)
      if (barrier !== null && barrier.since <= before) unsaved.add(page)
  return unsaved.size
}
