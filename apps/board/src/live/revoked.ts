/**
 * A device that was signed out from elsewhere: what it keeps of that event goes, unless words are in it that never
 * reached the server. Those stay, and are sent when its person comes back.
 */
import { api } from './api.ts'
import { deleteDatabase } from './browser-storage.ts'
import type { PageConnection } from './page-connection.ts'
import { keptPages } from './page-disk.ts'
import { dropNote, isNotedSaved } from './saved-note.ts'

/** Answers whether words stay here that the server does not have. */
export async function clearRevoked(
  event: string,
  open: PageConnection | null,
): Promise<{ unsaved: boolean }> {
  const here = (await keptPages()).filter(one => one.event === event)
  const saved = here.filter(({ database }) => isNotedSaved(database))
  open?.close()
  for (const { database } of saved) {
    await deleteDatabase(database)
    dropNote(database)
  }
  // The cookie too: it opens nothing any more.
  await api.leave('delegate', event)
  return { unsaved: saved.length < here.length }
}
