/**
 * What a kind of activity is to the rest: data plus pure functions. A format's React panel lives beside it in
 * `packages/formats/src/<id>/panel.tsx` and is found by the board app through the folder's name.
 */
import type { NetworkRecord, Prompt, QuoteRecord, Visibility } from '@folkmoot/protocol'
import type { Note } from './board.ts'
import type { Posted } from './page.ts'

/** A posted entry with what the server knows about it. */
export interface PostedEntry {
  page: string
  entry: string
  prompt: string
  posted: Posted
}
export type EntryRefusal = 'too-long' | 'too-many-words' | 'incomplete'

export interface OutlineSection {
  heading: string
  /**
   * One line a note, in the record's order, as the format would read it out. `by`: who, in words, or empty.
   * `network`: the note's own label (an id, `another`, or empty); the writer draws its name and shape.
   */
  items: { note: string; text: string; by: string; network: string }[]
}
export interface SnapshotForOutline {
  prompts: readonly Prompt[]
  notes: readonly Note[]
  networks: readonly NetworkRecord[]
}

export interface Format {
  id: string
  /** As the organiser picks it: “One-minute round”. */
  title: string
  about: string
  defaults: {
    prompts: readonly string[]
    visibility: Visibility
    /** Stage behaviours the cockpit offers. */
    turns?: { turnSeconds: number; quietSeconds: number }
    /** `share` reveals one prompt after another. */
    revealByPrompt?: boolean
    /** Seconds that an answer is meant to take; shown, not enforced. */
    answerSeconds?: number
  }
  /** How the wall lays notes out: one stream under the prompt being shown, or a column a prompt. */
  wall: 'stream' | 'columns'
  /** The entry names a person, who must agree before wall and record name them. */
  asksAbout: boolean
  /** At most this many words for a prompt's answer; null: only the length limit holds. */
  maxWords(promptText: string): number | null
  /** May this entry become a note? Length is checked before. */
  judge(entry: PostedEntry, promptText: string): EntryRefusal | null
  /** The format's own fields of the note. */
  decorate(
    entry: PostedEntry,
    context: { quote: QuoteRecord | null; found: { name: string; network: string | null } | null },
  ): Pick<Note, 'text' | 'found'>
  /** The record's sections. */
  outline(snapshot: SnapshotForOutline): OutlineSection[]
}
