/** Codes that were made by another Folkmoot: known here by what their networks took along. */
import type { Id } from '@folkmoot/protocol'
import type { Directory } from '../directory.ts'
import type { WatchedRooms } from '../rooms.ts'
import { whoseCode } from './code-tags.ts'

/** One at a time: each guess takes a processor for a while, and a hall of wrong ones is not to take them all. */
export function createElsewhere({
  rooms,
  directory,
}: {
  rooms: Pick<WatchedRooms, 'read'>
  directory: Pick<Directory, 'events'>
}): (code: string) => Promise<{ event: Id; handle: Id } | null> {
  let last: Promise<unknown> = Promise.resolve()

  async function find(code: string): Promise<{ event: Id; handle: Id } | null> {
    for (const { event } of directory.events()) {
      if (event.placeOf === undefined) continue
      const parts = await rooms.read(event.id, read => read.list('network-part').map(({ part }) => part))
      if (!parts.ok) continue
      for (const { codes } of parts.value) {
        const handle = codes.hashes.length > 0 ? await whoseCode(codes, code) : null
        if (handle !== null) return { event: event.id, handle }
      }
    }
    return null
  }

  return code => {
    const found = last.then(() => find(code))
    last = found.catch(() => null)
    return found
  }
}
