/**
 * Fence: what Engine.IO has not handed to the network, bytes. While the network takes nothing, what is sent waits in
 * `writeBuffer`, a list of the library's own that its types do not name. Looked at once a second; to count every packet as it
 * comes and goes, as the plain way does, costs a listener's call for each.
 *
 * Read in engine.io 6.6.12: a list of packets with their `data`, empty again when the transport took them. If that changes, who
 * does not read is cut off late or never: `wire.test.ts` says so. Without it (`FOLKMOOT_PLAIN`): the connection's own events.
 */
import type { Socket } from 'socket.io'

export function bufferedBytes({ conn }: Pick<Socket, 'conn'>): number {
  const waiting = (conn as unknown as { writeBuffer: { data?: string }[] }).writeBuffer
  let bytes = conn.request.socket.writableLength
  for (const { data } of waiting) bytes += data?.length ?? 0
  return bytes
}
