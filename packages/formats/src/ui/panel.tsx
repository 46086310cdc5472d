/**
 * What a format's panel is given: types only. A panel is the delegate's side of an activity; it draws with the
 * components in `ui`, so a format needs nothing of the app and every panel says alike who will see what is written.
 */
import type { About, EntryView, FieldSpec, FieldValue, Format, Note } from '@folkmoot/board-doc'
import type { Result } from '@folkmoot/kit'
import type {
  BoardView,
  EntryFate,
  Id,
  MineView,
  NetworkRecord,
  Prompt,
  Quotation,
  RoundView,
} from '@folkmoot/protocol'
import type { ComponentType, ReactNode } from 'react'

/** One of my entries, with what is known about it. */
export interface PanelEntry extends EntryView {
  saved: 'saved' | 'saving' | 'unsaved'
  /** As the server said last; null: not posted, or it has not said yet. */
  fate: { fate: EntryFate; reason?: string; ask?: string; reading?: string } | null
}

/** Changing my page; each takes effect here at once and is saved when it can be. */
export interface PanelPage {
  create(board: Id, prompt: Id): Id
  setDraft(entry: Id, text: string): void
  setAbout(entry: Id, about: About | null): void
  /** Replaces the draft's fields whole; an undefined member is dropped. */
  setFields(entry: Id, fields: Readonly<Record<string, FieldValue | undefined>>): void
  /** Post, or Update: the room is given the draft as it stands. `now`: the words before it go at once. */
  post(entry: Id, how?: { now?: true }): void
  /** It may come out although too few others wait with it. */
  allowAlone(entry: Id): void
  takeBack(entry: Id): void
  remove(entry: Id): void
}

/** What a table does with its clock. All refusals have been told to the person when the promise settles. */
export interface PanelTurns {
  begin(table: Id): Promise<boolean>
  pause(table: Id): Promise<boolean>
  next(table: Id, speaker: Id): Promise<boolean>
  pass(table: Id, person: Id): Promise<boolean>
  comeBack(table: Id, person: Id): Promise<boolean>
  /** A minute that was ended by mistake goes on. */
  giveBack(table: Id): Promise<boolean>
}

export interface FoundPerson {
  id: Id
  name: string
  network: Id | null
}

export interface ButtonSlot {
  kind?: 'primary' | 'secondary' | 'quiet' | 'stop'
  wide?: boolean
  disabled?: boolean
  onClick?(): void
  type?: 'button' | 'submit'
  children: ReactNode
  'aria-label'?: string
  'aria-pressed'?: boolean
}
export interface WriterSlot {
  /** Names the text field for screen readers: the prompt. */
  label: string
  text: string
  onText(text: string): void
  /** Undefined: not to be posted yet; `why` says what is missing. */
  onPost?(): void
  why?: string
  saved: PanelEntry['saved']
  /** What the writer's own answers make of who will see it. */
  given?: Given
  /** Beside the count, e.g. “2 of 3 words”. */
  note?: ReactNode
  /** Between the words and Post: small answers, a kind word of advice. */
  children?: ReactNode
  /** Ask for the focus when this changes to a number above 0. */
  focus?: number
}

/** What a writer has answered that decides who will see it. Left out: not asked, or not said yet. */
export interface Given {
  audience?: 'self' | 'network' | 'room'
  /** Whose words these are, who approves them first. */
  teller?: string
}

export interface EntriesSlot {
  entries: readonly PanelEntry[]
  title: string
  /** The title names the prompt that all of them answer, so the cards need not. */
  samePrompt?: boolean
}

export interface SourcesSlot {
  sentences: readonly { key: string; text: string; notes: readonly Id[] }[]
  onNotes(key: string, notes: readonly Id[]): void
}

/** The design's components as panels use them. */
export interface PanelUi {
  Button: ComponentType<ButtonSlot>
  /** The prompt in big type; `focus` moves the reader there when it changes to a number above 0. */
  Prompt: ComponentType<{ text: string; focus?: number; as?: 'h2' | 'h3'; size?: string }>
  Field: ComponentType<{
    label: string
    hint?: ReactNode
    error?: string | null
    value: string
    onChange(event: { target: { value: string } }): void
    autoComplete?: string
    maxLength?: number
  }>
  Clock: ComponentType<{
    time: { deadline: number | null; remainingMs: number | null; totalMs?: number }
    now(): number
    className?: string
  }>
  /** A soft sound at that moment of the server's clock. */
  Chime: ComponentType<{ at: number | null; now(): number }>
  Notice: ComponentType<{ kind?: 'plain' | 'good' | 'warn'; live?: boolean; children: ReactNode }>
  /** The one place to write: field, who will see it, Post. */
  Writer: ComponentType<WriterSlot>
  /** Who will see it, where something is asked before there is a place to write, or a tap is the answer. */
  WhoSees: ComponentType<{ given?: Given }>
  /** My entries as cards with their state, Update and Take back; and, last, who receives the record. */
  Entries: ComponentType<EntriesSlot>
  /** The format's small answers as a form: texts, choices, scales. Says what is missing; sends nothing by itself. */
  Fields: ComponentType<{
    specs: readonly FieldSpec[]
    values: Readonly<Record<string, FieldValue | undefined>>
    onValues(values: Readonly<Record<string, FieldValue | undefined>>): void
    quotations?: readonly Quotation[]
  }>
  /** Beside each sentence the notes that it was written from, chosen among those that the writer may see. */
  Sources: ComponentType<SourcesSlot>
  NetworkMark: ComponentType<{ network: NetworkRecord | null; className?: string }>
}

export interface PanelProps {
  board: BoardView
  networks: readonly NetworkRecord[]
  /** What of me a panel may need: who I am, where I sit, and my place in a round. */
  mine: Pick<MineView, 'person' | 'table' | 'round' | 'mayReturn'>
  /** The board's format. */
  format: Format
  /** The prompts to write to here: all of them, the table's own where each table has one, or the step's. */
  prompts: readonly Prompt[]
  /** The prompt with its words as their reader is given them, perhaps in another language: for showing it, never for its rules. */
  asked(prompt: Prompt): Prompt
  /** The board’s title, the same way. */
  title: string
  /** Mine on this board, oldest first; where tables write, my table's. */
  entries: readonly PanelEntry[]
  /** My page; where tables write, my table's. */
  page: PanelPage
  /** What the room sees of this board now. */
  notes: readonly Note[]
  /** Of the board's session. */
  quotations: readonly Quotation[]
  round: RoundView | null
  turns: PanelTurns
  /** Server time. Stable. */
  now(): number
  findPeople(
    find: string,
  ): Promise<Result<{ people: FoundPerson[]; more: boolean }, { code: string; message: string }>>
  /** Tells screen readers; nothing shows. */
  announce(words: string): void
  /** Tells screen readers, and shows for a moment. */
  toast(words: string): void
  /** The same for what was just posted, once it is so: “Posted.” */
  posted(words: string): void
  ui: PanelUi
}

export type { Prompt }
