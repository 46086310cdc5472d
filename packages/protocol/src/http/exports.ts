/** Fetched where files are made. */
import { z } from 'zod'
import { NoteReach } from '../choices.ts'
import { Id } from '../ids.ts'

/** GET /api/file-formats: what an export can be written as; `asks` says what can be chosen besides. */
export const FileFormatsAnswer = z.object({
  formats: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      meaning: z.string(),
      asks: z.array(z.enum(['separator'])),
      /** Offered first, by a button of its own. */
      leads: z.boolean().default(false),
      /** A part that it cannot be made without, and that is not on this machine. */
      lacks: z.enum(['pages']).nullable().default(null),
    }),
  ),
})
/** GET, POST (fetches it) and DELETE (stops that) /api/events/:event/parts/pages: the part that sets pages. In megabytes. */
export const PartAnswer = z.object({
  state: z.enum(['absent', 'fetching', 'there', 'failed', 'no-such-machine']),
  done: z.number(),
  of: z.number(),
})
/** What stands between the cells of a table; which one a spreadsheet expects depends on its country. */
export const SEPARATORS = ['comma', 'semicolon', 'tab'] as const
export type Separator = (typeof SEPARATORS)[number]
/** POST /api/events/:event/exports */
export const ExportBody = z.object({
  /** One of GET /api/file-formats. */
  format: z.string().min(1).max(40),
  /** One snapshot, or null for the latest edition of the boards. */
  snapshot: Id.nullable(),
  /** Which boards, of those that were frozen; null: all but those of single networks. */
  boards: z.array(Id).max(500).nullable().default(null),
  /** Asked for explicitly; has an effect on named boards only. */
  names: z.boolean().default(false),
  separator: z.enum(SEPARATORS).default('comma'),
  /** How far it goes. Beyond the people here it has no names, and only what writers let go as far; for the organiser. */
  reach: NoteReach.default('here'),
})
export const ExportAnswer = z.object({
  id: Id,
  done: z.number(),
  of: z.number(),
  ready: z.boolean(),
  file: z.string().nullable(),
})
/** DELETE /api/events/:event/exports/:id */
export const ExportStopped = z.object({})
