import { z } from 'zod'
import { Zone } from '../choices.ts'
import { Day } from '../days.ts'
import { Id } from '../ids.ts'
import { LIMITS } from '../limits.ts'
import { nameOf, nameOrNone } from '../names.ts'
import { BoardRecord, EventHome, LanguageTag, NetworkRecord, SessionRecord } from '../records.ts'
import { defineCommand, moved } from './command.ts'

const nothing = z.object({})
const organiser = { allow: ['organiser'] as const, scope: 'event' as const }
const facilitator = { allow: ['facilitator'] as const, scope: 'event' as const }
const system = { allow: ['organiser'] as const, scope: 'system' as const }
const title = nameOf(LIMITS.titleChars)
const words = nameOrNone(LIMITS.titleChars)
/** Where it lives afterwards. */
const home = z.object({ kind: EventHome.shape.kind, address: words, withdrawals: words })

const dates = {
  zone: Zone.optional(),
  /** Its last day. */
  ends: Day.nullable().default(null),
  followUp: Day.nullable().default(null),
  /** Left out: a year after its last day, or after today, and never before the follow-up. */
  keptUntil: Day.optional(),
  home: home.nullable().default(null),
}

export const programmeSave = defineCommand({
  name: 'programme.save',
  ...system,
  summary: 'Add or change a programme.',
  input: z.object({ programme: Id.nullable(), name: title, about: z.string().max(4_000).default('') }),
  result: z.object({ programme: Id }),
})
export const networkSave = defineCommand({
  name: 'network.save',
  ...system,
  summary: 'Add or change a network of a programme; colour and shape are given when left out.',
  input: z.object({
    network: Id.nullable(),
    programme: Id,
    name: nameOf(LIMITS.nameChars),
    colour: NetworkRecord.shape.colour.optional(),
    shape: NetworkRecord.shape.shape.optional(),
  }),
  result: z.object({ network: Id }),
})
export const eventCreate = defineCommand({
  name: 'event.create',
  ...system,
  summary: 'A new event: blank, or with the agenda of a sample: “Better Together”, or a combined event.',
  input: z.object({
    programme: Id,
    name: title,
    place: words.default(''),
    dates: words.default(''),
    days: z.array(words).max(31).default([]),
    networks: z.array(Id),
    from: z.enum(['blank', 'sample', 'combined-event']),
    ...dates,
  }),
  result: z.object({ event: Id, joinCode: z.string() }),
})
export const eventCopy = defineCommand({
  name: 'event.copy',
  inArchive: true,
  ...organiser,
  summary:
    'Another event of the programme with this one’s agenda: its sessions, and its boards as nobody opened them. Boards of networks that take no part are left out.',
  input: z.object({
    name: title,
    place: words.default(''),
    dates: words.default(''),
    days: z.array(words).max(31).default([]),
    networks: z.array(Id),
    ...dates,
  }),
  result: z.object({ event: Id, joinCode: z.string() }),
})
export const programmeDelete = defineCommand({
  name: 'programme.delete',
  ...system,
  summary: 'Delete a programme that has no events any more, with its networks. Its name is typed again.',
  input: z.object({ programme: Id, name: z.string().max(LIMITS.titleChars) }),
  result: nothing,
})
export const eventArchive = defineCommand({
  name: 'event.archive',
  ...organiser,
  inArchive: true,
  summary: 'Make an event read only and take it out of lists, or bring it back. Its doors close.',
  input: z.object({ on: z.boolean() }),
  result: nothing,
})
export const eventDelete = defineCommand({
  name: 'event.delete',
  ...organiser,
  inArchive: true,
  summary:
    'Delete an archived event, or a rehearsal, for good: words, names, drafts, pages, snapshots, answers. Its name is typed again. A receipt stays.',
  input: z.object({
    name: z.string().max(LIMITS.titleChars),
    /** Words that no snapshot holds go, too. */
    unsealed: z.boolean().default(false),
  }),
  /** The receipt's. */
  result: z.object({ hash: z.string() }),
})
export const eventKeep = defineCommand({
  name: 'event.keep',
  ...organiser,
  inArchive: true,
  summary:
    'Until when words and names are kept, and when people are asked what became of it. A day that stood is moved with a reason, which the record tells.',
  input: z.object({
    until: Day,
    followUp: Day.nullable().optional(),
    ends: Day.nullable().optional(),
    /** Why the day is moved; may be empty where none stood. */
    why: words.default(''),
  }),
  result: nothing,
})
export const eventLanguage = defineCommand({
  name: 'event.language',
  ...organiser,
  summary: 'Switch a language on for an event and name who read its translation, or off. Both are kept.',
  input: z.object({
    language: LanguageTag,
    /** null: it is switched off. */
    readBy: nameOf(LIMITS.nameChars).nullable(),
  }),
  result: nothing,
})
export const eventWallLanguage = defineCommand({
  name: 'event.wall-language',
  ...organiser,
  summary: 'What the walls of an event speak: English, or a language that is switched on.',
  input: z.object({
    /** null: English. */
    language: LanguageTag.nullable(),
  }),
  result: nothing,
})
export const eventUpdate = defineCommand({
  name: 'event.update',
  ...organiser,
  summary:
    'Change an event’s name, place, dates, time zone, networks, safety contact or who receives the record.',
  input: z.object({
    name: title.optional(),
    place: words.optional(),
    dates: words.optional(),
    days: z.array(words).max(31).optional(),
    networks: z.array(Id).optional(),
    safetyContact: words.optional(),
    recordGoesTo: words.optional(),
    zone: Zone.optional(),
    home: home.optional(),
  }),
  result: nothing,
})
export const sessionSave = defineCommand({
  name: 'session.save',
  ...organiser,
  summary: 'Add or change a session of the agenda.',
  input: z.object({
    session: Id.nullable(),
    day: SessionRecord.shape.day,
    order: z.number().optional(),
    time: z.string().max(20).default(''),
    title,
    kind: SessionRecord.shape.kind,
    speaker: words.default(''),
    lines: SessionRecord.shape.lines,
    quotations: SessionRecord.shape.quotations,
    minutes: SessionRecord.shape.minutes,
    revisits: SessionRecord.shape.revisits,
  }),
  result: z.object({ session: Id }),
})
const step = {
  to: z.enum(['up', 'down']),
  /** What it steps over, as the screen showed it; null: it goes over the edge of its day. */
  over: Id.nullable(),
}
export const sessionMove = defineCommand({
  name: 'session.move',
  ...facilitator,
  summary: 'Move a session one step up or down the agenda; past the edge of its day it goes to the next.',
  input: z.object({ session: Id, ...step }),
  result: moved,
})
export const sessionPlan = defineCommand({
  name: 'session.plan',
  ...facilitator,
  summary: 'Leave a session out of the day as it runs, or take it in again; give it other planned minutes.',
  input: z.object({
    session: Id,
    skipped: z.boolean().optional(),
    minutes: SessionRecord.shape.minutes.unwrap().optional(),
  }),
  result: moved,
})
export const sessionCopy = defineCommand({
  name: 'session.copy',
  ...facilitator,
  summary:
    'The session once more, right after itself, with its boards as they were before anybody opened them.',
  input: z.object({ session: Id }),
  result: moved.extend({ session: Id }),
})
export const sessionRemove = defineCommand({
  name: 'session.remove',
  ...organiser,
  summary: 'Remove a session nobody has written in.',
  input: z.object({ session: Id }),
  result: nothing,
})
export const boardSave = defineCommand({
  name: 'board.save',
  ...organiser,
  summary:
    'Add a board to a session, or change one: format, prompts and network only until somebody has written.',
  input: z.object({
    board: Id.nullable(),
    session: Id,
    order: z.number().optional(),
    title,
    format: Id,
    prompts: z
      .array(
        z.object({
          id: Id.nullable().default(null),
          text: z.string().trim().min(1).max(LIMITS.promptChars),
          key: z.string().max(40).optional(),
        }),
      )
      .min(1)
      .max(LIMITS.promptsPerBoard),
    visibility: BoardRecord.shape.visibility,
    network: Id.nullable().default(null),
    lookFirst: z.boolean().default(false),
    by: BoardRecord.shape.by,
    oneEach: BoardRecord.shape.oneEach,
    layout: BoardRecord.shape.layout,
  }),
  result: z.object({ board: Id }),
})
export const boardMove = defineCommand({
  name: 'board.move',
  ...organiser,
  summary: 'Move a board one step up or down among those of its session.',
  input: z.object({ board: Id, ...step }),
  result: nothing,
})
export const boardCopy = defineCommand({
  name: 'board.copy',
  ...organiser,
  summary: 'The board once more, right after itself, as nobody opened it.',
  input: z.object({ board: Id }),
  result: z.object({ board: Id }),
})
export const boardRemove = defineCommand({
  name: 'board.remove',
  ...organiser,
  summary: 'Remove a board nobody has written on.',
  input: z.object({ board: Id }),
  result: nothing,
})
export const rehearsalStart = defineCommand({
  name: 'rehearsal.start',
  ...organiser,
  summary:
    'Copy this event’s agenda into a rehearsal and people it with simulated delegates; in a rehearsal: let them in again.',
  input: z.object({
    delegates: z.number().int().min(1).max(LIMITS.rehearsalPeople).default(90),
    /** How many times faster than people they write and speak. */
    pace: z.number().min(1).max(100).default(4),
  }),
  result: z.object({ event: Id }),
})
export const rehearsalStop = defineCommand({
  name: 'rehearsal.stop',
  inArchive: true,
  ...organiser,
  summary: 'The simulated delegates of this rehearsal leave.',
  input: nothing,
  result: nothing,
})
export const selfNote = defineCommand({
  name: 'self.note',
  ...facilitator,
  summary:
    'A facilitator’s note to themself on a session; empty: it goes. Told to the device that wrote it and to nobody else, the organiser neither. `from`: what the screen showed.',
  input: z.object({
    session: Id,
    from: z.string().max(LIMITS.selfNoteChars),
    text: z.string().trim().max(LIMITS.selfNoteChars),
  }),
  result: nothing,
})
export const leadHandOver = defineCommand({
  name: 'lead.hand-over',
  ...facilitator,
  summary: 'Say which facilitator leads, by their device; null: nobody does. It hinders nobody.',
  input: z.object({ to: Id.nullable() }),
  result: nothing,
})
