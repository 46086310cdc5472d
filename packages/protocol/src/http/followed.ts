/** Fetched by whoever comes back to see what became of an event. */
import { z } from 'zod'
import { PromiseState } from '../choices.ts'
import { Id } from '../ids.ts'
import { ReplyRecord } from '../records/replies.ts'

export const Reply = ReplyRecord.omit({ made: true })
/** What was told last of a promise: to whom, and when. */
export const Followed = z.object({ state: PromiseState, told: z.string(), at: z.number() })
/** GET /api/events/:event/followed */
export const FollowedAnswer = z.object({
  replies: z.array(Reply),
  /** Of the one who asks alone: what became of the promise in this entry of theirs. */
  promises: z.array(Followed.extend({ board: Id, entry: Id })),
})
