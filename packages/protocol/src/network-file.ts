/**
 * A network's own file: what it takes along from one Folkmoot to another. Its boards, its promises, who may come in with the code
 * they have. Everything in it is of a kind that two files put together in any order give the same.
 */
import { z } from 'zod'
import { PromiseState, Shape, Visibility } from './choices.ts'
import { Id } from './ids.ts'
import { LIMITS } from './limits.ts'
import { CaseDue, PlacedReach } from './records/programme-work.ts'

export const NETWORK_FORMAT = 'folkmoot-network/1'

const words = z.string().max(LIMITS.titleChars)
const personName = z.string().min(1).max(LIMITS.nameChars)
const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${2 * bytes}}$`))
/** The end of the last year of four digits, ms: of a later time no day could be printed. */
const LAST_MS = 253_402_300_799_999
/** ms since 1970, on the clock of the server that says so. */
const at = z.number().int().nonnegative()
const time = z.number().nonnegative().max(LAST_MS)

export const FollowUp = z.strictObject({
  id: Id,
  /** The note, or what was given to the network alone. */
  of: Id,
  state: PromiseState,
  /** To whom it was told; empty: nobody said. */
  told: z.string().max(LIMITS.nameChars),
  at,
})
export type FollowUp = z.infer<typeof FollowUp>

/** A promise that was given to the network alone: it stands on no board. */
export const GivenPromise = z.strictObject({
  id: Id,
  board: Id,
  /** Of the board. */
  title: words,
  /** Whose; null: nobody's by name. */
  by: Id.nullable(),
  name: z.string().max(LIMITS.nameChars),
  text: z.string().max(LIMITS.entryChars),
  lines: z.array(z.strictObject({ label: words, text: z.string().max(LIMITS.entryChars) })).max(12),
})
export type GivenPromise = z.infer<typeof GivenPromise>

/**
 * By which a member's return code is known elsewhere. Of the code goes along only what takes long to compute from it: scrypt over
 * HMAC-SHA-256 of the code under a key that is used for nothing else.
 */
export const CodeVerifiers = z.strictObject({
  key: hex(32),
  salt: hex(16),
  hashes: z.array(z.strictObject({ handle: Id, hash: hex(32) })).max(LIMITS.peoplePerEvent),
})
export type CodeVerifiers = z.infer<typeof CodeVerifiers>

/** What one event says of the network; only the server that holds the event writes it, and what it says later replaces it. */
export const NetworkPart = z.strictObject({
  /** Which Folkmoot: a random name of its own. */
  server: Id,
  event: z.strictObject({ id: Id, name: words, place: words, dates: words }),
  at,
  members: z
    .array(z.strictObject({ handle: Id, name: personName }))
    .max(LIMITS.peoplePerEvent + LIMITS.reservedPlaces),
  codes: CodeVerifiers,
  given: z.array(GivenPromise).max(LIMITS.notesPerBoard),
  /** Notes that were hidden since their board was frozen. */
  hidden: z.array(Id).max(LIMITS.notesPerBoard),
  /** Boards whose names are kept back, because they became more private since. */
  unnamed: z.array(Id).max(500),
  /** Whose notes those of named boards are. */
  writers: z.array(z.strictObject({ note: Id, handle: Id })).max(LIMITS.notesPerBoard * 8),
})
export type NetworkPart = z.infer<typeof NetworkPart>

const named = z.looseObject({ id: Id, name: z.string() })
const placed = z.looseObject({ id: Id, order: z.number() })
/** As much of a snapshot's body as reading it needs; its seals are checked apart. */
const Body = z.looseObject({
  header: z.looseObject({
    format: z.string(),
    programme: named,
    event: z.looseObject({ id: Id, name: z.string(), place: z.string(), dates: z.string() }),
    session: placed.extend({ day: z.number() }),
    board: placed.extend({
      format: z.string(),
      visibility: Visibility,
      prompts: z.array(z.looseObject({ id: Id })),
    }),
    networks: z.array(named),
    edition: z.number().int(),
    seq: z.number(),
    at: time,
    notes: z.number(),
    sealedAnew: time.optional(),
    outcome: z.looseObject({ groups: z.array(z.looseObject({ id: Id, notes: z.array(Id) })) }).optional(),
  }),
  leaves: z.array(
    z.looseObject({
      note: Id,
      part: z.enum(['words', 'name', 'connection']),
      value: z
        .looseObject({
          prompt: z.string().optional(),
          text: z.string().optional(),
          at: time.optional(),
          network: z.string().optional(),
          name: z.string().optional(),
          fields: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
          finder: z.looseObject({}).optional(),
          found: z.looseObject({ name: z.string().optional(), network: z.string().optional() }).optional(),
        })
        .optional(),
    }),
  ),
})

/** Which place of which server a snapshot was frozen at; its body says the rest. */
export const NetworkBoard = z.strictObject({
  server: Id,
  /** The network's own board, whole. Otherwise everybody's, and all is kept back but its members' promises. */
  own: z.boolean(),
  /** A snapshot's body, as `packages/capture` writes and checks it. */
  body: Body,
})

export const NetworkFile = z
  .strictObject({
    format: z.literal(NETWORK_FORMAT),
    /** When the newest of its parts was written. */
    at,
    network: z.strictObject({
      id: Id,
      name: personName,
      colour: z.string().regex(/^#[0-9a-f]{6}$/),
      shape: Shape,
    }),
    programme: z.strictObject({ id: Id, name: words }),
    parts: z.array(NetworkPart).max(200),
    boards: z.array(NetworkBoard).max(2_000),
    follows: z.array(FollowUp).max(20_000),
    /** How far its meetings and case studies may be shown. Left out: nobody said. */
    reaches: z.array(PlacedReach).max(4_000).optional(),
    /** Until when its case study is asked for. Left out: nobody asked. */
    due: CaseDue.optional(),
    /** What was erased, and stays so whatever file is opened: SHA-256 of ids, and of people's handles. */
    gone: z.array(hex(32)).max(50_000),
    /** SHA-256 over all the rest but the signature. */
    root: hex(32),
    /** By the Folkmoot that wrote the file; absent: it is from before there were signatures, or nobody stands for it. */
    signed: z
      .strictObject({
        /** Three lines of what it is, how large and its tree's head, a blank one, and the signature: C2SP's signed-note. */
        checkpoint: z.string().max(1_000),
        /** Of Ed25519. */
        key: hex(32),
      })
      .optional(),
  })
  .refine(file =>
    [file, ...file.parts, ...file.follows, ...(file.reaches ?? []), ...(file.due ? [file.due] : [])].every(
      one => one.at <= LAST_MS,
    ),
  )
export type NetworkFile = z.infer<typeof NetworkFile>
