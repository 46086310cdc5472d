import { z } from 'zod'
import { Id } from '../ids.ts'
import { LIMITS } from '../limits.ts'
import { nameOf } from '../names.ts'
import { defineCommand, moved } from './command.ts'

const nothing = z.object({})
const atTable = { allow: ['facilitator', 'table'] as const, scope: 'event' as const, result: nothing }

export const turnsStart = defineCommand({
  name: 'turns.start',
  allow: ['facilitator'],
  scope: 'event',
  summary: 'Start a round: at all tables at once, or in plenary for up to twelve people.',
  input: z.object({
    board: Id,
    mode: z.enum(['tables', 'plenary']),
    turnSeconds: z.number().int().min(5).max(600).default(60),
    quietSeconds: z.number().int().min(5).max(1800).default(120),
    /** Minutes follow each other by themselves, and nobody has to tap. */
    handsFree: z.boolean().default(false),
  }),
  result: moved,
})
export const turnsEnd = defineCommand({
  name: 'turns.end',
  allow: ['facilitator'],
  scope: 'event',
  summary: 'End the round at all tables and begin the quiet minutes.',
  input: z.object({ board: Id }),
  result: moved,
})
export const turnsBegin = defineCommand({
  name: 'turns.begin',
  ...atTable,
  summary: 'Start the minute of whoever is first in the table’s queue (or let a paused one run on).',
  input: z.object({ board: Id, table: Id }),
})
export const turnsPause = defineCommand({
  name: 'turns.pause',
  ...atTable,
  summary: 'Pause a table’s clock.',
  input: z.object({ board: Id, table: Id }),
})
export const turnsNext = defineCommand({
  name: 'turns.next',
  ...atTable,
  summary:
    'Thank the speaker and start the next minute. `speaker` guards against two people tapping at once.',
  people: ['speaker'],
  input: z.object({ board: Id, table: Id, speaker: Id }),
})
export const turnsPass = defineCommand({
  name: 'turns.pass',
  ...atTable,
  summary: 'Pass: the person is offered the minute again, last.',
  people: ['person'],
  input: z.object({ board: Id, table: Id, person: Id }),
})
export const turnsReturn = defineCommand({
  name: 'turns.return',
  ...atTable,
  summary:
    'Someone who passed would like to speak after all: next in the queue. Whoever runs the event may say so of anybody at the table, also of somebody who was heard.',
  people: ['person'],
  input: z.object({ board: Id, table: Id, person: Id }),
})
export const turnsGiveBack = defineCommand({
  name: 'turns.give-back',
  ...atTable,
  summary: 'Give a minute back that was ended by mistake: it goes on where it was.',
  input: z.object({ board: Id, table: Id }),
})
export const turnsMore = defineCommand({
  name: 'turns.more',
  ...atTable,
  summary:
    'A little more time for whoever speaks at a table; no other table’s clock changes and nobody else is told.',
  people: ['speaker'],
  input: z.object({ board: Id, table: Id, speaker: Id, seconds: z.number().int().min(5).max(300) }),
})
export const tablesMake = defineCommand({
  name: 'tables.make',
  allow: ['facilitator'],
  scope: 'event',
  summary:
    'Make `count` tables in place of those there are. `own`: everybody sits where they like and says where; else everybody is seated, networks mixed or kept together, and the wall shows the plan.',
  input: z.object({
    count: z.number().int().min(1).max(100),
    mix: z.boolean().default(true),
    own: z.boolean().default(false),
  }),
  result: moved,
})
export const tablesMove = defineCommand({
  name: 'tables.move',
  allow: ['facilitator'],
  scope: 'event',
  summary: 'Seat one person at a table (or at none).',
  people: ['person'],
  input: z.object({ person: Id, table: Id.nullable() }),
  result: nothing,
})
export const tablesSit = defineCommand({
  name: 'tables.sit',
  allow: ['delegate'],
  scope: 'event',
  summary:
    'Say at which table one sits. Refused while a round runs that one is in, and for a table that has written, to whoever sits at another.',
  input: z.object({ table: Id }),
  result: nothing,
})
export const wallSeats = defineCommand({
  name: 'wall.seats',
  allow: ['facilitator'],
  scope: 'event',
  summary: 'Show on the wall who sits where, or no more; phones stay where they are.',
  input: z.object({ shown: z.boolean() }),
  result: nothing,
})
export const tablesName = defineCommand({
  name: 'tables.name',
  allow: ['facilitator'],
  scope: 'event',
  summary: 'Add a table, or rename one.',
  input: z.object({ table: Id.nullable(), name: nameOf(LIMITS.nameChars) }),
  result: z.object({ table: Id }),
})
export const tablesRemove = defineCommand({
  name: 'tables.remove',
  allow: ['facilitator'],
  scope: 'event',
  summary: 'Remove a table; its people sit nowhere until they are moved.',
  input: z.object({ table: Id }),
  result: moved,
})
