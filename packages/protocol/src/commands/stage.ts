import { z } from 'zod'
import { Id } from '../ids.ts'
import { LIMITS } from '../limits.ts'
import { nameOrNone } from '../names.ts'
import { defineCommand, moved } from './command.ts'

const nothing = z.object({})

export const stageShow = defineCommand({
  name: 'stage.show',
  allow: ['facilitator'],
  scope: 'event',
  summary: 'Put a board (or, without one, a session of the agenda) on every screen.',
  input: z.object({ board: Id.nullable(), session: Id.nullable().default(null) }),
  result: nothing,
})
export const stageBlank = defineCommand({
  name: 'stage.blank',
  allow: ['facilitator'],
  scope: 'event',
  summary: 'Blank the wall, or light it again.',
  input: z.object({ blank: z.boolean() }),
  result: nothing,
})
export const stageSpotlight = defineCommand({
  name: 'stage.spotlight',
  allow: ['facilitator'],
  scope: 'event',
  summary: 'Hold one note of the stage’s board before everybody, or let it go.',
  input: z.object({ note: Id.nullable() }),
  result: nothing,
})
export const stageAnnounce = defineCommand({
  name: 'stage.announce',
  allow: ['facilitator'],
  scope: 'event',
  summary: 'A line of words on every screen, or none.',
  input: z.object({ text: z.string().trim().min(1).max(LIMITS.announcementChars).nullable() }),
  result: nothing,
})
export const stageGather = defineCommand({
  name: 'stage.gather',
  allow: ['facilitator'],
  scope: 'event',
  summary: 'Call everybody back: every phone turns to what the stage shows.',
  input: nothing,
  result: nothing,
})
export const wallLook = defineCommand({
  name: 'wall.look',
  allow: ['facilitator'],
  scope: 'event',
  summary:
    'Put any board that was opened, frozen ones too, on the wall alone, or (null) what the room is doing. Phones, clock and run sheet stay where they are.',
  input: z.object({ board: Id.nullable() }),
  result: nothing,
})
export const wallMade = defineCommand({
  name: 'wall.made',
  allow: ['facilitator'],
  scope: 'event',
  summary: 'Show on the wall what the day has made, or no more; phones stay where they are.',
  input: z.object({ shown: z.boolean() }),
  result: nothing,
})
export const wallPage = defineCommand({
  name: 'wall.page',
  allow: ['facilitator'],
  scope: 'event',
  summary: 'Turn the wall’s page forward or back, or hold it.',
  input: z.object({
    by: z.union([z.literal(-1), z.literal(0), z.literal(1)]).default(0),
    paused: z.boolean().optional(),
  }),
  result: nothing,
})
export const breakStart = defineCommand({
  name: 'break.start',
  allow: ['facilitator'],
  scope: 'event',
  summary:
    'A break: every screen says at what time the room goes on; it ends then by itself, or by `timer.clear`. `shift`: this session and those after it on its day begin so many minutes later.',
  input: z.object({
    seconds: z
      .number()
      .int()
      .min(30)
      .max(6 * 3600),
    label: nameOrNone(80).default(''),
    shift: z
      .object({ from: Id, minutes: z.number().int().min(-600).max(600) })
      .nullable()
      .default(null),
  }),
  result: moved,
})
export const timerStart = defineCommand({
  name: 'timer.start',
  allow: ['facilitator'],
  scope: 'event',
  summary: 'Start the clock that every screen shows.',
  input: z.object({
    seconds: z
      .number()
      .int()
      .min(5)
      .max(6 * 3600),
    label: z.string().max(80).default(''),
  }),
  result: nothing,
})
export const timerPause = defineCommand({
  name: 'timer.pause',
  allow: ['facilitator'],
  scope: 'event',
  summary: 'Pause the clock, or let it run on.',
  input: z.object({ paused: z.boolean() }),
  result: nothing,
})
export const timerExtend = defineCommand({
  name: 'timer.extend',
  allow: ['facilitator'],
  scope: 'event',
  summary: 'Give more time (or take some).',
  input: z.object({ seconds: z.number().int().min(-3600).max(3600) }),
  result: nothing,
})
export const timerMore = defineCommand({
  name: 'timer.more',
  allow: ['delegate'],
  scope: 'event',
  summary:
    'Ask quietly for more time on the clock that runs, once a clock. Those who run the event are told that somebody asks, or of how many in steps of five; never who.',
  input: nothing,
  result: nothing,
})
export const timerClear = defineCommand({
  name: 'timer.clear',
  allow: ['facilitator'],
  scope: 'event',
  summary: 'Take the clock off the screens.',
  input: nothing,
  result: nothing,
})
