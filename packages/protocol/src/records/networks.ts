/** What a network takes along, and what is kept of it where it has a place of its own. */
import { z } from 'zod'
import { Id } from '../ids.ts'
import { FollowUp, NetworkFile, NetworkPart } from '../network-file.ts'
import { CaseDue } from './programme-work.ts'

/** id: the first digits of a return code's hash. By what the code is known elsewhere: an HMAC of it under a key for that alone. */
export const CodeTagRecord = z.object({ id: Id, person: Id, tag: z.string() })
export type CodeTagRecord = z.infer<typeof CodeTagRecord>
/** id `home`, in the event that is a network's own place. */
export const NetworkHomeRecord = z.object({
  id: Id,
  at: z.number(),
  network: NetworkFile.shape.network,
  programme: NetworkFile.shape.programme,
  /** What was erased, as files tell it. */
  gone: z.array(z.string()),
  /** Until when its case study is asked for, as the file said it. */
  due: CaseDue.optional(),
})
export type NetworkHomeRecord = z.infer<typeof NetworkHomeRecord>
/** What an event elsewhere said of the network, as it was opened last. */
export const NetworkPartRecord = z.object({ id: Id, part: NetworkPart })
export type NetworkPartRecord = z.infer<typeof NetworkPartRecord>
/** A sealed board that is read at a network's own place: frozen elsewhere, or the notes of a meeting. */
export const KeptBoardRecord = z.object({
  id: Id,
  /** Which Folkmoot froze it. */
  server: Id,
  own: z.boolean(),
  /** As of snapshots. */
  body: z.string(),
  erasures: z.number().int(),
  /** Of boards that name people: whose notes they are. */
  writers: NetworkPart.shape.writers,
})
export type KeptBoardRecord = z.infer<typeof KeptBoardRecord>
/** What became of a promise. */
export const FollowRecord = z.object(FollowUp.shape)
export type FollowRecord = z.infer<typeof FollowRecord>
/** In the scope `system`: a Folkmoot that signed a file of this network, which was opened here. id: of key, programme and network. */
export const KnownSignerRecord = z.object({
  id: Id,
  /** Ed25519, 32 bytes as hex. */
  key: z.string(),
  programme: Id,
  network: Id,
  /** When it was opened first. */
  at: z.number(),
})
export type KnownSignerRecord = z.infer<typeof KnownSignerRecord>
