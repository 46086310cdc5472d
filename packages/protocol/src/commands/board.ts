import { z } from 'zod'
import { Id } from '../ids.ts'
import { LIMITS } from '../limits.ts'
import { Visibility } from '../records.ts'
import { defineCommand } from './command.ts'

const nothing = z.object({})
const allow = ['board-facilitator'] as const

export const boardOpen = defineCommand({
  name: 'board.open',
  allow,
  scope: 'event',
  summary: 'Open a board for private writing; `show` also puts it on every screen (event facilitators).',
  input: z.object({ board: Id, show: z.boolean().default(true) }),
  result: nothing,
})
export const boardShare = defineCommand({
  name: 'board.share',
  allow,
  scope: 'event',
  summary: 'Reveal what is posted: all prompts, or one column more.',
  input: z.object({ board: Id, prompt: Id.nullable().default(null) }),
  result: nothing,
})
export const boardBack = defineCommand({
  name: 'board.back',
  allow,
  scope: 'event',
  summary: 'Back to private writing: notes leave the wall, entries stay.',
  input: z.object({ board: Id }),
  result: nothing,
})
export const boardFreeze = defineCommand({
  name: 'board.freeze',
  allow,
  scope: 'event',
  summary: 'Give a 60-second last call and then freeze; `now` freezes at once. Freezing takes the snapshot.',
  input: z.object({ board: Id, now: z.boolean().default(false) }),
  result: z.object({ lastCall: z.number().nullable(), snapshot: Id.nullable() }),
})
export const boardKeepOpen = defineCommand({
  name: 'board.keep-open',
  allow,
  scope: 'event',
  summary: 'Call off the last call.',
  input: z.object({ board: Id }),
  result: nothing,
})
export const boardReopen = defineCommand({
  name: 'board.reopen',
  allow,
  scope: 'event',
  summary:
    'Open a frozen board again: its snapshot stays, late entries come in, the next freeze is a later edition.',
  input: z.object({ board: Id }),
  result: nothing,
})
export const boardLookFirst = defineCommand({
  name: 'board.look-first',
  allow,
  scope: 'event',
  summary: 'Let notes wait for a nod before anybody sees them, or not.',
  input: z.object({ board: Id, on: z.boolean() }),
  result: nothing,
})
export const boardVisibility = defineCommand({
  name: 'board.visibility',
  allow,
  scope: 'event',
  summary: 'Named, network only or anonymous. Once anyone has written it only tightens.',
  input: z.object({ board: Id, visibility: Visibility }),
  result: nothing,
})
export const noteNod = defineCommand({
  name: 'note.nod',
  allow,
  scope: 'event',
  summary: 'Let a waiting note through, with the words that were looked at.',
  input: z.object({ board: Id, note: Id, text: z.string().max(LIMITS.entryChars) }),
  result: nothing,
})
export const noteHide = defineCommand({
  name: 'note.hide',
  allow,
  scope: 'event',
  summary: 'Take a note off the board (its author is told), or bring it back.',
  input: z.object({ board: Id, note: Id, hidden: z.boolean(), reason: z.string().max(500).default('') }),
  result: nothing,
})
export const quoteAnswer = defineCommand({
  name: 'quote.answer',
  allow: ['facilitator', 'delegate'],
  scope: 'event',
  summary:
    'The quoted person agrees, corrects or declines; a facilitator does it for someone who said so aloud.',
  input: z.object({
    quote: Id,
    answer: z.enum(['agreed', 'declined']),
    text: z.string().trim().max(LIMITS.entryChars).nullable().default(null),
    name: z.string().trim().max(LIMITS.nameChars).nullable().default(null),
  }),
  result: nothing,
})
export const scribeWrite = defineCommand({
  name: 'scribe.write',
  allow: ['board-facilitator'],
  scope: 'event',
  summary: 'Post (or update) an entry for a person without a device, as told.',
  input: z.object({
    board: Id,
    person: Id,
    prompt: Id,
    entry: Id.nullable().default(null),
    text: z.string().trim().min(1).max(LIMITS.entryChars),
    about: z
      .object({ person: Id.nullable(), name: z.string().max(LIMITS.nameChars) })
      .nullable()
      .default(null),
  }),
  result: z.object({ entry: Id }),
})
export const scribeTakeBack = defineCommand({
  name: 'scribe.take-back',
  allow: ['board-facilitator'],
  scope: 'event',
  summary: 'Take back an entry of a person without a device.',
  input: z.object({ board: Id, person: Id, entry: Id }),
  result: nothing,
})
