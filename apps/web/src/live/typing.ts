/**
 * Words that somebody is typing into a dialog or a form, until they are sent: a click beside it, Escape, Back or a reload must
 * not cost them. Kept by this tab alone, and gone with it, with “Leave this device”, and once they are sent.
 */
import { drop, keep, kept, keptKeys } from './browser-storage.ts'

const prefix = 'folkmoot typing '
/** For browsers that keep nothing. */
const here = new Map<string, string>()

export function keepTyping(slot: string, value: unknown): void {
  const text = JSON.stringify(value)
  if (!keep(prefix + slot, text, 'session')) here.set(slot, text)
}

export function keptTyping<T>(slot: string): T | undefined {
  const text = kept(prefix + slot, 'session') ?? here.get(slot)
  if (text === undefined) return undefined
  try {
    return JSON.parse(text) as T
  } catch {
    return undefined
  }
}

export function hasTyping(slots: string): boolean {
  return keptKeys(prefix + slots, 'session').length > 0 || [...here.keys()].some(one => one.startsWith(slots))
}

/** Of all slots that begin so. */
export function forgetTyping(slots: string): void {
  for (const key of keptKeys(prefix + slots, 'session')) drop(key, 'session')
  for (const slot of here.keys()) if (slot.startsWith(slots)) here.delete(slot)
}
