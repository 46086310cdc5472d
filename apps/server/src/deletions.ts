/**
 * What follows the commit that decided that an event is deleted: everything of it leaves store, log and memory, but what its
 * receipt goes with. A start does the same for what it finds undone.
 */
import { KEPT_KINDS } from '@folkmoot/domain'
import { ok, type Result } from '@folkmoot/kit'
import type { Id, Refusal } from '@folkmoot/protocol'
import type { ExportJobs } from './exports/jobs.ts'
import type { Rehearsals } from './rehearsal/rehearsals.ts'
import type { WatchedRooms } from './rooms.ts'

export interface Deletions {
  /** Done again it does nothing. */
  finish(event: Id): Promise<Result<null, Refusal>>
}

export function createDeletions(deps: {
  rooms: WatchedRooms
  exports: Pick<ExportJobs, 'forget'>
  rehearsals: Pick<Rehearsals, 'stop'>
}): Deletions {
  const { rooms, exports, rehearsals } = deps
  return {
    async finish(event) {
      await rehearsals.stop(event)
      const isThere = await rooms.read(event, read => read.get('event', event) !== null)
      if (!isThere.ok) return isThere
      if (!isThere.value) return ok(null)
      exports.forget(event)
      const emptied = await rooms.empty(event, KEPT_KINDS)
      if (!emptied.ok) return emptied
      // Loaded anew, so that whoever watches learns what is left.
      const again = await rooms.get(event)
      return again.ok ? ok(null) : again
    },
  }
}
