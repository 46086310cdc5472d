/**
 * What a kind of activity is to the rest: data plus pure functions. A format's React parts lie beside it in
 * `packages/formats/src/<id>/` (`panel.tsx`, and `wall.tsx` if it has a picture of its own).
 */
import type {
  NetworkRecord,
  Phase,
  Prompt,
  Quotation,
  QuoteRecord,
  SummaryRow,
  Visibility,
} from '@folkmoot/protocol'
import type { Note } from './board.ts'
import type { FieldSpec } from './fields.ts'
import type { Fields, Posted } from './page.ts'

/** A posted entry with what the server knows about it. Its fields are cleaned: declared, and of their kind. */
export interface PostedEntry {
  page: string
  entry: string
  prompt: string
  posted: Posted
}
export type EntryRefusal = 'too-long' | 'too-many-words' | 'incomplete'

/** A note as it is drawn everywhere: on wall, phone and cockpit, and read out in the record. */
export interface Card {
  /** A line above the words, such as the quotation that was picked. */
  above?: string
  text: string
  /** Lines below: “Evidence: …”. */
  lines: readonly { label: string; text: string }[]
  /** Drawn paler: a claim without evidence. */
  weak?: boolean
}

export interface OutlineItem {
  note: string
  text: string
  /** Who, in words, or empty. */
  by: string
  /** The note's own label (an id, `another`, or empty); the writer draws its name and shape. */
  network: string
  above?: string
  lines?: readonly { label: string; text: string }[]
}
export interface OutlineSection {
  heading: string
  /** One an item a note, in the record's order, as the format would read it out. */
  items: OutlineItem[]
}
export interface SnapshotForOutline {
  prompts: readonly Prompt[]
  notes: readonly Note[]
  networks: readonly NetworkRecord[]
}

/** One of the few kind things that can be said about a note with one tap. */
export interface MarkSpec {
  /** `me-too` */
  kind: string
  /** As the button says it: “Me too”. */
  label: string
  /** Of one choice only one at a time can be said: agree, can live with, concern. */
  choice?: string
  /** It is said against the note: a counter-voice. */
  against?: true
  /** People put their own name to it: “I will”. */
  named?: true
  /** Offers the author to swap contacts; they go over when both have tapped. */
  swap?: true
}

/** Where the whole room is: a hat, before or after. */
export interface StepSpec {
  id: string
  label: string
  /** As it stands within a sentence (“the Red hat”); without it: the label in quotation marks. */
  inSentence?: string
}

/** What a person's entries on one board are, for counting together. Nobody's name is in it. */
export interface CountedPage {
  network: string | null
  entries: readonly { prompt: string; posted: Posted }[]
}
export interface Summary {
  /** The scale in words. None: the answers could not be counted. */
  steps: readonly string[]
  rows: readonly SummaryRow[]
}

export interface Format {
  id: string
  /** As the organiser picks it: “One-minute round”. */
  title: string
  /** It can be asked on the spot, by one line: as the facilitator chooses it there. */
  quick?: string
  defaults: {
    prompts: readonly string[]
    /** The line that these prompts go on from, as it stands over them on the slide. */
    lead?: string
    /** Beside `prompts`: the format's own names for them (`Prompt.key`). */
    keys?: readonly string[]
    visibility: Visibility
    /** Stage behaviours the cockpit offers. */
    turns?: { turnSeconds: number; quietSeconds: number }
    /** `share` reveals one prompt after another. */
    revealByPrompt?: boolean
    /** Seconds that an answer is meant to take; shown, not enforced. */
    answerSeconds?: number
    /** A table writes together on the page it shares. */
    by?: 'table'
    /** Every table has one of the prompts. */
    oneEach?: true
    lookFirst?: true
    /** Dots for its vote. */
    dots?: number
  }
  /** Its notes have pages of their own in a library: as case studies, or as cards of good practice. */
  inLibrary?: 'case' | 'practice'
  /** The notes that a note was written from: it goes no further than each of them. */
  behind?(fields: Fields | undefined): readonly string[]
  /** Its open phases in order, beginning with `write` and `share`; `closed` follows the last. */
  phases: readonly Phase[]
  /** How the wall lays notes out: one stream under the prompt being shown, a column a prompt, or its own `wall.tsx`. */
  wall: 'stream' | 'columns' | 'own'
  /** What the wall shows while people write, in place of the prompt: its own picture, or the session's quotations in turn. */
  wallWhileWriting?: 'own' | 'welcome'
  /** What the wall asks of everybody while people write, above the prompts, where these do not say it. */
  wallAsks?: string
  /** Its prompts are areas of one picture, with this in their middle. */
  centre?: { title: string; text: string; author: string }
  /** The entry names a person, who must agree before wall and record name them. */
  asksAbout: boolean
  /** What the named person decides about: their name, or whether the words are shown at all (they are theirs). */
  consent?: 'name' | 'words'
  /** At most this many words for a prompt's answer; null: only the length limit holds. */
  maxWords(promptText: string): number | null
  /** Posted entries that one page may have on a board. */
  most?: number
  /** Small answers beside the text. */
  fields?(prompt: Prompt): readonly FieldSpec[]
  /** The text may be empty: the fields are the answer. */
  textOptional?: true
  /** Where the whole room is, turned by the facilitator: hats, before and after. */
  steps?(prompts: readonly Prompt[]): readonly StepSpec[]
  /** What people may say about a note with one tap. Nothing: unanswerable. */
  marks?(prompt: Prompt): readonly MarkSpec[]
  /** Who is given this entry: the room, the writer's network, or only themself. */
  audience?(entry: PostedEntry): 'room' | 'network' | 'self'
  /** What one writes here is a commitment: it comes first among one's own words, and meets whoever comes back. */
  commitments?: true
  /** Which prompts ask for what people will do: their network asks after the answers at its next meeting. */
  promised?(prompts: readonly Prompt[]): readonly Prompt[]
  /** A note can be declared agreed; it is then in view for as long as the event lasts. */
  agreements?: true
  /** Entries never become notes one by one: they are counted together. */
  counted?(pages: readonly CountedPage[], prompts: readonly Prompt[]): Summary
  /** Entries of a counted format that are notes all the same: words without the number. */
  countedNotes?: true
  /** A kind word to the writer before they post: “Leave the school’s name out”. null: nothing to say. */
  advise?(text: string): string | null
  /** May this entry become a note? Length and required fields are checked before. */
  judge(entry: PostedEntry, promptText: string): EntryRefusal | null
  /** The format's own members of the note. */
  decorate(
    entry: PostedEntry,
    context: {
      quote: QuoteRecord | null
      found: { name: string; network: string | null } | null
      /** Of the board's session, as the organiser has corrected them. */
      quotations: readonly Quotation[]
    },
  ): Pick<Note, 'text' | 'found' | 'fields'>
  /** How a note is drawn; without it: its text. */
  card?(note: Note, prompt: Prompt | null): Card
  /** The wall's order; without it: as they came. */
  order?(a: Note, b: Note): number
  /** The record's sections. */
  outline(snapshot: SnapshotForOutline): OutlineSection[]
}

/**
 * What people may say about a note on a board of this visibility. Contacts are swapped on named boards only: elsewhere
 * already the answer to an offer would tell something of who wrote the note.
 */
export function marksOn(
  format: Pick<Format, 'marks'> | null,
  prompt: Prompt | null,
  visibility: Visibility,
): readonly MarkSpec[] {
  const specs = (prompt && format?.marks?.(prompt)) ?? []
  return visibility === 'named' ? specs : specs.filter(spec => !spec.swap)
}

/** Do people find each other in it: are names given to the room, once their owners agreed? */
export function findsPeople(format: Partial<Pick<Format, 'asksAbout' | 'consent'>> | null): boolean {
  return format?.asksAbout === true && format.consent !== 'words'
}

/** How `format` draws a note. */
export function cardOf(format: Pick<Format, 'card'> | null, note: Note, prompt: Prompt | null): Card {
  return format?.card?.(note, prompt) ?? { text: note.text, lines: [] }
}

/** Over the prompts, while one of them still is the slide's own. */
export function leadOf(
  format: Pick<Format, 'defaults'> | null,
  prompts: readonly Pick<Prompt, 'text'>[],
): string | null {
  const { lead = null, prompts: own = [] } = format?.defaults ?? {}
  return prompts.some(prompt => own.includes(prompt.text)) ? lead : null
}
