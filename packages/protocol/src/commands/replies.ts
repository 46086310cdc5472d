/** What becomes of what people said, in the organiser's words. Said long after the event too: also when it is archived. */
import { z } from 'zod'
import { ReplyState } from '../choices.ts'
import { Day } from '../days.ts'
import { Id } from '../ids.ts'
import { LIMITS } from '../limits.ts'
import { nameOf, nameOrNone } from '../names.ts'
import { defineCommand } from './command.ts'

export const replySave = defineCommand({
  name: 'reply.save',
  allow: ['organiser'],
  scope: 'event',
  inArchive: true,
  summary:
    'Answer to something that people said: will it be done, how, by whom, until when. People read it with their return code, and records tell it. `from`: when what the screen showed was changed last.',
  input: z.object({
    reply: Id.nullable(),
    from: z.number().nullable().default(null),
    said: nameOf(LIMITS.titleChars),
    state: ReplyState,
    words: z.string().trim().max(LIMITS.replyChars),
    who: nameOrNone(LIMITS.titleChars),
    by: Day.nullable(),
    theme: z.string().max(LIMITS.sectionIdChars).optional(),
  }),
  result: z.object({ reply: Id }),
})
export const replyRemove = defineCommand({
  name: 'reply.remove',
  allow: ['organiser'],
  scope: 'event',
  inArchive: true,
  summary: 'Take an answer to what people said away, from the next edition of each record too.',
  input: z.object({ reply: Id }),
  result: z.object({}),
})
