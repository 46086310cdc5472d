/** Bodies and answers of what a network takes along, and of its own place. */
import { z } from 'zod'
import { PromiseState, Reach, Shape, Visibility } from '../choices.ts'
import { Day } from '../days.ts'
import { Id } from '../ids.ts'
import { MeetingNotes } from '../records/meetings.ts'
import { CaseWords, Hours } from '../records/programme-work.ts'

const network = z.object({ id: Id, name: z.string(), colour: z.string(), shape: Shape })
const from = z.object({ id: Id, name: z.string(), place: z.string(), dates: z.string() })

/** GET /api/events/:event/networks/:network : what its file would hold now. */
export const NetworkFileAbout = z.object({
  network,
  boards: z.array(z.object({ title: z.string(), event: z.string(), notes: z.number() })),
  promises: z.number(),
  members: z.number(),
  /** Of them, those who can come in elsewhere with the code they have. */
  withCode: z.number(),
  /** Titles of its boards that are not frozen, and stay here. */
  notFrozen: z.array(z.string()),
  /** Of this Folkmoot's key: read out, it tells on the other side whose file it is. */
  number: z.string().default(''),
})
/** POST /api/networks/look : what opening a file would bring. The body is the file, as text. */
export const NetworkFileSeen = z.object({
  network,
  programme: z.string(),
  /** When its newest part was written, ms since 1970. */
  at: z.number(),
  /** `here`: it was held on this Folkmoot, so that nothing of it is brought twice. */
  events: z.array(from.extend({ here: z.boolean() })),
  boards: z.number(),
  promises: z.number(),
  members: z.number(),
  /** Notes and people that were erased elsewhere and still stand on boards of this Folkmoot. */
  erases: z.object({ notes: z.number(), people: z.number() }),
  /** The network's own place here, if there is one. */
  home: Id.nullable(),
  /** Who stands for it. */
  signed: z
    .object({
      /** `here`: this Folkmoot. `known`: one of which a file of some network was opened here before. `none`: nobody. */
      by: z.enum(['here', 'known', 'new', 'none']),
      /** Of the key; empty: nobody stands for it. */
      number: z.string(),
      /** Since when it is known, ms since 1970. */
      since: z.number().nullable(),
      /** A file of this network that was opened here before was signed by another. */
      others: z.boolean(),
    })
    .default({ by: 'none', number: '', since: null, others: false }),
})
/** POST /api/networks/open */
export const NetworkFileOpened = z.object({ event: Id, changed: z.boolean() })
/** POST /api/events/:event/networks/:network/place : the network's own place here, made if there was none. */
export const NetworkPlaceMade = z.object({ event: Id })

const PlacedNote = z.object({
  id: Id,
  text: z.string(),
  lines: z.array(z.object({ label: z.string(), text: z.string() })),
  /** Their name; empty: none is told. */
  by: z.string(),
  /** The board of an event here that holds it: there it is erased. null: it is kept at the place itself. */
  held: z.object({ event: Id, board: Id }).nullable().default(null),
})
/** POST /api/events/:event/commands/meeting.write */
export const MeetingWritten = z.object({ rev: z.number().int() })
/** POST /api/events/:event/commands/case.write */
export const CaseWritten = z.object({ rev: z.number().int() })
/** GET /api/events/:event/network : a network's own place, as its people read it. */
export const NetworkPlace = z.object({
  network,
  programme: z.string(),
  /** How many people belong to it. */
  members: z.number(),
  /** Whoever asks may say what became of a promise, and keep the notes of a meeting. */
  leads: z.boolean(),
  /** Whoever asks may erase a note. */
  erases: z.boolean().default(false),
  promises: z.array(
    PlacedNote.extend({
      board: z.string(),
      event: z.string(),
      /** What was told last. */
      follow: z.object({ id: Id, state: PromiseState, told: z.string(), at: z.number() }).nullable(),
    }),
  ),
  /** Where its people come in with the code they have: for whoever leads it. */
  door: z.string().nullable(),
  /** Notes of a meeting that are not sealed yet. */
  meeting: MeetingNotes.extend({ id: Id, rev: z.number(), begunAt: z.number() }).nullable(),
  /** The draft of its case study, for whoever leads it. */
  caseDraft: CaseWords.extend({ rev: z.number() }).nullable().default(null),
  /** Until when its case study is asked for. */
  caseDue: Day.nullable().default(null),
  boards: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      event: z.string(),
      dates: z.string(),
      edition: z.number(),
      at: z.number(),
      root: z.string(),
      visibility: Visibility,
      prompts: z.array(z.object({ id: Id, text: z.string(), notes: z.array(PlacedNote) })),
      /** Notes that are not told here, and that were erased. */
      heldBack: z.number(),
      erased: z.number(),
      /** Sealed at the place itself: what it is, how far it may be shown, and hours that it took. Null: a board of an event. */
      placed: z
        .object({ board: Id, kind: z.enum(['meeting', 'case']), reach: Reach, hours: Hours })
        .nullable()
        .default(null),
    }),
  ),
})
export type NetworkPlace = z.infer<typeof NetworkPlace>
