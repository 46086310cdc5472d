/** How far the sealed notes of a meeting, or a case study, may be shown: by what each Folkmoot was told of it. */
import { type PlacedReach, Reach } from '@folkmoot/protocol'
import type { KeptBoard } from './state.ts'

const place = (reach: Reach) => Reach.options.indexOf(reach)

/**
 * As far as it may be shown where it was sealed, and no further than any other Folkmoot was told; `network` without a word where it
 * was sealed. The order of what was told does not matter.
 */
export function placedReachOf(
  reaches: readonly PlacedReach[],
  { server, body: { header } }: Pick<KeptBoard, 'server' | 'body'>,
): Reach {
  const told = reaches.filter(({ of }) => of === header.board.id)
  const own = told.find(one => one.server === server)?.reach ?? 'network'
  return told.map(({ reach }) => reach).reduce((a, b) => (place(b) < place(a) ? b : a), own)
}

/** Hours that it took, as noted where it was sealed, or else anywhere; null: nobody noted any. */
export function placedHoursOf(
  reaches: readonly PlacedReach[],
  { server, body: { header } }: Pick<KeptBoard, 'server' | 'body'>,
): number | null {
  const told = reaches.filter(({ of, hours }) => of === header.board.id && hours !== null)
  return (told.find(one => one.server === server) ?? told[0])?.hours ?? null
}
