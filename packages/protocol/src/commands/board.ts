import { z } from 'zod'
import { NoteReach, Phase, Visibility } from '../choices.ts'
import { Id } from '../ids.ts'
import { LIMITS } from '../limits.ts'
import { nameOrNone } from '../names.ts'
import { LanguageTag } from '../records/parts.ts'
import { defineCommand } from './command.ts'

const nothing = z.object({})
const allow = ['board-facilitator'] as const

/** The phase that was on the screen when the button was pressed: if another facilitator was quicker, this one is told. */
const from = Phase.optional()

/** No last call where nobody is writing, as the board's counts tell it. */
const ifWriting = z.boolean().default(false)

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
  input: z.object({ board: Id, prompt: Id.nullable().default(null), from }),
  result: nothing,
})
export const boardBack = defineCommand({
  name: 'board.back',
  allow,
  scope: 'event',
  summary:
    'One phase back. From `share` it is private writing again: notes leave the wall, entries stay. A vote’s counts hide again.',
  input: z.object({ board: Id, from }),
  result: nothing,
})
export const boardPhase = defineCommand({
  name: 'board.phase',
  allow,
  scope: 'event',
  summary:
    'On to grouping, voting or talking, where the format has it. `dots` opens the vote with that budget.',
  input: z.object({
    board: Id,
    phase: Phase.extract(['share', 'group', 'vote', 'talk']),
    dots: z.number().int().min(1).max(LIMITS.dots).default(3),
    from,
  }),
  result: nothing,
})
export const boardStep = defineCommand({
  name: 'board.step',
  allow,
  scope: 'event',
  summary: 'Turn the whole room to one step of the format: a hat, “before”, “after”.',
  input: z.object({ board: Id, step: z.string().max(40).nullable() }),
  result: nothing,
})
export const groupsArrange = defineCommand({
  name: 'groups.arrange',
  allow,
  scope: 'event',
  summary:
    'Put notes together: the whole arrangement. `rev` is the one that was changed; an older one is refused. `merged`: this group went into that one, and its dots go with it.',
  input: z.object({
    board: Id,
    rev: z.number().int().min(0),
    groups: z
      .array(z.object({ id: Id, name: nameOrNone(LIMITS.titleChars), notes: z.array(Id) }))
      .max(LIMITS.groupsPerBoard),
    merged: z.object({ from: Id, into: Id }).nullable().default(null),
  }),
  result: z.object({ rev: z.number().int() }),
})
export const voteCast = defineCommand({
  name: 'vote.cast',
  allow: ['delegate'],
  scope: 'event',
  summary: 'My dots on a note or group, 0 to take them back. The budget is the server’s.',
  input: z.object({ board: Id, target: Id, dots: z.number().int().min(0).max(LIMITS.dots) }),
  result: z.object({ left: z.number().int() }),
})
export const noteMark = defineCommand({
  name: 'note.mark',
  allow: ['delegate'],
  scope: 'event',
  summary:
    'Say one of the format’s few kind things about a note, or take it back. `contact` offers to swap, where the format does.',
  input: z.object({
    board: Id,
    note: Id,
    kind: z.string().max(40),
    on: z.boolean(),
    contact: z.string().trim().max(LIMITS.titleChars).default(''),
  }),
  result: nothing,
})
export const swapAnswer = defineCommand({
  name: 'swap.answer',
  allow: ['delegate'],
  scope: 'event',
  summary: 'Swap contacts with somebody who asked, or not. Only then does either see the other’s.',
  input: z.object({
    swap: Id,
    agree: z.boolean(),
    contact: z.string().trim().max(LIMITS.titleChars).default(''),
  }),
  result: nothing,
})
export const noteAgree = defineCommand({
  name: 'note.agree',
  allow,
  scope: 'event',
  summary: 'Declare that the room has agreed to a note, or take the declaration back.',
  input: z.object({ board: Id, note: Id, agreed: z.boolean() }),
  result: nothing,
})
export const noteReading = defineCommand({
  name: 'note.reading',
  allow,
  scope: 'event',
  summary:
    'Put a note’s words into English, for those who cannot read them (empty: no longer). `of`: the words that were read.',
  input: z.object({
    board: Id,
    note: Id,
    of: z.string().max(LIMITS.entryChars),
    text: z.string().trim().max(LIMITS.entryChars),
  }),
  result: nothing,
})
export const noteReword = defineCommand({
  name: 'note.reword',
  allow,
  scope: 'event',
  summary: 'Ask a note’s author, kindly, for other words (null: no longer). The note stays meanwhile.',
  input: z.object({ board: Id, note: Id, ask: z.string().trim().min(1).max(500).nullable() }),
  result: nothing,
})
export const promptReword = defineCommand({
  name: 'prompt.reword',
  allow,
  scope: 'event',
  summary:
    'Correct a prompt’s words, after people wrote too: what they wrote stays with it, and what it said before is kept. `from`: what the screen showed.',
  input: z.object({
    board: Id,
    prompt: Id,
    from: z.string().max(LIMITS.promptChars),
    text: z.string().trim().min(1).max(LIMITS.promptChars),
  }),
  result: nothing,
})
export const promptsTranslate = defineCommand({
  name: 'prompts.translate',
  allow,
  scope: 'event',
  summary:
    'A board’s title and prompts in one of the event’s other languages, as a person translated them: all that is given in it from now on, and none where the words are empty. `from`: what the screen showed; `prompt` null: the title.',
  input: z.object({
    board: Id,
    language: LanguageTag,
    words: z
      .array(
        z.object({
          prompt: Id.nullable(),
          from: z.string().max(LIMITS.promptChars),
          text: z.string().trim().max(LIMITS.promptChars),
        }),
      )
      .max(LIMITS.promptsPerBoard + 1),
  }),
  result: nothing,
})
export const boardFreeze = defineCommand({
  name: 'board.freeze',
  allow,
  scope: 'event',
  summary:
    'Give a 60-second last call and then freeze; `now` freezes at once, `ifWriting` too where nobody is writing. Freezing takes the snapshot.',
  input: z.object({ board: Id, now: z.boolean().default(false), ifWriting }),
  result: z.object({ lastCall: z.number().nullable(), snapshot: Id.nullable() }),
})
export const boardsFreeze = defineCommand({
  name: 'boards.freeze',
  allow: ['facilitator'],
  scope: 'event',
  summary:
    'Freeze several boards as `board.freeze` does each, in one commit; those that are not open are left out.',
  input: z.object({
    boards: z.array(Id).min(1).max(LIMITS.frozenAtOnce),
    now: z.boolean().default(false),
    ifWriting,
  }),
  result: z.object({ frozen: z.number().int(), lastCalls: z.number().int() }),
})
export const boardMoreTime = defineCommand({
  name: 'board.more-time',
  allow,
  scope: 'event',
  summary: 'Put the end of the last call off.',
  input: z.object({ board: Id, seconds: z.number().int().min(10).max(600).default(120) }),
  result: z.object({ lastCall: z.number() }),
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
  inArchive: true,
  allow,
  scope: 'event',
  summary: 'Take a note off the board (its author is told), or bring it back.',
  input: z.object({ board: Id, note: Id, hidden: z.boolean(), reason: z.string().max(500).default('') }),
  result: nothing,
})
export const quoteAnswer = defineCommand({
  name: 'quote.answer',
  inArchive: true,
  allow: ['facilitator', 'delegate'],
  scope: 'event',
  summary:
    'The quoted person agrees, corrects or declines; a facilitator does it for someone who said so aloud.',
  input: z.object({
    quote: Id,
    answer: z.enum(['agreed', 'declined']),
    text: z.string().trim().max(LIMITS.entryChars).nullable().default(null),
    name: nameOrNone(LIMITS.nameChars).nullable().default(null),
  }),
  result: nothing,
})
export const quoteReport = defineCommand({
  name: 'quote.report',
  allow: ['board-facilitator', 'delegate'],
  scope: 'event',
  summary:
    'The person asked says that these words about them should not have been written: nobody sees their name with them, and whoever wrote them asks them nothing more. A facilitator says that it was looked at.',
  input: z.object({ quote: Id, board: Id }),
  result: nothing,
})
export const consentSet = defineCommand({
  name: 'consent.set',
  inArchive: true,
  allow: ['delegate'],
  scope: 'event',
  summary:
    'Say how far one’s own words may go beyond the people here, without one’s name. At any time, also after the event; what was said before no longer counts.',
  input: z.object({
    answer: z.enum(['all', 'some', 'no']),
    /** Of `some`: entries of one’s own pages. An entry that is not here goes no further than the people here. */
    entries: z
      .record(Id, NoteReach)
      .refine(said => Object.keys(said).length <= LIMITS.entriesPerPage * 5, 'too many entries')
      .default({}),
  }),
  result: nothing,
})
