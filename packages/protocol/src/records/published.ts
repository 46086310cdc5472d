/** What of an event stands in its programme's library, or is being read before it does. */
import { z } from 'zod'
import { Id } from '../ids.ts'
import { LIBRARY_REACHES, LICENCES } from '../library.ts'
import { LIMITS } from '../limits.ts'
import { nameOrNone } from '../names.ts'
import { name, title } from './parts.ts'

export const LibraryReach = z.enum(LIBRARY_REACHES)
export type LibraryReach = z.infer<typeof LibraryReach>

/** Who said so, by a device of an organiser, and when. */
export const Signature = z.object({ device: Id, label: z.string().max(LIMITS.nameChars), at: z.number() })
export type Signature = z.infer<typeof Signature>

/**
 * An edition in the library, as what is shown of which snapshots: no words of its own, so that whatever leaves a snapshot leaves
 * the library. `boards.notes` only ever gets shorter; what went after publishing is in `gone`.
 */
export const PublicationRecord = z.object({
  /** `${reach}-${edition}`; one that is being read: `draft-${reach}` */
  id: Id,
  reach: LibraryReach,
  /** null: it is being read, and has no number yet. */
  edition: z.number().int().nullable(),
  /** `review`: being read. `asked`: somebody has read it, and another organiser is to sign. `withdrawn`: it is shown nowhere. */
  stage: z.enum(['review', 'asked', 'published', 'withdrawn']),
  /** As records say it of themselves, without audience and number. */
  about: z.object({
    network: z.string().nullable(),
    ofNetworks: z.number().int(),
    notHere: z.array(
      z.object({ board: Id, title: z.string(), why: z.enum(['not-frozen', 'open-again', 'not-chosen']) }),
    ),
    zone: z.string().nullable(),
  }),
  boards: z.array(z.object({ snapshot: Id, notes: z.array(Id), gone: z.array(Id) })).max(500),
  /** Who takes withdrawals, as it stands on each page. */
  contact: nameOrNone(LIMITS.titleChars),
  licence: z.enum(LICENCES),
  /** While it is being read: notes in which something may give somebody away. */
  flagged: z.array(Id),
  /** What a person said of a note while reading. */
  decided: z.record(z.string(), z.enum(['fine', 'out'])),
  asked: Signature.nullable(),
  signed: Signature.nullable(),
  /** When it was published; before that, when it was prepared. */
  at: z.number(),
  /** In notes, against the edition before; null: there was none. */
  since: z.object({ added: z.number().int(), changed: z.number().int(), gone: z.number().int() }).nullable(),
})
export type PublicationRecord = z.infer<typeof PublicationRecord>

/** A group of an event's published editions. */
export const GroupRef = z.object({ event: Id, board: Id, group: Id })
export type GroupRef = z.infer<typeof GroupRef>

/** Scope `system`: what a person means by a name, and which groups of which events of the programme somebody joined into it. */
export const ThemeRecord = z.object({
  id: Id,
  programme: Id,
  name: title,
  definition: z.string().trim().min(1).max(LIMITS.definitionChars),
  /** Who says so, as they want to be called. */
  by: name,
  groups: z.array(GroupRef).max(LIMITS.groupsPerTheme),
  /** For the next change: an older one is refused. */
  rev: z.number().int(),
  at: z.number(),
  /** By whose device it was last changed. */
  made: Signature,
  /** As it stands now another organiser lets it be public; null: it is for the programme alone. */
  signed: Signature.nullable(),
})
export type ThemeRecord = z.infer<typeof ThemeRecord>
