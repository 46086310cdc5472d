/** What people need to take part is forgotten a week after the event, without anybody asking. */
import { needsAreDue } from '@folkmoot/domain'
import { ok } from '@folkmoot/kit'
import type { RoomReader } from '@folkmoot/projection'
import type { Id } from '@folkmoot/protocol'
import type { WatchedRooms, Watcher } from '../rooms.ts'

export interface ForgetNeeds extends Watcher {
  load(event: Id, records: Pick<RoomReader, 'get' | 'list'>): void
  /** Forgets what is due. */
  look(): Promise<void>
}

export function createForgetNeeds(rooms: WatchedRooms): ForgetNeeds {
  /** Events where somebody needs something. */
  const known = new Set<Id>()

  function load(event: Id, records: Pick<RoomReader, 'get' | 'list'>): void {
    if (records.list('listed-person').some(({ need }) => need !== '')) known.add(event)
    else known.delete(event)
  }

  async function forget(scope: Id): Promise<void> {
    const isDue = await rooms.read(scope, read => dueIn(read).length > 0)
    if (!isDue.ok || !isDue.value) return
    await rooms.submit(scope, {
      actor: null,
      op: null,
      run: tx => {
        for (const one of dueIn(tx)) tx.put('listed-person', { ...one, need: '' })
        tx.scrub()
        return ok(null)
      },
    })
  }

  return {
    load,
    loaded: (room, read) => load(room.scope, read),
    committed(room, change, read) {
      if (change.records.has('listed-person')) load(room.scope, read)
    },
    async look() {
      for (const event of [...known]) await forget(event)
    },
  }
}

function dueIn(read: Pick<RoomReader, 'get' | 'list' | 'scope' | 'now'>) {
  const event = read.get('event', read.scope)
  if (!event) return []
  return read.list('listed-person').filter(one => one.need !== '' && needsAreDue(event, one, read.now))
}
