/** Where notes came from, and what was decided and said about them. */
import { z } from 'zod'
import { Visibility } from '../choices.ts'
import { Id } from '../ids.ts'
import { LIMITS } from '../limits.ts'

/** id = note id. Which entry a note came from: never leaves the server. */
export const NoteRefRecord = z.object({
  id: Id,
  board: Id,
  page: Id,
  entry: Id,
  /** Server time, rounded on boards that are not named. */
  at: z.number(),
  /** Without its writer's name: what the note says of them, and which of their words stand. */
  unnamed: z
    .object({
      /** What its writer was shown: it never says more. */
      visibility: Visibility,
      /** Where its writer belonged when it was first released; absent before. */
      network: Id.nullable().optional(),
      /** The network that it names; decided once. */
      label: Id.nullable(),
      /** The post that was released, as canonical JSON; null: none stands. Other words in the entry wait. */
      released: z.string().nullable(),
      /** It was in among answers that are counted together. */
      counted: z.boolean(),
      /** The board was frozen while too few others waited with it. */
      few: z.boolean(),
    })
    .optional(),
})
export type NoteRefRecord = z.infer<typeof NoteRefRecord>
/** id = note id. */
export const ModerationRecord = z.object({
  id: Id,
  board: Id,
  /** The exact words that were nodded through; other words wait again. */
  nodded: z.string().nullable(),
  hidden: z.boolean(),
  reason: z.string().max(500),
  /** Hidden when the board was frozen: the words that stood there, and may come back as they were. */
  stood: z.string().optional(),
  /** Who hid it or brought it back last: a device and its label, for whoever came second. */
  by: z.object({ device: Id, by: z.string().max(LIMITS.nameChars) }).optional(),
  /** The exact words that the facilitator declared agreed; other words are not. */
  agreed: z.string().nullable().default(null),
  /** The author was asked, kindly, for other words than these. */
  reword: z
    .object({ text: z.string(), ask: z.string().max(500) })
    .nullable()
    .default(null),
  /** These exact words in English, put by a helper; other words have none. `by`: a device and its label. */
  reading: z
    .object({
      of: z.string(),
      text: z.string().max(LIMITS.entryChars),
      by: z.object({ device: Id, by: z.string().max(LIMITS.nameChars) }),
    })
    .nullable()
    .optional(),
})
export type ModerationRecord = z.infer<typeof ModerationRecord>
/** id = board id. How the room put notes together; `rev` grows by one with every change. */
export const GroupsRecord = z.object({
  id: Id,
  rev: z.number().int(),
  groups: z
    .array(z.object({ id: Id, name: z.string().trim().max(LIMITS.titleChars), notes: z.array(Id) }))
    .max(LIMITS.groupsPerBoard),
  /** The device's label that changed them last, for whoever came second. */
  by: z.string().max(LIMITS.nameChars).default(''),
  /** A group that went while it had dots → the group it was merged into, which has them now. */
  merged: z.record(Id, Id).default({}),
})
export type GroupsRecord = z.infer<typeof GroupsRecord>
/** id = board id. */
export const VoteRecord = z.object({
  id: Id,
  /** Dots a person has. */
  budget: z.number().int().min(1).max(LIMITS.dots),
  open: z.boolean(),
})
export type VoteRecord = z.infer<typeof VoteRecord>
/** id = `BOARD-PERSON`. Never leaves the server but to its person; sums do, once the vote is closed. */
export const BallotRecord = z.object({
  id: Id,
  board: Id,
  person: Id,
  /** Note or group → dots. */
  dots: z.record(z.string(), z.number().int().min(1)),
})
export type BallotRecord = z.infer<typeof BallotRecord>
/**
 * id = `BOARD-PERSON-WHAT`. Somebody without a device gave dots, or answered what is counted, through others. It says that it
 * was entered and by whom; what was entered is their ballot, or entries on their page.
 */
export const ScribedRecord = z.object({
  id: Id,
  board: Id,
  person: Id,
  /** `dots`, `answers`, or the step of the board that was answered. */
  what: z.string().max(40),
  /** One more with every correction. */
  rev: z.number().int(),
  /** Who entered it last: a device, and the label of its link or the name of its table. */
  by: z.object({ device: Id, by: z.string().max(LIMITS.nameChars) }),
})
export type ScribedRecord = z.infer<typeof ScribedRecord>
/** id = `NOTE-PERSON`. What somebody said about a note with one tap. Leaves the server as counts. */
export const MarkRecord = z.object({
  id: Id,
  board: Id,
  note: Id,
  person: Id,
  kinds: z.array(z.string().max(40)),
})
export type MarkRecord = z.infer<typeof MarkRecord>
/** Asked once a note and asker; the id is random. How to reach each other goes over only when both have said yes. */
export const SwapRecord = z.object({
  id: Id,
  board: Id,
  note: Id,
  asker: Id,
  askerContact: z.string().max(LIMITS.titleChars),
  author: Id,
  authorContact: z.string().max(LIMITS.titleChars),
  answer: z.enum(['asked', 'agreed', 'declined']),
})
export type SwapRecord = z.infer<typeof SwapRecord>
/** Somebody is named in an entry (“find someone who”): their name stays off wall and record until they agree. */
export const QuoteRecord = z.object({
  id: Id,
  board: Id,
  page: Id,
  entry: Id,
  /** The quoted person, or null when the name was typed. */
  person: Id.nullable(),
  typedName: z.string().max(LIMITS.nameChars),
  prompt: Id.nullable().default(null),
  /** What they decide about: their name, or whether these words, which are theirs, are shown at all. */
  consent: z.enum(['name', 'words']).default('name'),
  /** The words that were asked about; changed words ask again. For `words`: read back whole, fields included. */
  text: z.string(),
  answer: z.enum(['asked', 'agreed', 'declined']),
  /** As the quoted person put it, when they corrected it. */
  correctedText: z.string().max(LIMITS.entryChars).nullable(),
  correctedName: z.string().max(LIMITS.nameChars).nullable(),
  /** The person asked says that it should not have been written; until a facilitator has looked. */
  reported: z.boolean().optional(),
})
export type QuoteRecord = z.infer<typeof QuoteRecord>
