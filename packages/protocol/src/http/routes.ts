/** Bodies and answers of the HTTP doors that are not commands. */
import { z } from 'zod'
import { NoteReach, Role, TypedTextKind } from '../choices.ts'
import { Id } from '../ids.ts'
import { LIMITS } from '../limits.ts'
import { nameOf } from '../names.ts'
import { NetworkRecord, ReceiptRecord } from '../records.ts'

/** Whatever is typed or pasted where a code is asked for, a whole address too. */
const code = z.string().min(1).max(300)
const secret = z.string().min(20).max(200)

/** POST /api/look-up: what a join code opens, before giving one's name. */
export const LookUpBody = z.object({ code })
export const LookUpAnswer = z.object({
  event: Id,
  name: z.string(),
  place: z.string(),
  dates: z.string(),
  doorsOpen: z.boolean(),
  networks: z.array(NetworkRecord),
  /** People were in under another address: whoever was comes back rather than joining anew. */
  moved: z.boolean().optional(),
})
/** POST /api/join */
export const JoinBody = z.object({
  code,
  name: nameOf(LIMITS.nameChars),
  network: Id.nullable(),
})
export const JoinAnswer = z.object({ event: Id, person: Id, returnCode: z.string() })
/** POST /api/return */
export const ReturnBody = z.object({
  code,
  /** At whose door it is typed: a network's own place lets its people in by their code of another event. */
  event: Id.nullable().default(null),
})
export const ReturnAnswer = z.object({
  event: Id,
  person: Id,
  name: z.string(),
  /** It is a network's own place. */
  home: z.boolean().default(false),
})
/** POST /api/come-over: with the ticket that this person's browser got under an earlier address. Answers as `/api/return`. */
export const ComeOverBody = z.object({ ticket: secret })
/** POST /api/enter: organiser's one-time link, or a facilitator's link. */
export const EnterBody = z.object({ token: secret })
export const EnterAnswer = z.object({ role: Role, event: Id.nullable() })
/** POST /api/leave */
export const LeaveBody = z.object({ role: Role, event: Id.nullable() })
/** GET /api/me: every role that this browser holds. */
export const MeAnswer = z.object({
  sessions: z.array(
    z.object({
      role: Role,
      event: Id.nullable(),
      eventName: z.string().nullable(),
      person: z
        .object({ id: Id, name: z.string(), network: Id.nullable(), pageEpoch: z.number() })
        .nullable(),
      network: Id.nullable(),
      /** Which of the list of devices this one is. */
      device: Id.optional(),
    }),
  ),
})
/** POST /api/displays: a screen asks to be paired; POST /api/displays/:id asks until it is. */
export const DisplayAnswer = z.object({ id: Id, code: z.string(), secret })
export const DisplayPollBody = z.object({ secret })
export const DisplayPollAnswer = z.object({ paired: z.boolean(), event: Id.nullable() })
/** POST /api/hello: a phone scanned the organiser's test QR. */
export const HelloBody = z.object({})
/** GET /api/events/:event/my-proofs: that my notes stand under their boards’ roots, as “my words” keeps it; null: none was frozen. */
export const MyProofsAnswer = z.object({
  proofs: z.string().nullable(),
  /** Of each board with a note of mine, hex. */
  roots: z.array(z.object({ board: Id, root: z.string() })),
})
/** GET /api/events/:event/people?find= : names for “find someone who”, from two letters on; `more`: type on. */
export const PeopleAnswer = z.object({
  people: z.array(z.object({ id: Id, name: z.string(), network: Id.nullable() })),
  more: z.boolean(),
})
/** GET /api/events/:event/texts?find= : what can be erased besides notes, for the organiser; `more`: type on. */
export const TextsQuery = z.object({ find: z.string().max(LIMITS.erasableChars) })
export const TextsAnswer = z.object({
  texts: z.array(
    z.object({
      of: TypedTextKind,
      board: Id.nullable(),
      id: Id,
      text: z.string(),
      /** It stands there now, and not in editions alone. */
      stands: z.boolean(),
      /** How many editions hold it. */
      editions: z.number().int(),
    }),
  ),
  more: z.boolean(),
})
/** GET /api/events/:event/deletion: what goes when the event is deleted, and what stays; for the organiser. */
export const DeletionAnswer = z.object({
  name: z.string(),
  archived: z.boolean(),
  counts: ReceiptRecord.shape.counts,
  /** Titles of boards with words that no snapshot holds. */
  unsealed: z.array(z.string()),
  /** Backups that were made of this data folder, and hold the event until they are deleted. */
  backups: z.array(z.object({ file: z.string(), at: z.number(), there: z.boolean() })),
})
/** GET /api/events/:event/self-notes: what this facilitator's device noted for itself. */
export const SelfNotesAnswer = z.object({ notes: z.array(z.object({ session: Id, text: z.string() })) })
/** POST /api/kept: what a return code opens of an event that was deleted. */
export const KeptBody = z.object({ code })
export const KeptAnswer = z.object({
  event: z.object({ name: z.string(), place: z.string(), dates: z.string() }),
  /** `words` null: they are in no edition any more. */
  notes: z.array(
    z.object({
      id: Id,
      reach: NoteReach,
      board: z.string(),
      words: z.string().nullable(),
      in: z.array(z.enum(['programme', 'public'])),
    }),
  ),
  promises: z.array(z.object({ text: z.string(), byWhen: z.string(), withWhom: z.string() })),
})
/** POST /api/kept/consent: how far these notes may go from now on. */
export const KeptConsentBody = z.object({ code, notes: z.record(Id, NoteReach) })
/** GET /api/file-formats: what an export can be written as; `asks` says what can be chosen besides. */
export const FileFormatsAnswer = z.object({
  formats: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      meaning: z.string(),
      asks: z.array(z.enum(['separator'])),
      /** Offered first, by a button of its own. */
      leads: z.boolean().default(false),
      /** A part that it cannot be made without, and that is not on this machine. */
      lacks: z.enum(['pages']).nullable().default(null),
    }),
  ),
})
/** GET, POST (fetches it) and DELETE (stops that) /api/events/:event/parts/pages: the part that sets pages. In megabytes. */
export const PartAnswer = z.object({
  state: z.enum(['absent', 'fetching', 'there', 'failed', 'no-such-machine']),
  done: z.number(),
  of: z.number(),
})
/** What stands between the cells of a table; which one a spreadsheet expects depends on its country. */
export const SEPARATORS = ['comma', 'semicolon', 'tab'] as const
export type Separator = (typeof SEPARATORS)[number]
/** POST /api/events/:event/exports */
export const ExportBody = z.object({
  /** One of GET /api/file-formats. */
  format: z.string().min(1).max(40),
  /** One snapshot, or null for the latest edition of the boards. */
  snapshot: Id.nullable(),
  /** Which boards, of those that were frozen; null: all but those of single networks. */
  boards: z.array(Id).max(500).nullable().default(null),
  /** Asked for explicitly; has an effect on named boards only. */
  names: z.boolean().default(false),
  separator: z.enum(SEPARATORS).default('comma'),
  /** How far it goes. Beyond the people here it has no names, and only what writers let go as far; for the organiser. */
  reach: NoteReach.default('here'),
})
export const ExportAnswer = z.object({
  id: Id,
  done: z.number(),
  of: z.number(),
  ready: z.boolean(),
  file: z.string().nullable(),
})
/** DELETE /api/events/:event/exports/:id */
export const ExportStopped = z.object({})
export { ReviewAnswer } from './review.ts'
export { GroupsAnswer, type JoinableGroup } from './themes.ts'

/** Every refusal, over HTTP and Socket.IO alike; `message` words it in English, for whoever has no catalogue. */
export const ErrorAnswer = z.object({
  code: z.string(),
  message: z.string(),
  /** More exactly than the code, where there is more to say: a key of the catalogues. */
  reason: z.string().optional(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})
