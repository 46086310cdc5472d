/** Who is at an event, by which devices and links they are in, and at which tables they sit. */
import { z } from 'zod'
import { Role } from '../choices.ts'
import { Id } from '../ids.ts'
import { LIMITS } from '../limits.ts'
import { name } from './parts.ts'

/** What was done to the ways into somebody's pages. */
export const AccessChange = z.object({
  at: z.number(),
  /**
   * `asked`: a new return code was made for them · `approved`, `refused` on a device of theirs · `let-in`: the organiser let
   * somebody in with it to an empty page · `merged`: the organiser put two entries together · `not-me` · `opened`: two pages
   * open to each other · `ended`: codes and devices of an entry that was put together with theirs · `recognised`: a facilitator
   * said that whoever joined on another device is this person · `unrecognised`: that was taken back.
   */
  what: z.enum([
    'asked',
    'approved',
    'refused',
    'let-in',
    'merged',
    'not-me',
    'opened',
    'ended',
    'recognised',
    'unrecognised',
  ]),
  /** `merged`: dots that were more than one person may give. */
  dots: z.number().int().optional(),
})
export type AccessChange = z.infer<typeof AccessChange>
/**
 * Who may open a page besides the devices that joined with it. Nobody's click but its own people's opens one: what an
 * organiser does (a new return code, putting two entries together) waits for a device of each side.
 */
export const PageAccess = z.object({
  /** Pages of one keyring open to each other: the id of one of them. null: this page alone. */
  keyring: Id.nullable().default(null),
  /** Keyrings that this one agreed to become one with, kept on the page that it is named after. */
  agreed: z.array(Id).default([]),
  /** Begun empty, by a return code that no device of theirs had approved. */
  fresh: z.boolean().default(false),
  /** A return code that waits for approval. */
  newCode: z.object({ hash: z.string(), at: z.number() }).nullable().default(null),
  /** Told to them, oldest first. */
  changes: z.array(AccessChange).default([]),
})
export type PageAccess = z.infer<typeof PageAccess>
export const PersonRecord = z.object({
  /** Also the address of their page. Known to the server and to that person alone. */
  id: Id,
  /** What everybody else knows them by: random, and tells nothing about the page. */
  handle: z.string().max(48).default(''),
  name,
  network: Id.nullable(),
  returnCodeHash: z.string().nullable(),
  /** Added by the organiser without a device of their own: may be scribed for. */
  deviceless: z.boolean(),
  /** Part of the page socket's URL: a device that holds the page under another epoch starts from a fresh copy. */
  pageEpoch: z.number().int(),
  joinedAt: z.number(),
  /** Turned out to be this other person: keeps its page and devices, counts and shows as the other. */
  mergedInto: Id.nullable().default(null),
  /** People whose questions were reported: they ask this person nothing more. */
  silenced: z.array(Id).optional(),
  /** A facilitator said that these, of a like name, are somebody else. */
  notSame: z.array(Id).optional(),
  /** Left out: nothing was ever done to it. */
  access: PageAccess.optional(),
})
export type PersonRecord = z.infer<typeof PersonRecord>
export const DeviceRecord = z.object({
  id: Id,
  tokenHash: z.string(),
  role: Role,
  /** Delegates: whose device. */
  person: Id.nullable(),
  /** Facilitators: the network they are allocated to, null for the whole event. */
  network: Id.nullable(),
  /** Facilitators: the link they came in by. Organisers: theirs of the scope `system`; null: they came before that was kept. */
  link: Id.nullable(),
  label: z.string().max(LIMITS.nameChars),
  createdAt: z.number(),
  /** When its last connection closed, as far as it was written down; 0: never. */
  seenAt: z.number().default(0),
  /** It said, when it was last here, that it holds words which have not reached the server. */
  unsent: z.boolean().optional(),
  /** Displays: what this screen is for. */
  screen: z.enum(['wall', 'join', 'timer']).default('wall'),
})
export type DeviceRecord = z.infer<typeof DeviceRecord>
export const LinkRecord = z.object({
  id: Id,
  tokenHash: z.string(),
  label: z.string().max(LIMITS.nameChars),
  network: Id.nullable(),
  createdAt: z.number(),
})
export type LinkRecord = z.infer<typeof LinkRecord>
/** `page`: what the people of the table write together. */
export const TableRecord = z.object({
  id: Id,
  name,
  order: z.number(),
  people: z.array(Id),
  page: Id.nullable().default(null),
  /** Its seats were dealt, and whoever comes later is dealt one too. */
  dealt: z.boolean().optional(),
})
export type TableRecord = z.infer<typeof TableRecord>
/** id = page id. It outlives its table, so that what was written together stands. */
export const TablePageRecord = z.object({
  id: Id,
  table: Id,
  name,
  pageEpoch: z.number().int(),
  /**
   * Of a page that is nobody's any more: unnamed notes of somebody who was removed, whose network's boards they stand on.
   * Its `table` is none, so nobody opens it.
   */
  network: Id.nullable().optional(),
})
export type TablePageRecord = z.infer<typeof TablePageRecord>
/**
 * A sheet of paper, typed by whoever runs the board. On boards without names id = page id: its words are nobody's, and each sheet
 * counts as one writer. On others it stands on its person's page.
 */
export const SheetRecord = z.object({
  id: Id,
  /** What whoever typed it knows it by, to take it back; it tells nothing about the page. */
  handle: Id,
  board: Id,
  network: Id.nullable(),
  at: z.number(),
  /** Of somebody: on which page, and in which entries. */
  of: z.object({ page: Id, entries: z.array(Id) }).optional(),
})
export type SheetRecord = z.infer<typeof SheetRecord>
/** id = person id. Joined among too many and was removed; kept for a day, to be brought back as they were. */
export const RemovedPersonRecord = z.object({
  id: Id,
  /** When: the same for all that were removed together. */
  at: z.number(),
  person: PersonRecord,
  devices: z.array(DeviceRecord),
  /** Where they sat. */
  table: Id.nullable(),
})
export type RemovedPersonRecord = z.infer<typeof RemovedPersonRecord>
/**
 * On the organiser's list of who is coming. `need`: what somebody needs to take part (a ramp, large print), for organisers alone;
 * forgotten a week after the event. `codeHash`: a code on paper that nobody has used yet.
 */
export const ListedPersonRecord = z.object({
  id: Id,
  name,
  network: Id.nullable(),
  need: z.string().max(LIMITS.needChars),
  codeHash: z.string().nullable(),
  /** Who they turned out to be. */
  person: Id.nullable(),
  /** When: the same for all that were put on the list together. */
  at: z.number(),
})
export type ListedPersonRecord = z.infer<typeof ListedPersonRecord>
/**
 * id = the person who joined anew. A facilitator said that they are `into`, whose devices were all away. It holds what taking
 * that back needs, and no words.
 */
export const RecognisedRecord = z.object({
  id: Id,
  into: Id,
  at: z.number(),
  /** Who said so. */
  by: z.object({ device: Id, by: z.string().max(LIMITS.nameChars) }),
  /** As they were before. */
  network: Id.nullable(),
  deviceless: z.boolean(),
  table: Id.nullable(),
  /** `into` had no seat of their own. */
  tookSeat: z.boolean(),
  ballots: z.array(
    z.object({
      board: Id,
      own: z.record(z.string(), z.number().int()),
      theirs: z.record(z.string(), z.number().int()),
    }),
  ),
  /** Notes about which they had said something. */
  marks: z.array(Id),
  /** Questions to `into`, and contacts of theirs: told on the new device once the pages open to each other. */
  heldBack: z.array(Id),
})
export type RecognisedRecord = z.infer<typeof RecognisedRecord>
/** id = device id. What a facilitator noted for themself on that device, a session at a time: told to that device alone. */
export const SelfNotesRecord = z.object({
  id: Id,
  notes: z.array(z.object({ session: Id, text: z.string().max(LIMITS.selfNoteChars) })).max(500),
})
export type SelfNotesRecord = z.infer<typeof SelfNotesRecord>
