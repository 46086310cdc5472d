/**
 * Pages of the wall, as screens and server tell them. One screen makes them for all (`WallView.pager`): it measures notes, which
 * no server can. The server keeps which page stands, and tells it to every screen that shows the wall. Lengths are in the wall's
 * units, a pixel of a 1080-line screen.
 */
import { z } from 'zod'
import { Id } from './ids.ts'

const Count = z.number().int().min(0).max(1_000_000)
const Length = z.number().min(-100_000).max(100_000)
const Key = z.string().max(400)

/** A note's place in its lane, or that of a heading without notes. `height` includes the heading above it, `head` high. */
export const WallPlace = z.object({
  id: z.string().max(120),
  column: Count,
  top: Length,
  height: Length,
  section: z.string().max(120).optional(),
  head: Length.optional(),
  /** It came after the page was turned to. */
  landed: z.literal(true).optional(),
})
export type WallPlace = z.infer<typeof WallPlace>

export const WallLane = z.object({
  /** How the lane is drawn, by the name that every screen has for it. */
  lane: Key,
  /** The prompt whose notes stand there. */
  group: z.string().max(120),
  placed: z.array(WallPlace).max(200),
  /** How far down all of them stand, where they leave room. */
  down: Length,
  /** The one note of the page is too tall for a column: which of its parts is shown, counted from 0. */
  own: z.object({ part: Count, of: Count }).nullable(),
  /** The page is the n-th of its cycle, from 1, of so many, where they have numbers of their own (else 0). */
  turned: z.number().int(),
  of: Count,
})
export type WallLane = z.infer<typeof WallLane>

/** Notes: a page a lane, or a picture made of all of them. */
export const WallNotesPage = z.object({
  kind: z.literal('notes'),
  /** Size of the wall that it was made for. */
  size: z.tuple([Count, Count]),
  arrangement: z.string().max(40),
  level: Count,
  lanes: z.array(WallLane).max(60),
  picture: Count.nullable(),
  /** Pages of notes since the last picture, and how many pictures there were. */
  pages: Count,
  pictured: Count,
  /** “Page x of y”. */
  page: Count,
  of: Count,
  /** So many pages before the one that the wall has come to; absent: it is that one. */
  back: Count.optional(),
  /** Grows with every page that differs from the one before. */
  turns: Count,
  /** `stage.paging.turn`, as far as it was followed. */
  turn: z.number().int(),
  /** When it will have been read; null: there is no other page. */
  due: z.number().nullable(),
})
export type WallNotesPage = z.infer<typeof WallNotesPage>

/** Pages in a fixed order: `at`, modulo how many there are. */
export const WallLoopPage = z.object({
  kind: z.literal('loop'),
  at: z.number().int(),
  turn: z.number().int(),
})
export type WallLoopPage = z.infer<typeof WallLoopPage>

export const WallPage = z.discriminatedUnion('kind', [WallNotesPage, WallLoopPage])
export type WallPage = z.infer<typeof WallPage>

/** What of the wall has pages. */
export const WALL_PAGED = [
  'notes',
  'picture',
  'plan',
  'quotation',
  'agreed',
  'spotlight',
  'prompts',
  'tables',
] as const
export type WallPaged = (typeof WALL_PAGED)[number]

/** What a screen that shows the wall tells the server. `id`: a name that it gave itself. */
export const WallMessage = z.discriminatedUnion('do', [
  /** It shows the wall, so large (CSS pixels); or does no more. */
  z.object({
    do: z.literal('screen'),
    id: Id,
    size: z
      .object({ width: z.number().min(1).max(100_000), height: z.number().min(1).max(100_000) })
      .nullable(),
  }),
  /** The page that stands from now on. Only the screen that makes the pages is listened to. */
  z.object({ do: z.literal('page'), id: Id, of: z.enum(WALL_PAGED), key: Key, page: WallPage }),
  /** It waits for a page since `n` came, so another screen had better make it. */
  z.object({ do: z.literal('late'), id: Id, n: z.number().int() }),
])
export type WallMessage = z.infer<typeof WallMessage>
