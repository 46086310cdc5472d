/** Who writes the record with the organisers, and what of it is kept besides the page. */
import type { RoomReader } from '@folkmoot/projection'
import { type Actor, WORKSPACE, type WorkspaceRecord } from '@folkmoot/protocol'

type Read = Pick<RoomReader, 'get'>

/** As it is before anybody opened it. */
const NEW: WorkspaceRecord = { id: WORKSPACE, pageEpoch: 1, links: [], fine: [], asked: null, signed: null }

export const workspaceOf = (read: Read): Readonly<WorkspaceRecord> => read.get('workspace', WORKSPACE) ?? NEW

/** Organisers, and facilitators of the whole event by the links that an organiser named: they see every board anyway. */
export function writesRecord(read: Read, actor: Actor): boolean {
  if (actor.role === 'organiser') return true
  if (actor.role !== 'facilitator' || actor.network !== null) return false
  const link = read.get('device', actor.device)?.link ?? null
  return link !== null && workspaceOf(read).links.includes(link)
}
