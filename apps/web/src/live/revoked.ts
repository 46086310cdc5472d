/**
 * A device that was signed out from elsewhere: what it keeps of that event goes, unless words are in it that never
 * reached the server. Those stay, and are sent when its person comes back.
 */
import { api } from './api.ts'
import { deleteDatabase } from './browser-storage.ts'
import { keptPages } from './kept-pages.ts'
import type { PageConnection } from './page-connection.ts'
import { dropSavedFlag, isFlaggedSaved } from './saved-flag.ts'

/** Answers whether words stay here that the server does not have. */
export async function clearRevoked(
  event: string,
  open: PageConnection | null,
): Promise<{ unsaved: boolean }> {
  const inNow = await whoIsIn(event)
  const here = (await keptPages()).filter(one => one.event === event && one.person !== inNow)
  const saved = here.filter(({ database }) => isFlaggedSaved(database))
  open?.close()
  for (const { database } of saved) {
    await deleteDatabase(database)
    dropSavedFlag(database)
  }
  // The cookie too: it opens nothing any more, unless somebody else has come in by this browser since.
  if (inNow === null) await api.leave('delegate', event)
  return { unsaved: saved.length < here.length }
}

/** The person whom this browser lets in now, in another tab. */
async function whoIsIn(event: string): Promise<string | null> {
  const me = await api.me()
  if (!me.ok) return null
  const one = me.value.sessions.find(({ role, event: of }) => role === 'delegate' && of === event)
  return one?.person?.id ?? null
}
