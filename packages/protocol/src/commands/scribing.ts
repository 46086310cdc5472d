/** Words, dots and answers of people without a device, typed as they say them or from a sheet of paper. */
import { z } from 'zod'
import { Id } from '../ids.ts'
import { LIMITS } from '../limits.ts'
import { nameOrNone } from '../names.ts'
import { defineCommand } from './command.ts'

const nothing = z.object({})

export const scribeWrite = defineCommand({
  name: 'scribe.write',
  allow: ['board-facilitator', 'table'],
  scope: 'event',
  summary:
    'Post (or update) an entry for a person without a device, as told. People do it for those who sit at their `table`.',
  people: ['person'],
  input: z.object({
    board: Id,
    table: Id.optional(),
    person: Id,
    prompt: Id,
    entry: Id.nullable().default(null),
    /** Empty only where the fields are the answer. */
    text: z.string().trim().max(LIMITS.entryChars),
    about: z
      .object({ person: Id.nullable(), name: nameOrNone(LIMITS.nameChars) })
      .nullable()
      .default(null),
    fields: z
      .record(z.string().max(40), z.union([z.string().max(LIMITS.entryChars), z.number(), z.boolean()]))
      .default({}),
    /** The box on their sheet is ticked: it may be published without the name. Only for those who run the board. */
    mayPublish: z.boolean().default(false),
  }),
  result: z.object({ entry: Id }),
})
export const scribeTakeBack = defineCommand({
  name: 'scribe.take-back',
  allow: ['board-facilitator', 'table'],
  scope: 'event',
  summary: 'Take back an entry of a person without a device.',
  people: ['person'],
  input: z.object({ board: Id, table: Id.optional(), person: Id, entry: Id }),
  result: nothing,
})
/** One prompt's answer on a sheet. */
const SheetAnswer = z.object({
  prompt: Id,
  /** Empty only where the fields are the answer. */
  text: z.string().trim().max(LIMITS.entryChars),
  fields: z
    .record(z.string().max(40), z.union([z.string().max(LIMITS.entryChars), z.number(), z.boolean()]))
    .default({}),
  /** Whom they found: a handle, or a name as it stands there. */
  about: z
    .object({ person: Id.nullable(), name: nameOrNone(LIMITS.nameChars) })
    .nullable()
    .default(null),
})
export const sheetWrite = defineCommand({
  name: 'sheet.write',
  allow: ['board-facilitator'],
  scope: 'event',
  summary:
    'Post what stands on a sheet of paper: as a person without a device, who is added where nobody is named yet; on boards without names it is nobody’s, and counts as one writer. Answers how to take it back.',
  input: z.object({
    board: Id,
    /** On boards with names: somebody without a device, by their handle, or the name of somebody who is to be added. */
    person: Id.nullable().default(null),
    name: nameOrNone(LIMITS.nameChars).default(''),
    /** Where the sheet asks for it; a board of one network needs none. */
    network: Id.nullable().default(null),
    answers: z.array(SheetAnswer).min(1).max(LIMITS.promptsPerBoard),
    /** The box is ticked: it may be published. */
    mayPublish: z.boolean().default(false),
  }),
  result: z.object({ sheet: Id }),
})
export const sheetTakeBack = defineCommand({
  name: 'sheet.take-back',
  allow: ['board-facilitator'],
  scope: 'event',
  summary:
    'Take back a sheet that was typed. What is nobody’s goes with its words; what is somebody’s is a draft of theirs again.',
  input: z.object({ board: Id, sheet: Id }),
  result: nothing,
})
export const scribeVote = defineCommand({
  name: 'scribe.vote',
  allow: ['board-facilitator', 'table'],
  scope: 'event',
  summary:
    'All dots of a person without a device, as told or on paper, in place of those that stand. People do it for those who sit at their `table`. `rev`: what is known to be entered (0: nothing); when somebody else was quicker nothing changes.',
  people: ['person'],
  input: z.object({
    board: Id,
    table: Id.optional(),
    person: Id,
    /** Note or group → dots. */
    dots: z.record(z.string().max(48), z.number().int().min(1).max(LIMITS.dots)),
    rev: z.number().int().min(0).default(0),
  }),
  result: z.object({ left: z.number().int(), rev: z.number().int() }),
})
export const scribeAnswer = defineCommand({
  name: 'scribe.answer',
  allow: ['board-facilitator', 'table'],
  scope: 'event',
  summary:
    'All answers of a person without a device on a board whose answers are counted, in place of those that stand. `rev` as in `scribe.vote`.',
  people: ['person'],
  input: z.object({
    board: Id,
    table: Id.optional(),
    person: Id,
    answers: z
      .array(
        z.object({
          prompt: Id,
          text: z.string().trim().max(LIMITS.entryChars).default(''),
          fields: z.record(
            z.string().max(40),
            z.union([z.string().max(LIMITS.entryChars), z.number(), z.boolean()]),
          ),
        }),
      )
      .min(1)
      .max(LIMITS.promptsPerBoard),
    rev: z.number().int().min(0).default(0),
  }),
  result: z.object({ rev: z.number().int() }),
})
