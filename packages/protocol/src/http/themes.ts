/** By itself, since only an organiser's desk fetches it. */
import { z } from 'zod'
import { Id } from '../ids.ts'

/** A group of an event's published editions, of which something is shown. */
const JoinableGroup = z.object({
  event: Id,
  eventName: z.string(),
  board: Id,
  boardTitle: z.string(),
  group: Id,
  /** Empty: it has none. */
  name: z.string(),
  /** That are shown. */
  notes: z.number().int(),
  /** It is in the public edition, and not only in the programme's. */
  isPublic: z.boolean(),
})
export type JoinableGroup = z.infer<typeof JoinableGroup>

/** GET /api/programmes/:programme/groups: what a person may join into a theme, event by event. */
export const GroupsAnswer = z.object({ groups: z.array(JoinableGroup) })
