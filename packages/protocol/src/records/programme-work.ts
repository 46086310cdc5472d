/** What a programme's publication is made of besides editions: a network's case study, how far its notes go, days, numbers. */
import { z } from 'zod'
import { Reach } from '../choices.ts'
import { Day } from '../days.ts'
import { Id } from '../ids.ts'
import { LIMITS } from '../limits.ts'
import { LibraryReach } from './published.ts'

const part = z.string().max(LIMITS.casePartChars)
export const CaseWords = z.object({
  context: part,
  /** What happened. */
  what: z.string().max(LIMITS.entryChars),
  so: part,
  now: part,
  evidence: part,
  /** Notes that it was written from, as they stand at the network's own place. */
  notes: z.array(Id).max(LIMITS.caseNotes),
})
export type CaseWords = z.infer<typeof CaseWords>
/** id `draft`, at a network's own place: the case study that is being written there. Once it is sealed there is no draft. */
export const CaseDraftRecord = CaseWords.extend({
  id: Id,
  /** Grows with each change: whoever changes an older one is told. */
  rev: z.number().int(),
  begunAt: z.number(),
})
export type CaseDraftRecord = z.infer<typeof CaseDraftRecord>

/** Whole hours that people put in, all together; null: not noted. */
export const Hours = z.number().int().min(0).max(LIMITS.hoursNoted).nullable()
/**
 * How far a sealed meeting or case study may be shown, as one Folkmoot was told. Where it was sealed any step can be said, elsewhere
 * only a narrower one counts. Without a word: the network.
 */
export const PlacedReach = z.strictObject({
  /** The sealed board. */
  of: Id,
  /** The Folkmoot that was told. */
  server: Id,
  reach: Reach,
  hours: Hours,
  at: z.number().int().nonnegative(),
})
export type PlacedReach = z.infer<typeof PlacedReach>
/** id: a digest of `of` and `server`. */
export const PlacedReachRecord = PlacedReach.extend({ id: Id })
export type PlacedReachRecord = z.infer<typeof PlacedReachRecord>

/** Until when a network's case study is asked for; null: no day is said. */
export const CaseDue = z.strictObject({ day: Day.nullable(), at: z.number().int().nonnegative() })
export type CaseDue = z.infer<typeof CaseDue>
/** Scope `system`, id = network. */
export const CaseDueRecord = CaseDue.extend({ id: Id, programme: Id })
export type CaseDueRecord = z.infer<typeof CaseDueRecord>

/** Scope `system`: a publication that was made for an audience. The same content is the same edition. No words. */
export const ProgrammeEditionRecord = z.object({
  /** `${programme}-${reach}-${edition}`, shortened by a hash. */
  id: Id,
  programme: Id,
  reach: LibraryReach,
  edition: z.number().int(),
  /** SHA-256 over all that is in it, hex. */
  hash: z.string(),
  at: z.number(),
})
export type ProgrammeEditionRecord = z.infer<typeof ProgrammeEditionRecord>
