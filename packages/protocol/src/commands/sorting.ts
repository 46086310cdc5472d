import { z } from 'zod'
import { Id } from '../ids.ts'
import { LIMITS } from '../limits.ts'
import { nameOf } from '../names.ts'
import { defineCommand } from './command.ts'

export const sortingPut = defineCommand({
  name: 'sorting.put',
  allow: ['organiser'],
  scope: 'event',
  summary:
    'After a board was frozen, put a note that the room left alone into a group of the room’s or a new one, or take it out again. The edition stays as it is.',
  input: z.object({
    board: Id,
    note: Id,
    /** null: in no group. Left out where `name` begins a new one. */
    group: Id.nullable().default(null),
    /** Of a group that is new. */
    name: nameOf(LIMITS.titleChars).optional(),
    /** Where it stood for whoever asks; where it stands elsewhere by now they are told. */
    was: Id.nullable(),
  }),
  result: z.object({ group: Id.nullable() }),
})
export const sortingName = defineCommand({
  name: 'sorting.name',
  allow: ['organiser'],
  scope: 'event',
  summary: 'Rename a group that was added after the board was frozen.',
  input: z.object({ board: Id, group: Id, name: nameOf(LIMITS.titleChars) }),
  result: z.object({}),
})
