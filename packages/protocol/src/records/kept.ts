/** What stays: snapshots, what was last told of a board, and what an erasure leaves behind. */
import { z } from 'zod'
import { NoteReach, Reach } from '../choices.ts'
import { Id } from '../ids.ts'
import { LIMITS } from '../limits.ts'

/** A note of this page was erased by the organiser: its writer is told which board it stood on, and none of its words. */
export const ErasureRecord = z.object({ id: Id, page: Id, board: Id, at: z.number() })
export type ErasureRecord = z.infer<typeof ErasureRecord>
/** id = page id. Its person was erased: returning devices get 4410. */
export const TombstoneRecord = z.object({
  id: Id,
  at: z.number(),
  /** SHA-256 of their handle: by it a place that has them in a network's file knows that they are gone. */
  known: z.string().optional(),
})
export type TombstoneRecord = z.infer<typeof TombstoneRecord>
/** What a room made of a board's notes. Nobody's name but those that people put to a mark themselves. */
export const Outcome = z.object({
  groups: z.array(z.object({ id: Id, name: z.string(), notes: z.array(Id) })).default([]),
  /** Of the last closed vote: note or group → dots. */
  votes: z.record(z.string(), z.number().int()).nullable().default(null),
  tallies: z.array(z.object({ note: Id, counts: z.record(z.string(), z.number().int()) })).default([]),
  summary: z
    .object({
      steps: z.array(z.string()),
      rows: z.array(
        z.object({
          prompt: Id,
          network: Id.nullable(),
          n: z.number().int(),
          before: z.array(z.number().int()),
          after: z.array(z.number().int()).nullable(),
          when: z.enum(['before', 'after']).optional(),
        }),
      ),
    })
    .nullable()
    .default(null),
})
export type Outcome = z.infer<typeof Outcome>
/**
 * id = board id. What was last told of a board whose counts, or counted answers, change only with its clock: kept, so that
 * neither a restart nor a freeze tells what has come in since.
 */
export const ToldRecord = z.object({
  id: Id,
  /** Of boards without names. */
  counts: z
    .object({
      posted: z.number().int(),
      waiting: z.number().int(),
      hidden: z.number().int(),
      late: z.number().int(),
      writing: z.number().int(),
    })
    .nullable()
    .default(null),
  /** Answers counted together. */
  summary: Outcome.shape.summary,
})
export type ToldRecord = z.infer<typeof ToldRecord>
/** id = `${board}-${edition}`. The body is capture's own format, canonical JSON. */
export const SnapshotRecord = z.object({
  id: Id,
  board: Id,
  edition: z.number().int(),
  at: z.number(),
  erasures: z.number().int(),
  root: z.string(),
  notes: z.number().int(),
  body: z.string(),
  /** As in the body's header: what the room made of the notes. Frozen boards show it. */
  outcome: Outcome.nullable().default(null),
  /** noteId → page and entry, so that erasing a person finds their notes; dropped when erased. Never exported. */
  sources: z.record(z.string(), z.object({ page: Id, entry: Id })),
  /** How many people of which network were told, as in the body's header: later editions keep to it. */
  people: z.array(z.object({ network: Id.nullable(), joined: z.number().int() })).optional(),
})
export type SnapshotRecord = z.infer<typeof SnapshotRecord>

/**
 * id = page id. How far the words of this page may go beyond the people who were there: said by whoever may open the page, or
 * ticked on paper for somebody without a device. Outside every seal, changed at any time, told to that person alone.
 */
export const ConsentRecord = z.object({
  id: Id,
  /** `all`: everything of this page, to the public. `some`: entry by entry. `no`: nothing. */
  answer: z.enum(['all', 'some', 'no']),
  /** Entry → how far; an entry that is not here goes no further than the people who were there. */
  entries: z.record(z.string(), NoteReach),
})
export type ConsentRecord = z.infer<typeof ConsentRecord>

const cleared = z.object({
  /** Notes that stand in files. */
  notes: z.array(Id),
  /** Pages whose words are held back so that nobody's stay out alone. */
  held: z.array(Id),
})
/** id = board id, of boards without names: what of it files for these audiences have. Told to nobody. */
export const ClearedRecord = z.object({ id: Id, programme: cleared, public: cleared })
export type ClearedRecord = z.infer<typeof ClearedRecord>

/** Promises in a record, how many of them were asked about, and how many of these are done; null: too few to be told. */
export const ToldPromises = z.object({
  shared: z.number().int(),
  asked: z.number().int().nullable(),
  done: z.number().int().nullable(),
})
export type ToldPromises = z.infer<typeof ToldPromises>

/**
 * A record that was made for an audience. The same content for the same audience is the same edition; other content makes the
 * next. No words, and nobody's id.
 */
export const RecordEditionRecord = z.object({
  /** `${series}-${edition}` */
  id: Id,
  /** For whom: one of the ladder, or one network. */
  series: z.string().max(40),
  reach: Reach,
  network: Id.nullable(),
  edition: z.number().int(),
  /** SHA-256 over all that is in it, hex. */
  hash: z.string(),
  root: z.string(),
  /** When it was first made. */
  at: z.number(),
  /** In the agenda's order; `edition` is the board's. */
  boards: z.array(z.object({ board: Id, edition: z.number().int() })).max(500),
  notes: z.number().int(),
  /** Notes that are left out because they may not go as far. */
  heldBack: z.number().int(),
  /** What became different since the edition before; null: there was none. */
  since: z
    .object({
      more: z.number().int(),
      fewer: z.number().int(),
      boardsMore: z.number().int(),
      boardsFewer: z.number().int(),
      frozenAnew: z.number().int(),
    })
    .nullable(),
  /** Of the latest edition: its notes, each as a few digits of a hash of its id, for telling the next one's difference. */
  digests: z.array(z.string().max(16)).max(LIMITS.notesPerBoard * 8),
  /** What it told of promises: later editions keep to it. */
  promises: ToldPromises.optional(),
  /** Of the latest edition, what people wrote and quoted in it: a hash a section of its words, and one a quote of its place. */
  written: z
    .object({ sections: z.record(z.string(), z.string()), quotes: z.array(z.string().max(16)) })
    .optional(),
  /** What of that became different since the edition before; left out: nothing. Sections by their ids. */
  rewritten: z
    .object({
      added: z.array(z.string()),
      changed: z.array(z.string()),
      gone: z.array(z.string()),
      quotesMore: z.number().int(),
      quotesFewer: z.number().int(),
    })
    .optional(),
})
export type RecordEditionRecord = z.infer<typeof RecordEditionRecord>
