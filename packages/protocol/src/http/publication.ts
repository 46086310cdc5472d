/** Bodies and answers of a programme's publication: what goes in, what stays out and why, and making it. */
import { z } from 'zod'
import { Reach, Shape } from '../choices.ts'
import { Day } from '../days.ts'
import { Id } from '../ids.ts'
import { LIBRARY_REACHES } from '../library.ts'

const kind = z.enum(['event', 'meeting', 'case'])
/** How far a network's case study is. `in`: it may stand in the publication for programme and funder. */
const state = z.enum(['none', 'drafted', 'approved', 'in'])
/**
 * Why something stays out. `no-edition`: nothing of the event is published for these readers. `reach`: it may not be shown to them.
 * `behind`: a note that it was written from may not be, or is not on this Folkmoot. `older`: a newer case study took its place.
 * `empty`: no word of it is left.
 */
const why = z.enum(['no-edition', 'reach', 'behind', 'older', 'empty'])
const part = z.object({
  kind,
  /** The event, or the sealed board. */
  id: Id,
  title: z.string(),
  /** The network's name; of an event its place and dates. */
  of: z.string(),
  notes: z.number(),
})
/** GET /api/programmes/:programme/publication */
export const PublicationLook = z.object({
  networks: z.array(
    z.object({
      network: z.object({ id: Id, name: z.string(), colour: z.string(), shape: Shape }),
      due: Day.nullable(),
      /** Whole days since then; null: it is not over. */
      overdue: z.number().nullable(),
      state,
      /** Of its sealed meetings; how many of them may go to these readers. */
      meetings: z.object({ all: z.number(), in: z.number() }),
      hours: z.number().nullable(),
    }),
  ),
  goes: z.array(part),
  stays: z.array(part.extend({ why, reach: Reach.nullable() })),
  /** Meetings and case studies in which something may give somebody away: for the public a person says of each that it is fine. */
  flagged: z.array(z.object({ id: Id, words: z.array(z.string()) })),
  /** Hours noted at all its networks' meetings and case studies; null: none. */
  hours: z.number().nullable(),
  /** What was made last for these readers. */
  latest: z.object({ edition: z.number(), at: z.number() }).nullable(),
  /** What sets pages is here. */
  pagesThere: z.boolean(),
})
export type PublicationLook = z.infer<typeof PublicationLook>
/** POST /api/programmes/:programme/publication */
export const PublicationBody = z.object({
  reach: z.enum(LIBRARY_REACHES),
  /** Events, meetings and case studies that are left out. */
  leaveOut: z.array(Id).max(500).default([]),
  /** Of what may give somebody away: what a person read and found fine. */
  fine: z.array(Id).max(500).default([]),
  /** With cribs and blank sheets of the activities behind it. */
  tools: z.boolean().default(true),
})
export const PublicationMade = z.object({
  id: Id,
  edition: z.number(),
  fileName: z.string(),
  ready: z.boolean(),
})
export type PublicationMade = z.infer<typeof PublicationMade>
