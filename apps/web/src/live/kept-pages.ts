/** Which pages' databases this device keeps, by their names alone: whoever only joins, or leaves, needs no documents. */
import { databases, deleteDatabase, dropAll } from './browser-storage.ts'
import { forgetTyping } from './typing.ts'

const prefix = 'folkmoot page '

/** One database a person and page: two people on one shared laptop never meet each other's words. */
export function pageDatabase(event: string, person: string, page: string): string {
  return `${prefix}${event} ${person} ${page}`
}

export interface KeptPage {
  database: string
  event: string
  /** By whom it was opened here. */
  person: string
  page: string
}

/** The databases that visits left on this device, where the browser tells. */
export async function keptPages(): Promise<KeptPage[]> {
  try {
    const all = (await databases()?.databases?.()) ?? []
    return all.flatMap(({ name }) => {
      if (!name?.startsWith(prefix)) return []
      const [event, person, page] = name.slice(prefix.length).split(' ')
      return event && person && page ? [{ database: name, event, person, page }] : []
    })
  } catch {
    return []
  }
}

/** Removes everything that any visit left on this device: all pages' databases and what was remembered. */
export async function wipeDevice(): Promise<void> {
  dropAll()
  forgetTyping('')
  for (const { database } of await keptPages()) await deleteDatabase(database)
}
