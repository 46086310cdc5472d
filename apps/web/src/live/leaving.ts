/**
 * Leaving a device that is offline: what it kept goes at once, and the server is told as soon as it can be reached. Till
 * then the device remembers that it is leaving, and lets nobody in with the sign-in that it still holds.
 */
import { err, ok, type Result } from '@folkmoot/kit'
import { api } from './api.ts'
import { drop, keep, kept, keptKeys } from './browser-storage.ts'
import { wipeDevice } from './kept-pages.ts'
import { isUnreachable, type Refusal } from './refusal.ts'

const key = (event: string) => `folkmoot leaving ${event}`

/** Also the memory of this tab, for browsers that keep nothing. */
const leaving = new Set<string>()

export function isLeaving(event: string): boolean {
  return leaving.has(event) || kept(key(event)) !== null
}

/**
 * Removes what this device keeps and signs it out; `left: false` when the server could not be reached and has still to
 * be told. A refusal for any other reason removes nothing.
 */
export async function leaveDevice(
  event: string,
  forget: () => Promise<void>,
): Promise<Result<{ left: boolean }, Refusal>> {
  const done = await signOut(event)
  if (!done.ok && !isUnreachable(done.error)) return err(done.error)
  leaving.add(event)
  await forget()
  await wipeDevice()
  if (done.ok) leaving.delete(event)
  else keep(key(event), '1')
  return ok({ left: done.ok })
}

/** Tells the server of a leaving that it has not heard of; answers whether this device is out now. */
export async function finishLeaving(event: string): Promise<boolean> {
  const done = await signOut(event)
  if (!done.ok) return false
  leaving.delete(event)
  drop(key(event))
  return true
}

/** Before anybody comes in here: whoever left this device while it was offline is signed out first. */
export async function finishLeavings(): Promise<void> {
  await Promise.all(unfinished().map(finishLeaving))
}

function unfinished(): string[] {
  const prefix = key('')
  return [...new Set([...leaving, ...keptKeys(prefix).map(one => one.slice(prefix.length))])]
}

/** A device that is not signed in any more is out as well. */
async function signOut(event: string): Promise<Result<null, Refusal>> {
  const done = await api.leave('delegate', event)
  if (done.ok || done.error.code === 'not-signed-in' || done.error.code === 'session-ended') return ok(null)
  return err(done.error)
}
