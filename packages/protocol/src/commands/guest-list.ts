/** Who is coming: an event's list, made before anybody is there. */
import { z } from 'zod'
import { Id } from '../ids.ts'
import { LIMITS } from '../limits.ts'
import { nameOf } from '../names.ts'
import { defineCommand } from './command.ts'

const organiser = { allow: ['organiser'] as const, scope: 'event' as const }

export const listAdd = defineCommand({
  name: 'list.add',
  ...organiser,
  summary:
    'Put people on the list of who is coming. Whoever is on it under that name and network stays as they are. `need` is for organisers alone and forgotten a week after the event.',
  input: z.object({
    people: z
      .array(
        z.object({
          name: nameOf(LIMITS.nameChars),
          network: Id.nullable().default(null),
          need: z.string().trim().max(LIMITS.needChars).default(''),
        }),
      )
      .min(1)
      .max(LIMITS.listedAtOnce),
  }),
  result: z.object({
    /** How many are new on it, and how many were on it. */
    added: z.number().int(),
    known: z.number().int(),
    /** For taking it back; null: nobody is new. */
    at: z.number().nullable(),
  }),
})
export const listTakeBack = defineCommand({
  name: 'list.take-back',
  ...organiser,
  summary:
    'Take off the list who was put on it together at that time, or one of them. Who has come stays in.',
  input: z.object({ at: z.number().nullable().default(null), listed: Id.nullable().default(null) }),
  result: z.object({ people: z.number().int() }),
})
export const listCodes = defineCommand({
  name: 'list.codes',
  ...organiser,
  summary:
    'New codes for everybody on the list who has not come: each lets one of them in by name. Shown once; codes made for the same people before end.',
  input: z.object({}),
  result: z.object({ codes: z.array(z.object({ listed: Id, name: z.string(), code: z.string() })) }),
})
export const listHere = defineCommand({
  name: 'list.here',
  ...organiser,
  summary: 'Somebody on the list is here without a device: they have turns and can be scribed for.',
  input: z.object({ listed: Id }),
  result: z.object({ person: Id }),
})
