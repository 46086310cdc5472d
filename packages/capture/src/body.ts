/**
 * A snapshot's body: one board at one moment, as canonical JSON.
 *
 * ```
 * { header,                        what was frozen: event, session, prompts, counts; no words of anybody's, nobody's name
 *   leaves: [{ note, part, commitment, salt, value }],
 *   texts: [{ of, id, commitment, salt, value }],
 *   root,                          head of a tree over the header, each text and each note (`commitments.ts`)
 *   erasures }                     how many leaves and texts have been erased: the body's revision
 * ```
 * A leaf commits to one part of one note (its words, its name, whom it names, its English), a text to a title, a prompt or a group's name: `commitment` = SHA-256 of salt ‖
 * canonical JSON of `value`. Its opening (salt and value) is all there is of the words, so dropping it (`erased`, or
 * `withheld` from one copy) leaves the root as it was and nothing to guess from: the salt has 128 random bits. People's names
 * live only in parts of their own.
 *
 * Earlier formats: the second has as its root the SHA-256 of canonical { header, leaves: [{ note, part, commitment }],
 * texts: [{ of, id, commitment }] }; the first has no `texts`, titles, prompts and groups' names stand in the header.
 */

import type { Fields } from '@folkmoot/board-doc'
import { canonicalJson } from '@folkmoot/kit'
import type { ErasureReason, InLanguage, Outcome, Prompt, Shape, Visibility } from '@folkmoot/protocol'
import { FIRST_FORMAT, ONE_PIECE_FORMAT, SNAPSHOT_FORMAT } from './formats.ts'

export { FIRST_FORMAT, ONE_PIECE_FORMAT, SNAPSHOT_FORMAT }

export type SnapshotNetwork = { id: string; name: string; colour: string; shape: Shape }

/** What is known of a board's people. Nothing here tells more of a board without names than its screens did. */
export type SnapshotFacts = {
  /** Whose board it was; null: everybody's. */
  network: string | null
  /** Who could read it while it was open. */
  audience: 'network' | 'everybody'
  /** How many people it was open to; null: fewer than five. */
  people: number | null
  /** Of the last vote, how many dots a person had and how many gave some; null: on a board without names fewer than five. */
  vote: { dots: number; voters: number | null } | null
  /** Notes that were posted and are not in it; null: not told on boards without names. */
  leftOut: { hidden: number; waiting: number } | null
}

/** As it reads, whatever its format: texts that were erased are {@link ERASED_TEXT}. */
export type SnapshotHeader = {
  format: typeof SNAPSHOT_FORMAT | typeof ONE_PIECE_FORMAT | typeof FIRST_FORMAT
  programme: { id: string; name: string }
  event: { id: string; name: string; place: string; dates: string }
  /** `day` counts from 0; it, `order` and the board's `order` place the board in the record. */
  session: { id: string; title: string; day: number; dayName: string; order: number }
  board: {
    id: string
    title: string
    order: number
    format: string
    visibility: Visibility
    /** The title in other languages. Left out: none was given. */
    inLanguages?: InLanguage[]
    /** `inLanguages` as the title’s. `earlier`: what it said before, oldest first, and until when, rounded down. Left out: it was never reworded. */
    prompts: Prompt[]
  }
  networks: SnapshotNetwork[]
  /** People joined, by the small-network rule: null gathers small networks and people without one. */
  counts: { network: string | null; joined: number }[]
  edition: number
  /** The event's sequence number that the board was read at. */
  seq: number
  /** Server time, ms since 1970, rounded down. */
  at: number
  /** Notes committed to, those erased later included. */
  notes: number
  /** What the room made of them: groups, dots, counts. No words of notes and no names of people. */
  outcome?: Outcome
  /** Not of the first format. */
  facts?: SnapshotFacts
  /** Who receives the record, as people were told before they wrote. */
  recordGoesTo?: string
  /** Frozen in the first format, and sealed in a later one at this time, because a text under its first root was erased. */
  sealedAnew?: number
}

/** As it stands under the root: typed texts are in `texts`. */
export type SealedHeader = Omit<
  SnapshotHeader,
  'format' | 'session' | 'board' | 'outcome' | 'recordGoesTo'
> & {
  format: typeof SNAPSHOT_FORMAT | typeof ONE_PIECE_FORMAT
  session: Omit<SnapshotHeader['session'], 'title'>
  board: Omit<SnapshotHeader['board'], 'title' | 'prompts' | 'inLanguages'> & {
    prompts: SealedPrompt[]
    inLanguages?: SealedInLanguage[]
  }
  outcome?: Omit<Outcome, 'groups'> & { groups: Omit<Outcome['groups'][number], 'name'>[] }
}
type SealedPrompt = Omit<Prompt, 'text' | 'earlier' | 'inLanguages'> & {
  earlier?: { until: number }[]
  inLanguages?: SealedInLanguage[]
}
type SealedInLanguage = Omit<InLanguage, 'text'>
type FirstHeader = SnapshotHeader & { format: typeof FIRST_FORMAT }

export const ERASED_TEXT = '(erased)'
export const TEXT_KINDS = [
  'title',
  'session',
  'prompt',
  'wording',
  'translation',
  'group',
  'goes-to',
] as const
/** What a text is: the board's or its session's title, a prompt, what it said before, either in another language, a group's name, who receives the record. */
export type TextKind = (typeof TEXT_KINDS)[number]
export type TextKey = { of: TextKind; id: string }
type TextBase = TextKey & { commitment: string }
export type OpenText = TextBase & { salt: string; value: string }
type ErasedTextLeaf = TextBase & { erased: true }
/** In a network's own file alone: what others called their groups. */
type WithheldTextLeaf = TextBase & { withheld: true }
export type TextLeaf = OpenText | ErasedTextLeaf | WithheldTextLeaf

export type LeafPart = 'words' | 'name' | 'connection' | 'reading'
export type WordsValue = {
  prompt: string
  text: string
  at: number
  network?: string
  /** “Find someone who”: a person was found; their network as the board showed it. */
  found?: { network?: string }
  /** The format's small answers, as the note had them. */
  fields?: Fields
  /** Declared agreed by the facilitator. */
  agreed?: true
  /** The words' language, as their writer says it. */
  lang?: string
}
/** `network` only where the words go without it: one with too few people to be told by itself. */
type NameValue = { name: string; network?: string }
/** The words in English, as a helper or their writer put them. Erased with the words; a helper's by itself as well. */
type ReadingValue = { text: string; by: 'helper' | 'writer' }
/** Who found whom; there is one only once the found person agreed to be named. */
export type ConnectionValue = {
  finder: { name?: string; network?: string }
  found: { name: string; network?: string }
}

type LeafBase = { note: string; commitment: string }
type Opened<P extends LeafPart, V> = LeafBase & { part: P; salt: string; value: V }
export type OpenLeaf =
  | Opened<'words', WordsValue>
  | Opened<'name', NameValue>
  | Opened<'connection', ConnectionValue>
  | Opened<'reading', ReadingValue>
/** `why`, on a note's words alone, where whoever erased them said so. */
export type ErasedLeaf = LeafBase & { part: LeafPart; erased: true; why?: ErasureReason }
type WithheldLeaf = LeafBase & { part: LeafPart; withheld: true }
export type Leaf = OpenLeaf | ErasedLeaf | WithheldLeaf

type BodyBase = {
  leaves: Leaf[]
  root: string
  erasures: number
}
export type FirstBody = BodyBase & { header: FirstHeader; texts?: never }
export type SealedBody = BodyBase & { header: SealedHeader; texts: TextLeaf[] }
export type SnapshotBody = FirstBody | SealedBody

/** The parts in which names of people stand. */
export function namesPeople({ part }: { part: unknown }): boolean {
  return part === 'name' || part === 'connection'
}

export function isOpen(leaf: Leaf): leaf is OpenLeaf {
  return 'value' in leaf
}

export function isErased(leaf: Leaf): leaf is ErasedLeaf {
  return 'erased' in leaf
}

export function isSealed(body: SnapshotBody): body is SealedBody {
  return body.header.format !== FIRST_FORMAT
}

/** Reads a body of our own making; what strangers hand in goes through `verifySnapshot`. */
export function readBody(json: string): SnapshotBody {
  return JSON.parse(json) as SnapshotBody
}

export function writeBody(body: SnapshotBody): string {
  return canonicalJson(body)
}
