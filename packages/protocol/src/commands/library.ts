import { z } from 'zod'
import { Id } from '../ids.ts'
import { LICENCES } from '../library.ts'
import { LIMITS } from '../limits.ts'
import { nameOf, nameOrNone } from '../names.ts'
import { LibraryReach, ThemeRecord } from '../records.ts'
import { defineCommand } from './command.ts'

const organiser = { allow: ['organiser'] as const, scope: 'event' as const }
const system = { allow: ['organiser'] as const, scope: 'system' as const }
const nothing = z.object({})

export const libraryPublish = defineCommand({
  name: 'library.publish',
  ...organiser,
  summary:
    'Put the latest editions of boards into the programme’s library. For the public it is read and signed by another organiser first.',
  input: z.object({
    reach: LibraryReach,
    /** null: all that were frozen but those of single networks. */
    boards: z.array(Id).max(500).nullable().default(null),
    contact: nameOrNone(LIMITS.titleChars).default(''),
    licence: z.enum(LICENCES).default(''),
  }),
  result: z.object({ publication: Id }),
})
export const libraryDecide = defineCommand({
  name: 'library.decide',
  ...organiser,
  summary:
    'Whether a note that may give somebody away is fine, or left out of the public edition that is being read.',
  input: z.object({ note: Id, as: z.enum(['fine', 'out']).nullable() }),
  result: nothing,
})
export const libraryAsk = defineCommand({
  name: 'library.ask',
  ...organiser,
  summary: 'The public edition was read: another organiser may sign.',
  input: nothing,
  result: nothing,
})
export const librarySign = defineCommand({
  name: 'library.sign',
  ...organiser,
  summary: 'Publish the public edition that another organiser has read.',
  input: nothing,
  result: z.object({ publication: Id }),
})
export const libraryDrop = defineCommand({
  name: 'library.drop',
  ...organiser,
  summary: 'Put the public edition that is being read aside.',
  input: nothing,
  result: nothing,
})
export const libraryWithdraw = defineCommand({
  name: 'library.withdraw',
  ...organiser,
  summary: 'Take this event out of the library for one audience, all its editions at once.',
  input: z.object({ reach: LibraryReach }),
  result: nothing,
})
export const themeSave = defineCommand({
  name: 'theme.save',
  ...system,
  summary:
    'Add or change a theme across a programme’s events: what a person means by it, and the groups joined into it.',
  input: z.object({
    theme: Id.nullable(),
    programme: Id,
    name: nameOf(LIMITS.titleChars),
    definition: ThemeRecord.shape.definition,
    by: nameOf(LIMITS.nameChars),
    groups: ThemeRecord.shape.groups,
    /** As it was when it was opened; of a new one it does not count. */
    rev: z.number().int().default(0),
  }),
  result: z.object({ theme: Id }),
})
export const themeSign = defineCommand({
  name: 'theme.sign',
  ...system,
  summary: 'Let a theme stand in the public library as it is. Another organiser wrote it.',
  input: z.object({ theme: Id, rev: z.number().int() }),
  result: nothing,
})
export const themeRemove = defineCommand({
  name: 'theme.remove',
  ...system,
  summary: 'Remove a theme with its words. Groups and notes stay.',
  input: z.object({ theme: Id }),
  result: nothing,
})
