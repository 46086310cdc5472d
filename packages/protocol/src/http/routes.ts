/** Bodies and answers of the HTTP doors that are not commands. */
import { z } from 'zod'
import { Role } from '../choices.ts'
import { Id } from '../ids.ts'
import { LIMITS } from '../limits.ts'
import { nameOf } from '../names.ts'
import { NetworkRecord } from '../records.ts'
import { code } from './code.ts'

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
  /** Languages besides English that are switched on. */
  languages: z.array(z.string()).optional(),
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
/** GET /api/events/:event/people?find= : names for “find someone who”, from two letters on; `more`: type on. */
export const PeopleAnswer = z.object({
  people: z.array(z.object({ id: Id, name: z.string(), network: Id.nullable() })),
  more: z.boolean(),
})
/** Each by itself, since only some screens fetch it. */
export * from './deletion.ts'
export * from './exports.ts'
export * from './followed.ts'
export * from './kept.ts'
export * from './my-proofs.ts'
export { ReviewAnswer } from './review.ts'
export * from './self-notes.ts'
export * from './texts.ts'
export { GroupsAnswer, type JoinableGroup } from './themes.ts'

/** Every refusal, over HTTP and Socket.IO alike; `message` words it in English, for whoever has no catalogue. */
export const ErrorAnswer = z.object({
  code: z.string(),
  message: z.string(),
  /** More exactly than the code, where there is more to say: a key of the catalogues. */
  reason: z.string().optional(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})
