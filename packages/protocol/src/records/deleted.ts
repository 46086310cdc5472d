/** What stays in the scope of an event that was deleted. */
import { z } from 'zod'
import { Day } from '../days.ts'
import { Id } from '../ids.ts'

/**
 * id = `receipt`. What was deleted, when and by which organiser's device. No words, and nobody's name; `hash` is SHA-256 over the
 * canonical JSON of all else but `id`. From its commit on the event is gone, also where the process ended before its rows were.
 */
export const ReceiptRecord = z.object({
  id: Id,
  format: z.literal('folkmoot-receipt/1'),
  event: Id,
  programme: Id,
  rehearsal: z.boolean(),
  createdAt: z.number(),
  deletedAt: z.number(),
  by: Id,
  keptUntil: Day.nullable(),
  counts: z.object({
    people: z.number().int(),
    devices: z.number().int(),
    /** Pages of people and tables that had words. */
    pages: z.number().int(),
    notes: z.number().int(),
    sessions: z.number().int(),
    boards: z.number().int(),
    snapshots: z.number().int(),
    editions: z.number().int(),
    /** Codes that open what their person left. */
    keepsakes: z.number().int(),
    /** People with a code of whom nothing is kept for it: it was made before there were keepsakes, and not typed since. */
    without: z.number().int(),
  }),
  snapshots: z.array(
    z.object({ board: Id, edition: z.number().int(), notes: z.number().int(), root: z.string() }),
  ),
  /** Records that were made for an audience. */
  editions: z.array(
    z.object({
      series: z.string(),
      edition: z.number().int(),
      notes: z.number().int(),
      root: z.string(),
      hash: z.string(),
    }),
  ),
  /** Records that are kept on this server until they are withdrawn. */
  kept: z.array(
    z.object({ reach: z.string(), edition: z.number().int(), notes: z.number().int(), root: z.string() }),
  ),
  /** Backups known then, which hold the event until somebody deletes them. */
  backups: z.number().int(),
  hash: z.string(),
})
export type ReceiptRecord = z.infer<typeof ReceiptRecord>

/**
 * id = `erased`. SHA-256 of the ids of notes that were erased in the event, and of erased people's handles: by them a network's file that
 * is older than the erasure is known to hold them. They say nothing to whoever does not have the ids.
 */
export const ErasedMarksRecord = z.object({ id: Id, hashes: z.array(z.string()) })
export type ErasedMarksRecord = z.infer<typeof ErasedMarksRecord>

/**
 * id = the first half of the code's hash. A box that anybody here can put something into and only a return code opens: made where
 * that code is known, so that what is to be kept for its person can be sealed later, without it.
 */
export const SealRecord = z.object({
  id: Id,
  person: Id,
  /** Of the return code that opens it, as a person's record holds it. */
  codeHash: z.string(),
  /** By what the code finds it again, once no hash of it is kept. */
  locator: z.string(),
  /** X25519, DER, base64. */
  publicKey: z.string(),
  /** The private key under a key that is derived from the code. */
  wrapped: z.string(),
})
export type SealRecord = z.infer<typeof SealRecord>
/**
 * What somebody left in an event that was deleted: ids of notes in the editions that are kept, their consent, their promises. Sealed,
 * padded, under a random id: nothing here tells whose it is.
 */
export const KeepsakeRecord = SealRecord.pick({
  id: true,
  locator: true,
  publicKey: true,
  wrapped: true,
}).extend({
  box: z.string(),
})
export type KeepsakeRecord = z.infer<typeof KeepsakeRecord>
/** id = the audience. The record for it as it was when the event was deleted, less what was withdrawn since. */
export const KeptEditionRecord = z.object({
  id: z.enum(['programme', 'public']),
  edition: z.number().int(),
  /** When this edition was made. */
  at: z.number(),
  notes: z.number().int(),
  root: z.string(),
  /** Notes that were withdrawn since the event was deleted. */
  withdrawn: z.number().int(),
  fileName: z.string(),
  /** Canonical JSON, as a record is exported. */
  json: z.string(),
})
export type KeptEditionRecord = z.infer<typeof KeptEditionRecord>
