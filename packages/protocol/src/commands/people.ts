import { z } from 'zod'
import { ErasureReason, TypedTextKind } from '../choices.ts'
import { Id } from '../ids.ts'
import { LIMITS } from '../limits.ts'
import { nameOf, nameOrNone } from '../names.ts'
import { defineCommand } from './command.ts'

const nothing = z.object({})
const organiser = { allow: ['organiser'] as const, scope: 'event' as const }
const name = nameOf(LIMITS.nameChars)

export const personAdd = defineCommand({
  name: 'person.add',
  allow: ['facilitator'],
  scope: 'event',
  summary: 'Add someone without a device or a network: they have turns and can be scribed for.',
  input: z.object({ name, network: Id.nullable().default(null) }),
  result: z.object({ person: Id }),
})
export const personCorrect = defineCommand({
  name: 'person.correct',
  ...organiser,
  summary: 'Correct a name or a network.',
  people: ['person'],
  input: z.object({ person: Id, name: name.optional(), network: Id.nullable().optional() }),
  result: nothing,
})
export const personMerge = defineCommand({
  name: 'person.merge',
  ...organiser,
  summary:
    'Two entries for one person: seat, turns, marks and dots (up to the budget) become one. Their pages open to each other once a device of each agrees.',
  people: ['from', 'into'],
  input: z.object({ from: Id, into: Id }),
  result: z.object({ /** More than one person may give. */ droppedDots: z.number().int() }),
})
const pair = z.object({ newcomer: Id, person: Id })
const pairs = z.array(pair).min(1).max(LIMITS.recognisedAtOnce)
export const personRecognise = defineCommand({
  name: 'person.recognise',
  allow: ['facilitator'],
  scope: 'event',
  summary:
    'Whoever joined anew is somebody of a like name whose devices are all away: seat, turns, marks and dots become one. No page opens: what was written before waits for the return code.',
  people: ['newcomer', 'person'],
  input: z.object({ newcomer: Id, person: Id }),
  result: nothing,
})
export const personRecogniseAll = defineCommand({
  name: 'person.recognise-all',
  allow: ['facilitator'],
  scope: 'event',
  summary:
    'The same as `person.recognise`, of several at once. Those that are not offered any more, or were decided meanwhile, are passed over.',
  input: z.object({ pairs }),
  result: z.object({
    /** How many. */
    people: z.number().int(),
    /** Those of the input that it let in: what `person.unrecognise-all` takes back. */
    letIn: z.array(pair).default([]),
  }),
})
export const personUnrecogniseAll = defineCommand({
  name: 'person.unrecognise-all',
  allow: ['facilitator'],
  scope: 'event',
  summary:
    'Take it back that these were let in together: they are two again, each with the seat, marks and dots they had, and wait to be asked about as before. Those whose pages opened to each other since stay as they are (`stay`).',
  input: z.object({ pairs }),
  result: z.object({ people: z.number().int(), stay: z.number().int() }),
})
export const personComeOver = defineCommand({
  name: 'person.come-over',
  allow: ['delegate'],
  scope: 'event',
  summary:
    'A one-time address, good for two minutes, by which this browser goes on as the same person under the address that is printed now.',
  input: nothing,
  result: z.object({ url: z.string() }),
})
export const personTellApart = defineCommand({
  name: 'person.tell-apart',
  allow: ['facilitator'],
  scope: 'event',
  summary: 'They are two people of like names; it is not asked again.',
  people: ['newcomer', 'person'],
  input: z.object({ newcomer: Id, person: Id }),
  result: nothing,
})
export const personUnrecognise = defineCommand({
  name: 'person.unrecognise',
  allow: ['facilitator'],
  scope: 'event',
  summary:
    'Take it back that whoever joined anew is this person: they are two again, each with the seat, marks and dots they had. Refused once their pages opened to each other.',
  people: ['person'],
  input: z.object({ person: Id }),
  result: nothing,
})
export const personReissue = defineCommand({
  name: 'person.reissue',
  inArchive: true,
  ...organiser,
  summary:
    'A new return code, shown once. It works once one of the person’s devices approves it; the old one works until then.',
  people: ['person'],
  input: z.object({ person: Id }),
  result: z.object({
    returnCode: z.string(),
    /** `asked`: it waits for approval. `works`: there was nothing to protect. `fresh`: it opens an empty page. */
    state: z.enum(['asked', 'works', 'fresh']),
  }),
})
export const personLetIn = defineCommand({
  name: 'person.let-in',
  inArchive: true,
  ...organiser,
  summary:
    'Nobody approved a new return code for two minutes: it opens an empty page, and what was there before stays sealed.',
  people: ['person'],
  input: z.object({ person: Id }),
  result: nothing,
})
export const codeAnswer = defineCommand({
  name: 'code.answer',
  inArchive: true,
  allow: ['delegate'],
  scope: 'event',
  summary: 'Approve or refuse, on one’s own device, a new return code that the organiser made.',
  input: z.object({ agree: z.boolean() }),
  result: nothing,
})
export const pageJoin = defineCommand({
  name: 'page.join',
  inArchive: true,
  allow: ['delegate'],
  scope: 'event',
  summary:
    'Say that a page that was put together with mine is mine too, or not. Once both sides have said so they open to each other.',
  people: ['page'],
  input: z.object({ page: Id, same: z.boolean() }),
  result: nothing,
})
export const personRemove = defineCommand({
  name: 'person.remove',
  inArchive: true,
  ...organiser,
  summary:
    'Remove a person. `erase`: with all words, from boards and snapshots too; tombstones remain and still verify. `keep`: unnamed notes that were released stay, and nothing links them to anybody any more.',
  people: ['person'],
  input: z.object({ person: Id, words: z.enum(['keep', 'erase']).default('erase') }),
  /** How many were erased, and how many stay. */
  result: z.object({ notes: z.number().int(), kept: z.number().int() }),
})
export const noteErase = defineCommand({
  name: 'note.erase',
  inArchive: true,
  ...organiser,
  summary: 'Erase one note from page, board and snapshots. A tombstone remains and still verifies.',
  input: z.object({
    board: Id,
    note: Id,
    /** Told in the record; nothing is told where it is left out. */
    why: ErasureReason.optional(),
  }),
  result: nothing,
})
export const textErase = defineCommand({
  name: 'text.erase',
  inArchive: true,
  ...organiser,
  summary:
    'Erase a text that is no note, such as a group’s name, an announcement or a reason, from where it stands and from every edition. `instead` stands there from now on; a title or a prompt needs one.',
  input: z.object({
    of: TypedTextKind,
    /** Of a group, title, prompt, reason or wish for other words; null: of the event or a session. */
    board: Id.nullable().default(null),
    /** Of the group, prompt, note, session or board. */
    id: Id,
    /** Exactly as it stands. */
    text: z.string().min(1).max(LIMITS.erasableChars),
    instead: z.string().trim().max(LIMITS.titleChars).default(''),
  }),
  /** How many editions held it. */
  result: z.object({ editions: z.number().int() }),
})
export const linkCreate = defineCommand({
  name: 'link.create',
  ...organiser,
  summary: 'A facilitator link for the event, or for one network’s boards. Its secret is shown once.',
  input: z.object({ label: name, network: Id.nullable().default(null) }),
  result: z.object({ link: Id, url: z.string() }),
})
export const linkRevoke = defineCommand({
  name: 'link.revoke',
  inArchive: true,
  ...organiser,
  summary: 'Withdraw a facilitator link and sign out the devices that came in by it.',
  input: z.object({ link: Id }),
  result: nothing,
})
export const deviceRevoke = defineCommand({
  name: 'device.revoke',
  inArchive: true,
  ...organiser,
  summary: 'Sign out one device or display.',
  input: z.object({ device: Id }),
  result: nothing,
})
const system = { allow: ['organiser'] as const, scope: 'system' as const }
export const organiserInvite = defineCommand({
  name: 'organiser.invite',
  ...system,
  summary:
    'A one-time link that makes somebody an organiser too. Its secret is shown once; it is good for a week.',
  input: z.object({ label: name }),
  result: z.object({ link: Id, url: z.string() }),
})
export const organiserWithdraw = defineCommand({
  name: 'organiser.withdraw',
  ...system,
  summary: 'Withdraw an invitation that nobody has taken up.',
  input: z.object({ link: Id }),
  result: nothing,
})
export const organiserName = defineCommand({
  name: 'organiser.name',
  ...system,
  summary: 'Say what one of the organisers’ devices is called.',
  input: z.object({ device: Id, label: name }),
  result: nothing,
})
export const organiserSignOut = defineCommand({
  name: 'organiser.sign-out',
  ...system,
  summary:
    'Sign out one of the organisers’ devices; null: all but this one, and open invitations are withdrawn.',
  input: z.object({ device: Id.nullable() }),
  result: z.object({ devices: z.number().int() }),
})
export const displayPair = defineCommand({
  name: 'display.pair',
  allow: ['facilitator'],
  scope: 'event',
  summary: 'Pair the screen that shows this short code.',
  input: z.object({ code: z.string().max(300), label: nameOrNone(LIMITS.nameChars).default('') }),
  result: z.object({ device: Id }),
})
export const displayScreen = defineCommand({
  name: 'display.screen',
  allow: ['facilitator'],
  scope: 'event',
  summary: 'What a paired screen is for: the wall, the way in, or the clock.',
  input: z.object({ device: Id, screen: z.enum(['wall', 'join', 'timer']) }),
  result: nothing,
})
export const peopleRemoveSince = defineCommand({
  name: 'people.remove-since',
  ...organiser,
  summary:
    'Remove everybody who joined since then and has not written; only counts them unless `sure`. They can be brought back for a day.',
  input: z.object({ since: z.number(), sure: z.boolean().default(false) }),
  result: z.object({
    people: z.number().int(),
    /** Joined since, and stay because they left something of their own. */
    spared: z.number().int(),
    /** Of the first few. */
    names: z.array(z.string()),
    /** For bringing them back; null: nobody was removed. */
    at: z.number().nullable(),
  }),
})
export const peopleBringBack = defineCommand({
  name: 'people.bring-back',
  ...organiser,
  summary: 'Bring back those who were removed together at that time, with their devices and seats.',
  input: z.object({ at: z.number() }),
  result: z.object({ people: z.number().int() }),
})
export const eventExpect = defineCommand({
  name: 'event.expect',
  allow: ['facilitator'],
  scope: 'event',
  summary: 'How many people are expected: more are told of in the cockpit, and join ten a second.',
  input: z.object({ people: z.number().int().min(1).max(20_000) }),
  result: nothing,
})
export const eventLetIn = defineCommand({
  name: 'event.let-in',
  allow: ['facilitator'],
  scope: 'event',
  summary: 'For half an hour people may join from any network as from the hall’s.',
  input: nothing,
  result: nothing,
})
export const eventDoors = defineCommand({
  name: 'event.doors',
  allow: ['facilitator'],
  scope: 'event',
  summary: 'Close the doors to newcomers, or open them. Those inside notice nothing.',
  input: z.object({ open: z.boolean() }),
  result: nothing,
})
export const eventCode = defineCommand({
  name: 'event.code',
  ...organiser,
  summary: 'Change the join code. Those inside stay.',
  input: nothing,
  result: z.object({ joinCode: z.string() }),
})
