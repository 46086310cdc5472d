/**
 * Brings a board's document in line with what its entries should be: diffs decisions against the notes that stand,
 * gives released entries their random note ids, keeps batches on boards where nobody may link a note to its writer,
 * and asks people who are named for their consent.
 */
import type { Format, Note } from '@folkmoot/board-doc'
import { canonicalJson, type Json, type Rng, randomId, shuffled } from '@folkmoot/kit'
import { type BoardRecord, type Id, LIMITS, type NoteRefRecord, type QuoteRecord } from '@folkmoot/protocol'
import type { Board } from './board.ts'
import { type EntryIndex, entryKey, type IndexedEntry } from './entries.ts'
import { type Author, type Decision, type NoteBody, plainText, projectEntry, readBack } from './project.ts'
import type { Records } from './records.ts'

export interface ProjectorDeps {
  records: Records
  entries: EntryIndex
  rng: Rng
  formatById(id: Id): Format | null
  label(network: Id | null): string | null
  author(page: Id): Author | null
  /** A page's fates changed. */
  touchedPage(page: Id): void
}

/** Which records belong to which entry or note: kept from record changes, rebuilt on load. */
export class NoteLinks {
  readonly refByEntry = new Map<string, NoteRefRecord>()
  readonly quoteByEntry = new Map<string, QuoteRecord>()

  note(kind: string, before: unknown, after: unknown): void {
    if (kind === 'note-ref')
      this.relink(this.refByEntry, before as NoteRefRecord | null, after as NoteRefRecord | null)
    if (kind === 'quote')
      this.relink(this.quoteByEntry, before as QuoteRecord | null, after as QuoteRecord | null)
  }

  private relink<T extends { page: Id; entry: Id }>(
    map: Map<string, T>,
    before: T | null,
    after: T | null,
  ): void {
    if (before) map.delete(entryKey(before.page, before.entry))
    if (after) map.set(entryKey(after.page, after.entry), after)
  }
}

export class Projector {
  private readonly deps: ProjectorDeps
  private readonly links: NoteLinks

  constructor(deps: ProjectorDeps, links: NoteLinks) {
    this.deps = deps
    this.links = links
  }

  /** Projects what is dirty. Answers when the next batch is due (server time), or null. */
  project(board: Board, now: number, releaseAll: boolean): number | null {
    const record = this.deps.records.get('board', board.id)
    if (!record) return null
    const format = this.deps.formatById(record.format)
    if (!format) return null
    const keys = board.stale ? this.allKeys(board) : [...board.dirty]
    const all = releaseAll || board.reveal
    board.stale = false
    board.reveal = false
    board.dirty.clear()

    const set: Note[] = []
    const remove: string[] = []
    for (const key of keys) this.consider(board, record, format, key, now, { set, remove })
    const due = this.releaseBatch(board, record, format, now, all, { set, remove })
    board.write(set, remove)
    return due
  }

  /** Erasure, whatever the board's phase: the note goes with all that was decided about it. */
  erase(board: Board, key: string): void {
    const out: Changes = { set: [], remove: [] }
    this.forget(board, key, this.links.refByEntry.get(key) ?? null, out)
    board.dirty.delete(key)
    board.write([], out.remove)
  }

  /** Erasure of the person found, whatever the board's phase: the note keeps its words and loses the name. */
  unname(board: Board, key: string): void {
    const ref = this.links.refByEntry.get(key)
    const note = ref ? board.note(ref.id) : null
    if (!note?.found) return
    const { name: _name, ...found } = note.found
    board.write([{ ...note, found }], [])
  }

  private allKeys(board: Board): string[] {
    const keys = new Set<string>()
    for (const entry of this.deps.entries.ofBoard(board.id)) keys.add(entry.key)
    for (const [key, ref] of this.links.refByEntry) if (ref.board === board.id) keys.add(key)
    return [...keys]
  }

  private consider(
    board: Board,
    record: BoardRecord,
    format: Format,
    key: string,
    now: number,
    out: Changes,
  ): void {
    const entry = this.deps.entries.get(key)
    const ref = this.links.refByEntry.get(key) ?? null
    if (!entry || entry.posted === null || entry.board !== board.id) {
      // What was frozen stays until somebody reopens the board or has it erased.
      const stands = record.phase === 'closed' && ref !== null && board.note(ref.id) !== null
      if (record.phase !== 'closed') this.forget(board, key, ref, out)
      if (entry) this.setFate(entry, stands ? 'outdated' : 'waiting')
      return
    }
    if (!record.written) this.deps.records.put('board', { ...record, written: true })
    const decision = this.decide(board, record, format, entry, ref)
    if (decision.kind === 'keep') {
      const stands = this.standsAsPosted(board, entry, ref)
      this.setFate(entry, stands ? 'shown' : record.phase === 'closed' ? 'outdated' : 'waiting')
      return
    }
    if (decision.kind === 'counted') {
      this.count(board, entry, ref, now, out)
      return
    }
    if (decision.kind === 'off') {
      board.pending.delete(key)
      if (ref && board.note(ref.id)) out.remove.push(ref.id)
      if (decision.fate === 'asked') this.askConsent(record, format, entry)
      this.setFate(entry, decision.fate, decision.reason)
      return
    }
    const words = canonicalJson(entry.posted as unknown as Json)
    // Counted until now, and only now given words: they come with a batch like anybody's.
    const firstWords = format.counted !== undefined && ref !== null && !this.wasReleased(board, key, ref)
    if (ref && !firstWords && (board.released.get(key) ?? words) === words) {
      board.released.set(key, words)
      board.pending.delete(key)
      this.place(board, record, format, entry, ref, decision, out)
      return
    }
    if (record.visibility === 'named') {
      this.release(board, record, format, entry, ref, decision, now, words, out)
      return
    }
    if (!board.pending.has(key)) board.pending.set(key, now)
    // Words that were updated leave at once; the new ones come with the next batch.
    if (ref && board.note(ref.id)) out.remove.push(ref.id)
    this.setFate(entry, 'waiting')
  }

  private releaseBatch(
    board: Board,
    record: BoardRecord,
    format: Format,
    now: number,
    all: boolean,
    out: Changes,
  ): number | null {
    if (board.pending.size === 0) return null
    const keys = [...board.pending.keys()]
    const oldest = Math.min(...board.pending.values())
    const writers = new Set(keys.map(key => this.deps.entries.get(key)?.page))
    if (!all && writers.size < LIMITS.batchSize && now - oldest < LIMITS.batchMs)
      return oldest + LIMITS.batchMs
    board.pending.clear()
    const at = Math.floor(now / LIMITS.roundedMs) * LIMITS.roundedMs
    for (const key of shuffled(keys, this.deps.rng)) {
      const entry = this.deps.entries.get(key)
      if (!entry || entry.posted === null) continue
      const ref = this.links.refByEntry.get(key) ?? null
      const decision = this.decide(board, record, format, entry, ref)
      if (decision.kind !== 'on' && decision.kind !== 'held') continue
      this.release(
        board,
        record,
        format,
        entry,
        ref,
        decision,
        at,
        canonicalJson(entry.posted as unknown as Json),
        out,
      )
    }
    return null
  }

  /** Gives an entry its random note id, unless it has one, and places it. */
  private release(
    board: Board,
    record: BoardRecord,
    format: Format,
    entry: IndexedEntry,
    known: NoteRefRecord | null,
    decision: Extract<Decision, { body: NoteBody }>,
    at: number,
    words: string,
    out: Changes,
  ): void {
    const ref = known ?? this.refer(board, entry, at)
    board.released.set(entry.key, words)
    this.place(board, record, format, entry, ref, decision, out)
  }

  private refer(board: Board, entry: IndexedEntry, at: number): NoteRefRecord {
    const ref = { id: randomId(), board: board.id, page: entry.page, entry: entry.entry, at }
    this.deps.records.put('note-ref', ref)
    this.links.refByEntry.set(entry.key, ref)
    return ref
  }

  /** It gets a reference as a note would, so that what comes after freezing is told from what was counted. */
  private count(
    board: Board,
    entry: IndexedEntry,
    ref: NoteRefRecord | null,
    now: number,
    out: Changes,
  ): void {
    board.pending.delete(entry.key)
    if (!ref) this.refer(board, entry, Math.floor(now / LIMITS.roundedMs) * LIMITS.roundedMs)
    else if (board.note(ref.id)) out.remove.push(ref.id)
    this.setFate(entry, 'counted')
  }

  /** A released entry: onto the board, or held for a nod. */
  private place(
    board: Board,
    record: BoardRecord,
    format: Format,
    entry: IndexedEntry,
    ref: NoteRefRecord,
    decision: Extract<Decision, { body: NoteBody }>,
    out: Changes,
  ): void {
    const standing = board.note(ref.id)
    if (decision.kind === 'held') {
      if (standing) out.remove.push(ref.id)
      this.setFate(entry, 'waiting')
      return
    }
    const note: Note = { id: ref.id, at: ref.at, ...decision.body }
    if (!standing || canonicalJson(standing as unknown as Json) !== canonicalJson(note as unknown as Json))
      out.set.push(note)
    this.setFate(entry, 'shown')
    if (record.visibility === 'named') this.askConsent(record, format, entry)
  }

  private askConsent(record: BoardRecord, format: Format, entry: IndexedEntry): void {
    const about = entry.posted?.about
    const known = this.links.quoteByEntry.get(entry.key)
    if (!about || !entry.posted) {
      if (known) this.deps.records.delete('quote', known.id)
      return
    }
    const prompt = record.prompts.find(one => one.id === entry.prompt) ?? null
    const text = readBack(format, prompt, entry.posted)
    const typedName = about.person === null ? plainText(about.name).slice(0, LIMITS.nameChars) : ''
    if (known && known.text === text && known.person === about.person && known.typedName === typedName) return
    const asked: QuoteRecord = {
      id: known?.id ?? randomId(),
      board: entry.board,
      page: entry.page,
      entry: entry.entry,
      prompt: entry.prompt,
      consent: format.consent ?? 'name',
      person: about.person,
      typedName,
      text,
      answer: 'asked',
      correctedText: null,
      correctedName: null,
    }
    this.deps.records.put('quote', asked)
    this.links.quoteByEntry.set(entry.key, asked)
    if (asked.person !== null) this.deps.touchedPage(asked.person)
  }

  /** Taken back or erased: the note goes, and with it everything that was decided about it. */
  private forget(board: Board, key: string, ref: NoteRefRecord | null, out: Changes): void {
    board.pending.delete(key)
    board.released.delete(key)
    const quote = this.links.quoteByEntry.get(key)
    if (quote) {
      this.deps.records.delete('quote', quote.id)
      this.links.quoteByEntry.delete(key)
    }
    if (!ref) return
    if (board.note(ref.id)) out.remove.push(ref.id)
    this.deps.records.delete('note-ref', ref.id)
    this.deps.records.delete('moderation', ref.id)
    this.links.refByEntry.delete(key)
  }

  private decide(
    board: Board,
    record: BoardRecord,
    format: Format,
    entry: IndexedEntry,
    ref: NoteRefRecord | null,
  ): Decision {
    const { records } = this.deps
    return projectEntry({
      board: record,
      format,
      entry: {
        page: entry.page,
        entry: entry.entry,
        prompt: entry.prompt,
        posted: entry.posted as NonNullable<IndexedEntry['posted']>,
      },
      author: this.deps.author(entry.page),
      moderation: ref ? records.get('moderation', ref.id) : null,
      quote: this.links.quoteByEntry.get(entry.key) ?? null,
      person: id => records.get('person', id),
      label: this.deps.label,
      standing: ref !== null && board.note(ref.id) !== null,
      released: ref !== null,
      tooMany: ref === null && this.tooMany(board, format, entry),
      quotations: records.get('session', record.session)?.quotations ?? [],
    })
  }

  /** A frozen note has the words that its writer posted last, or those of the person quoted. */
  private standsAsPosted(board: Board, entry: IndexedEntry, ref: NoteRefRecord | null): boolean {
    const text = ref && board.note(ref.id)?.text
    const corrected = this.links.quoteByEntry.get(entry.key)?.correctedText
    return text === plainText(entry.posted?.text ?? '') || text === corrected
  }

  private tooMany(board: Board, format: Format, entry: IndexedEntry): boolean {
    if (board.size >= LIMITS.notesPerBoard) return true
    const posted = [...this.deps.entries.ofPage(entry.page)].filter(other => other.posted !== null)
    if (this.isBeyond(posted, entry, LIMITS.entriesPerPage)) return true
    if (format.most === undefined) return false
    const here = posted.filter(other => other.board === board.id)
    return this.isBeyond(here, entry, format.most)
  }

  private wasReleased(board: Board, key: string, ref: NoteRefRecord): boolean {
    return board.released.has(key) || board.note(ref.id) !== null
  }

  /** Those that were given a note or counted come first, then the oldest. */
  private isBeyond(posted: IndexedEntry[], entry: IndexedEntry, limit: number): boolean {
    if (posted.length <= limit) return false
    const rank = (other: IndexedEntry) => (this.links.refByEntry.has(other.key) ? 0 : 1)
    posted.sort((a, b) => rank(a) - rank(b) || a.made - b.made || (a.entry < b.entry ? -1 : 1))
    return posted.indexOf(entry) >= limit
  }

  /** As long as the words are those that the facilitator asked about. */
  private askedToReword(entry: IndexedEntry): string | undefined {
    const ref = this.links.refByEntry.get(entry.key)
    const reword = ref && this.deps.records.get('moderation', ref.id)?.reword
    return reword && entry.posted && plainText(entry.posted.text) === reword.text ? reword.ask : undefined
  }

  private setFate(entry: IndexedEntry, fate: IndexedEntry['fate'], reason?: string): void {
    const ask = this.askedToReword(entry)
    if (entry.fate === fate && entry.reason === reason && entry.ask === ask) return
    entry.fate = fate
    if (reason === undefined) delete entry.reason
    else entry.reason = reason
    if (ask === undefined) delete entry.ask
    else entry.ask = ask
    this.deps.touchedPage(entry.page)
  }
}

interface Changes {
  set: Note[]
  remove: string[]
}
