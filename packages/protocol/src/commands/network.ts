/** At a network's own place: what became of its promises, and what is erased there. */
import { z } from 'zod'
import { PromiseState, Reach } from '../choices.ts'
import { Day } from '../days.ts'
import { Id } from '../ids.ts'
import { LIMITS } from '../limits.ts'
import { nameOf, nameOrNone } from '../names.ts'
import { MeetingNotes } from '../records/meetings.ts'
import { CaseWords, Hours } from '../records/programme-work.ts'
import { defineCommand } from './command.ts'

export const promiseFollow = defineCommand({
  name: 'promise.follow',
  allow: ['facilitator'],
  scope: 'event',
  summary: 'At a network’s own place: what became of a promise, and to whom it was told.',
  input: z.object({ of: Id, state: PromiseState, told: nameOrNone(LIMITS.nameChars) }),
  result: z.object({ follow: Id }),
})
export const networkErase = defineCommand({
  name: 'network.erase',
  allow: ['organiser'],
  scope: 'event',
  summary:
    'At a network’s own place: erase a note, a promise or what was said of one, from its boards and its files. No older file brings it back.',
  input: z.object({ id: Id }),
  result: z.object({}),
})
export const meetingWrite = defineCommand({
  name: 'meeting.write',
  allow: ['facilitator'],
  scope: 'event',
  summary:
    'At a network’s own place: the notes of its meeting, by one person for all. `meeting` is chosen by whoever begins them, `rev` is what they change: 0 for new ones.',
  input: MeetingNotes.extend({ meeting: Id, rev: z.number().int().min(0) }),
  result: z.object({ rev: z.number().int() }),
})
export const meetingApprove = defineCommand({
  name: 'meeting.approve',
  allow: ['facilitator'],
  scope: 'event',
  summary:
    'The notes of a meeting were read back, and approved by somebody: they are sealed and change no more.',
  input: z.object({ meeting: Id, rev: z.number().int(), by: nameOf(LIMITS.nameChars) }),
  result: z.object({}),
})
export const caseWrite = defineCommand({
  name: 'case.write',
  allow: ['facilitator'],
  scope: 'event',
  summary:
    'At a network’s own place: the draft of its case study. `rev` is what is changed: 0 for a new one.',
  input: CaseWords.extend({ rev: z.number().int().min(0) }),
  result: z.object({ rev: z.number().int() }),
})
export const caseApprove = defineCommand({
  name: 'case.approve',
  allow: ['facilitator'],
  scope: 'event',
  summary:
    'A network’s case study was read back, and approved by whoever’s story it is: it is sealed and changes no more.',
  input: z.object({ rev: z.number().int(), by: nameOf(LIMITS.nameChars) }),
  result: z.object({ board: Id }),
})
export const placeReach = defineCommand({
  name: 'place.reach',
  allow: ['facilitator'],
  scope: 'event',
  inArchive: true,
  summary:
    'At a network’s own place: how far the sealed notes of a meeting, or a case study, may be shown, and how many hours they took.',
  input: z.object({ of: Id, reach: Reach, hours: Hours }),
  result: z.object({}),
})
export const caseDue = defineCommand({
  name: 'case.due',
  allow: ['organiser'],
  scope: 'system',
  summary: 'Until when a network’s case study is asked for; null: no day.',
  input: z.object({ network: Id, day: Day.nullable() }),
  result: z.object({}),
})
