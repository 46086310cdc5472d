/**
 * Notes without their writer's name. What one says about its writer is decided when it is released, stands on its
 * reference, and only ever shrinks. Words come out by `release-rule.ts`, labels by `labels.ts`; what waits and what was
 * released is told apart by the words on the reference, so that a restart changes neither.
 */
import type { Format, Note, Posted } from '@folkmoot/board-doc'
import { canonicalJson, type Json, mixed, type Rng, randomId } from '@folkmoot/kit'
import {
  type BoardPast,
  type BoardRecord,
  type Id,
  LIMITS,
  NO_PAST,
  type NoteRefRecord,
  nextStroke,
  SHOWN_PHASES,
  strokeBefore,
  VISIBILITY_ORDER,
  type Visibility,
} from '@folkmoot/protocol'
import type { BoardWork } from './board-work.ts'
import type { IndexedEntry } from './entries.ts'
import { type Labelled, labelsOf } from './labels.ts'
import type { NoteLinks } from './links.ts'
import type { Changes } from './note-changes.ts'
import type { Author, Decision } from './project.ts'
import { verdictAt, type Waiting } from './release-rule.ts'
import type { WorkshopRecords } from './workshop.ts'

type Unnamed = NonNullable<NoteRefRecord['unnamed']>
type Placed = Extract<Decision, { body: unknown }>

/** The board that is being projected. */
export interface Place {
  board: BoardWork
  record: BoardRecord
  format: Format
}

export interface UnnamedDeps {
  records: WorkshopRecords
  rng: Rng
  entry(key: string): IndexedEntry | null
  author(page: Id): Author | null
  decide(place: Place, entry: IndexedEntry, ref: NoteRefRecord | null, posted?: Posted): Decision
  place(place: Place, ref: NoteRefRecord, decision: Placed, out: Changes): void
  setFate(entry: IndexedEntry, fate: IndexedEntry['fate'], reason?: string): void
}

export function pastOf(record: Pick<BoardRecord, 'past'>): BoardPast {
  return record.past ?? NO_PAST
}

export function tighterOf(a: Visibility, b: Visibility): Visibility {
  return VISIBILITY_ORDER.indexOf(a) > VISIBILITY_ORDER.indexOf(b) ? a : b
}

/** The tighter of what its writer was shown and what the board is. Their word counts only for what it once was. */
export function visibilityOf(record: BoardRecord, posted: Posted, ref: NoteRefRecord | null): Visibility {
  const { had } = pastOf(record)
  const shown = posted.visibility
  const stamp =
    shown === record.visibility || (shown && had.includes(shown))
      ? shown
      : had.reduce(tighterOf, record.visibility)
  const visibility = tighterOf(record.visibility, stamp)
  return ref?.unnamed ? tighterOf(visibility, ref.unnamed.visibility) : visibility
}

/** The words alone, so that what is said about how they come does not make them others. */
export function wordsOf({ text, about, fields }: Posted): string {
  return canonicalJson({ text, about, ...(fields && { fields }) } as unknown as Json)
}

/** It was on the board, or counted: not what comes too late. */
export function wasIn(ref: NoteRefRecord | null): boolean {
  if (ref === null) return false
  return ref.unnamed === undefined || ref.unnamed.released !== null || ref.unnamed.counted
}

export function rounded(at: number): number {
  return Math.floor(at / LIMITS.roundedMs) * LIMITS.roundedMs
}

const NOTHING: Unnamed = { visibility: 'anonymous', label: null, released: null, counted: false, few: false }

function isOpen(record: BoardRecord, prompt: Id): boolean {
  return (
    SHOWN_PHASES.includes(record.phase) && (record.revealed.length === 0 || record.revealed.includes(prompt))
  )
}

export class UnnamedNotes {
  private readonly deps: UnnamedDeps
  private readonly links: NoteLinks

  constructor(deps: UnnamedDeps, links: NoteLinks) {
    this.deps = deps
    this.links = links
  }

  putRef(ref: NoteRefRecord, key: string): NoteRefRecord {
    this.deps.records.put('note-ref', ref)
    this.links.refByEntry.set(key, ref)
    return ref
  }

  /** A reference of an earlier version gets what it lacks: what stands was released as it stands. */
  adopt({ board, record, format }: Place, entry: IndexedEntry, ref: NoteRefRecord): NoteRefRecord {
    const standing = board.note(ref.id)
    const waits =
      !standing && isOpen(record, entry.prompt) && !this.deps.records.get('moderation', ref.id)?.hidden
    const unnamed: Unnamed = {
      visibility: record.visibility,
      network: this.deps.author(entry.page)?.network ?? null,
      label: standing?.network ?? null,
      released:
        (waits && !format.counted) || (format.counted && !standing) || !entry.posted
          ? null
          : wordsOf(entry.posted),
      counted: format.counted !== undefined,
      few: false,
    }
    return this.putRef({ ...ref, unnamed }, entry.key)
  }

  /** `decision`: about the words as they are posted now. */
  consider(
    place: Place,
    entry: IndexedEntry,
    known: NoteRefRecord | null,
    decision: Decision,
    out: Changes,
  ): void {
    const { board } = place
    const posted = entry.posted as Posted
    const words = wordsOf(posted)
    let ref = known
    if (ref?.unnamed?.released && ref.unnamed.released !== words && posted.now)
      ref = this.putRef({ ...ref, unnamed: { ...ref.unnamed, released: null } }, entry.key)
    const released = ref?.unnamed?.released ?? null
    const stands =
      released === words ? decision : released === null || !ref ? null : this.old(place, entry, ref, released)
    if (ref) {
      if (stands && 'body' in stands) this.deps.place(place, ref, stands, out)
      else if (board.note(ref.id)) out.remove.push(ref.id)
    }
    // Before its first stroke here: what waits has waited since before this process began.
    if (board.struck === null)
      entry.since = Math.min(entry.since, this.past(board.id).waitsSince ?? entry.since)
    if (released === words || !('body' in decision)) board.pending.delete(entry.key)
    else board.pending.set(entry.key, entry.since)

    if (decision.kind === 'off') this.deps.setFate(entry, decision.fate, decision.reason)
    else if (released === words) this.deps.setFate(entry, decision.kind === 'on' ? 'shown' : 'waiting')
    else if (entry.fate === 'few' && !posted.alone) this.deps.setFate(entry, 'few')
    else this.deps.setFate(entry, stands?.kind === 'on' ? 'changing' : 'waiting')
  }

  private old(place: Place, entry: IndexedEntry, ref: NoteRefRecord, released: string): Decision {
    return this.deps.decide(place, entry, ref, JSON.parse(released) as Posted)
  }

  /**
   * Brings out what may come now: prompts that are revealed for the first time at once, all else when the board's clock
   * has struck; freezing is a last stroke. Answers when it strikes next, if anything waits.
   */
  release(place: Place, now: number, freezing: boolean, out: Changes): number | null {
    const due = this.releaseDue(place, now, freezing, out)
    this.keepOldest(place)
    return due
  }

  /** So that a restart does not begin its wait anew: of the oldest alone, because all of them come out together. */
  private keepOldest({ board }: Place): void {
    const oldest = board.pending.size > 0 ? Math.min(...board.pending.values()) : null
    if ((this.past(board.id).waitsSince ?? null) !== oldest) this.putPast(board.id, { waitsSince: oldest })
  }

  private releaseDue(place: Place, now: number, freezing: boolean, out: Changes): number | null {
    const { board } = place
    const stroke = strokeBefore(board.id, now)
    const struck = board.struck !== null && board.struck !== stroke
    board.struck = stroke
    const first = this.firstShown(place)
    if (board.pending.size === 0) return null
    const waiting = struck || freezing || first.size > 0 ? this.waiting(place) : []
    if (freezing) this.bringOut(place, waiting, { at: now, last: true, reveal: false }, out)
    else {
      const revealed = waiting.filter(({ entry }) => first.has(entry.prompt))
      if (revealed.length > 0) this.bringOut(place, revealed, { at: now, last: true, reveal: true }, out)
      const rest = waiting.filter(({ entry, since }) => !first.has(entry.prompt) && since <= stroke)
      if (struck) this.bringOut(place, rest, { at: stroke, last: false, reveal: false }, out)
    }
    if (freezing) this.leaveFew(place)
    return board.pending.size > 0 ? nextStroke(board.id, now) : null
  }

  /** Notes that it and its columns have not shown before. */
  private firstShown({ board, record }: Place): ReadonlySet<Id> {
    const past = this.past(board.id)
    const first = record.prompts.flatMap(({ id }) =>
      isOpen(record, id) && !past.shown.includes(id) ? [id] : [],
    )
    if (first.length > 0) this.putPast(board.id, { shown: [...past.shown, ...first] })
    return new Set(first)
  }

  private waiting(place: Place): WaitingEntry[] {
    const found: WaitingEntry[] = []
    for (const [key, since] of place.board.pending) {
      const entry = this.deps.entry(key)
      const author = entry?.posted ? this.deps.author(entry.page) : null
      if (!entry?.posted || !author) continue
      const ref = this.links.refByEntry.get(key) ?? null
      const decision = this.deps.decide(place, entry, ref)
      if (!('body' in decision)) continue
      const people = author.table ? this.seatedAt(entry.page) : 1
      found.push({ entry, ref, author, since, writer: author.id, people, alone: entry.posted.alone === true })
    }
    return found
  }

  private seatedAt(page: Id): number {
    return this.deps.records.list('table').find(table => table.page === page)?.people.length ?? 0
  }

  private bringOut(
    place: Place,
    waiting: WaitingEntry[],
    { at, last, reveal }: { at: number; last: boolean; reveal: boolean },
    out: Changes,
  ): void {
    const verdict = verdictAt(at, waiting, last)
    if (verdict === 'few') for (const { entry } of waiting) this.deps.setFate(entry, 'few')
    if (verdict !== 'out') return
    const labels = this.labelsFor(place, waiting, reveal)
    // Ids and places follow from the words and from chance: not from who came first.
    const words = ({ entry }: WaitingEntry) => `${entry.prompt} ${wordsOf(entry.posted as Posted)}`
    for (const one of mixed(waiting, words, this.deps.rng)) this.bringOne(place, one, labels, at, out)
  }

  private bringOne(
    place: Place,
    { entry, ref, author }: WaitingEntry,
    labels: ReadonlySet<Id>,
    at: number,
    out: Changes,
  ): void {
    const { board, record } = place
    const posted = entry.posted as Posted
    const before = ref?.unnamed
    const visibility = visibilityOf(record, posted, ref)
    // What stood before keeps what it said: a person who was moved since is no reason to say something else.
    const network = before?.network === undefined ? networkOf(author) : before.network
    const isFirst = before?.network === undefined
    const mayTell = visibility === 'network' && !author.table
    const label = !mayTell
      ? null
      : !isFirst
        ? before.label
        : network !== null && labels.has(network)
          ? network
          : null
    const unnamed: Unnamed = { ...NOTHING, visibility, network, label, released: wordsOf(posted) }
    const next = this.putRef(
      {
        ...(ref ?? {
          id: randomId(),
          board: board.id,
          page: entry.page,
          entry: entry.entry,
          at: rounded(at),
        }),
        unnamed,
      },
      entry.key,
    )
    board.pending.delete(entry.key)
    const decision = this.deps.decide(place, entry, next)
    if (!('body' in decision)) return
    this.deps.place(place, next, decision, { ...out, replaced: new Set() })
    this.deps.setFate(entry, decision.kind === 'on' ? 'shown' : 'waiting')
  }

  /** Frozen while they waited: said so for as long as it stays frozen. */
  private leaveFew({ board, record }: Place): void {
    for (const key of [...board.pending.keys()]) {
      const entry = this.deps.entry(key)
      const ref = this.links.refByEntry.get(key)
      if (!entry?.posted || ref?.unnamed?.released != null) continue
      const unnamed = {
        ...NOTHING,
        visibility: visibilityOf(record, entry.posted, ref ?? null),
        ...ref?.unnamed,
        few: true,
      }
      const made = {
        id: randomId(),
        board: board.id,
        page: entry.page,
        entry: entry.entry,
        at: rounded(entry.since),
      }
      this.putRef({ ...(ref ?? made), unnamed }, key)
    }
  }

  // ── labels ─────────────────────────────────────────────────────────────────────────────────────────────────────

  private labelsFor(place: Place, waiting: readonly WaitingEntry[], reveal: boolean): ReadonlySet<Id> {
    const past = this.past(place.board.id)
    const isFirst = waiting.filter(({ ref }) => ref?.unnamed?.network === undefined)
    // Shared while people write: a few at a time would never be five, so all are decided together when sharing ends.
    const undecided = past.labels === null
    if (undecided && !(reveal && new Set(isFirst.map(({ writer }) => writer)).size >= LIMITS.sixWriters))
      return new Set()
    const writers = isFirst.map(({ entry, ref, author }) => {
      const visibility = visibilityOf(place.record, entry.posted as Posted, ref)
      return this.labelled(author, visibility === 'network' ? networkOf(author) : null, past)
    })
    return this.decideLabels(place.board.id, writers, past)
  }

  private decideLabels(board: Id, writers: readonly Labelled[], past: BoardPast): ReadonlySet<Id> {
    const named = new Set(past.labels ?? [])
    const labels = labelsOf(writers, named)
    if (past.labels === null || [...labels].some(network => !named.has(network)))
      this.putPast(board, { labels: [...new Set([...named, ...labels])] })
    return labels
  }

  private labelled(author: Author | null, network: Id | null, past: BoardPast): Labelled {
    const early = author !== null && (past.openedAt === null || author.joinedAt <= past.openedAt)
    return { writer: author?.id ?? '', network: author?.table ? null : network, early }
  }

  /** Sharing ends for the first time: all notes that stand are decided about together, once. Answers which it changes. */
  labelAll({ board, record }: Place): Note[] {
    const past = this.past(board.id)
    if (past.labels !== null) return []
    const standing = board.notes().flatMap(note => {
      const ref = this.deps.records.get('note-ref', note.id)
      return ref?.unnamed ? [{ note, ref, unnamed: ref.unnamed }] : []
    })
    const writers = standing.map(({ ref, unnamed }) =>
      this.labelled(
        this.deps.author(ref.page),
        unnamed.visibility === 'network' && record.visibility !== 'anonymous'
          ? (unnamed.network ?? null)
          : null,
        past,
      ),
    )
    const labels = this.decideLabels(board.id, writers, past)
    return standing.flatMap(({ note, ref, unnamed }, i) => {
      const network = writers[i]?.network ?? null
      if (network === null || !labels.has(network) || note.network !== undefined) return []
      this.putRef({ ...ref, unnamed: { ...unnamed, label: network } }, `${ref.page}/${ref.entry}`)
      return [{ ...note, network }]
    })
  }

  // ── what a board was ───────────────────────────────────────────────────────────────────────────────────────────

  past(board: Id): BoardPast {
    const record = this.deps.records.get('board', board)
    return record ? pastOf(record) : NO_PAST
  }

  putPast(id: Id, change: Partial<BoardPast>): void {
    const record = this.deps.records.get('board', id)
    if (record) this.deps.records.put('board', { ...record, past: { ...pastOf(record), ...change } })
  }
}

interface WaitingEntry extends Waiting {
  entry: IndexedEntry
  ref: NoteRefRecord | null
  author: Author
}

function networkOf(author: Author): Id | null {
  return author.table ? null : author.network
}
