/**
 * Brings a board's document in line with what its entries should be: diffs decisions against the notes that stand,
 * gives named entries their random note ids, leaves those without a name to `unnamed.ts`, and asks people who are named for
 * their consent.
 */
import type { Format, Note, Posted } from '@folkmoot/board-doc'
import { canonicalJson, type Json, type Rng, randomId, shuffled } from '@folkmoot/kit'
import { type BoardRecord, type Id, LIMITS, type NoteRefRecord, type Phase } from '@folkmoot/protocol'
import type { BoardWork } from './board-work.ts'
import { askConsent, type ConsentDeps } from './consent.ts'
import { type EntryIndex, entryKey, type IndexedEntry } from './entries.ts'
import type { NoteLinks } from './links.ts'
import type { Changes } from './note-changes.ts'
import { type Author, type Decision, type NoteBody, plainText, projectEntry } from './project.ts'
import type { RuleFailed } from './rule-faults.ts'
import { tighten } from './tighten.ts'
import {
  type Place,
  rounded,
  type UnnamedDeps,
  UnnamedNotes,
  visibilityOf,
  wasIn,
  wordsOf,
} from './unnamed.ts'
import type { WorkshopRecords } from './workshop.ts'

export interface ProjectorDeps {
  records: WorkshopRecords
  entries: EntryIndex
  rng: Rng
  formatById(id: Id): Format | null
  label(network: Id | null): string | null
  author(page: Id): Author | null
  ruleFailed: RuleFailed
  /** A page's fates changed. */
  touchedPage(page: Id): void
}

const AFTER_SHARING: readonly Phase[] = ['group', 'vote', 'talk', 'closed']

export class Projector {
  private readonly deps: ProjectorDeps
  private readonly links: NoteLinks
  private readonly unnamed: UnnamedNotes
  private readonly unnamedDeps: UnnamedDeps
  private readonly consentDeps: ConsentDeps

  constructor(deps: ProjectorDeps, links: NoteLinks) {
    this.deps = deps
    this.links = links
    this.consentDeps = { records: deps.records, links, touchedPage: deps.touchedPage }
    this.unnamedDeps = {
      records: deps.records,
      rng: deps.rng,
      entry: key => deps.entries.get(key),
      author: deps.author,
      decide: (...args) => this.decide(...args),
      place: (...args) => this.place(...args),
      setFate: (...args) => this.setFate(...args),
    }
    this.unnamed = new UnnamedNotes(this.unnamedDeps, links)
  }

  /** Projects what is dirty. Answers when the board's clock strikes next, if anything waits for it, or null. */
  project(board: BoardWork, now: number, freezing: boolean): number | null {
    const place = this.placeOf(board)
    if (!place) return null
    const out: Changes = { set: [], remove: [], replaced: new Set() }
    if (board.tightened) {
      board.tightened = false
      const tightened: Changes = { set: [], remove: [], replaced: new Set() }
      tighten(place, this.unnamedDeps, this.links, tightened)
      board.write(tightened.set, tightened.remove)
      if (board.size > 0) board.write(this.unnamed.labelAll(place), [])
      board.writeAnew()
    }
    const touched = board.take()
    const keys = touched === 'all' ? this.allKeys(board) : touched
    for (const key of keys) this.contain(place, key, out, () => this.consider(place, key, now, out))
    const due = this.unnamed.release(place, now, freezing, out)
    board.write(out.set, out.remove)
    this.endOfSharing(place, freezing)
    if (place.record.visibility !== 'named' && out.replaced.size > 1) board.writeAnew()
    if (board.isWrittenAnew) this.unnamed.putPast(board.id, { epoch: this.unnamed.past(board.id).epoch + 1 })
    return due
  }

  /** One bad entry costs that entry alone: it is set aside, and its writer told. */
  private contain({ board, record }: Place, key: string, out: Changes, act: () => void): void {
    const before = out.set.length
    try {
      act()
    } catch (error) {
      out.set.length = before
      board.pending.delete(key)
      const ref = this.links.refByEntry.get(key)
      if (ref && record.phase !== 'closed' && board.note(ref.id)) out.remove.push(ref.id)
      const entry = this.deps.entries.get(key)
      if (entry) this.setFate(entry, 'set-aside')
      this.deps.ruleFailed(board.id, record.format, error)
    }
  }

  private placeOf(board: BoardWork): Place | null {
    const record = this.deps.records.get('board', board.id)
    const format = record && this.deps.formatById(record.format)
    if (!record || !format) return null
    if (record.visibility !== 'named' && !this.unnamed.past(board.id).shuffled) this.upgrade(board, record)
    return { board, record: this.deps.records.get('board', board.id) ?? record, format }
  }

  /** What stands on it was written in the order in which people posted, by an earlier version. */
  private upgrade(board: BoardWork, record: BoardRecord): void {
    const past = this.unnamed.past(board.id)
    const standing = board.tightened ? [] : board.notes()
    this.unnamed.putPast(board.id, { shuffled: true })
    if (standing.length > 0) {
      const labels = new Set(standing.flatMap(({ network }) => network ?? []))
      const shown = record.revealed.length > 0 ? record.revealed : record.prompts.map(({ id }) => id)
      this.unnamed.putPast(board.id, { labels: [...labels], shown: [...new Set([...past.shown, ...shown])] })
    }
    if (standing.length > 0) board.writeAnew()
  }

  /** Boards that were shared while people wrote say now, and once, which networks their notes are of. */
  private endOfSharing(place: Place, freezing: boolean): void {
    const { phase, visibility } = place.record
    if (visibility === 'named' || !(freezing || AFTER_SHARING.includes(phase))) return
    const labelled = this.unnamed.labelAll(place)
    if (labelled.length === 0) return
    place.board.write(labelled, [])
    place.board.writeAnew()
  }

  /** Erasure, whatever the board's phase: the note goes with all that was decided about it. */
  erase(board: BoardWork, key: string): void {
    const linked = this.links.refByEntry.get(key)
    const ref = linked ? this.deps.records.get('note-ref', linked.id) : null
    // The note was given to another entry, which is nobody's: it stays.
    if (ref && entryKey(ref.page, ref.entry) !== key) {
      board.pending.delete(key)
      board.forget(key)
      return
    }
    const out: Changes = { set: [], remove: [], replaced: new Set() }
    this.forget(board, key, this.links.refByEntry.get(key) ?? null, out)
    board.forget(key)
    board.write([], out.remove)
  }

  /** Erasure of the person found, whatever the board's phase: the note keeps its words and loses the name. */
  unname(board: BoardWork, key: string): void {
    const ref = this.links.refByEntry.get(key)
    const note = ref ? board.note(ref.id) : null
    if (!note?.found) return
    const { name: _name, ...found } = note.found
    board.write([{ ...note, found }], [])
  }

  /** Erasure of the person found, in the words that were released. */
  unnameWords(key: string): void {
    const ref = this.links.refByEntry.get(key)
    if (!ref?.unnamed?.released) return
    const posted = JSON.parse(ref.unnamed.released) as Posted
    if (!posted.about) return
    const released = wordsOf({ ...posted, about: { ...posted.about, name: '' } })
    this.unnamed.putRef({ ...ref, unnamed: { ...ref.unnamed, released } }, key)
  }

  /** In random order: what is written in the order of people's ids would tell who wrote it. */
  private allKeys(board: BoardWork): string[] {
    const keys = new Set<string>()
    for (const entry of this.deps.entries.ofBoard(board.id)) keys.add(entry.key)
    for (const [key, ref] of this.links.refByEntry) if (ref.board === board.id) keys.add(key)
    return shuffled([...keys], this.deps.rng)
  }

  private consider(place: Place, key: string, now: number, out: Changes): void {
    const { board, record, format } = place
    const entry = this.deps.entries.get(key)
    let ref = this.links.refByEntry.get(key) ?? null
    if (!entry || entry.posted === null || entry.board !== board.id) {
      // What was frozen stays until somebody reopens the board or has it erased.
      const stands = record.phase === 'closed' && ref !== null && board.note(ref.id) !== null
      if (record.phase !== 'closed') this.forget(board, key, ref, out)
      if (entry) this.setFate(entry, stands ? 'outdated' : 'waiting')
      return
    }
    const kept = this.deps.records.get('board', board.id)
    if (kept && !kept.written) this.deps.records.put('board', { ...kept, written: true })
    const visibility = visibilityOf(record, entry.posted, ref)
    if (visibility !== 'named' && ref && !ref.unnamed) ref = this.unnamed.adopt(place, entry, ref)
    const decision = this.decide(place, entry, ref)
    if (decision.kind === 'keep') {
      this.followErasedEnglish(board, ref, out)
      const stands = this.standsAsPosted(board, entry, ref)
      this.setFate(entry, stands ? 'shown' : record.phase === 'closed' ? 'outdated' : 'waiting')
      return
    }
    if (decision.kind === 'counted') {
      this.count(place, entry, ref, now, out)
      return
    }
    if (decision.kind === 'off' && decision.fate === 'asked')
      askConsent(this.consentDeps, record, format, entry)
    if (visibility === 'named') this.considerNamed(place, entry, ref, decision, now, out)
    else this.unnamed.consider(place, entry, ref, decision, out)
  }

  /** A note that stays as it was frozen or is voted on loses a helper's English that was erased since. */
  private followErasedEnglish(board: BoardWork, ref: NoteRefRecord | null, out: Changes): void {
    const note = ref && board.note(ref.id)
    if (note?.reading?.by !== 'helper') return
    const text = this.deps.records.get('moderation', note.id)?.reading?.text
    if (text === note.reading.text) return
    const { reading: _erased, ...bare } = note
    out.set.push(text ? { ...bare, reading: { text, by: 'helper' } } : bare)
    out.replaced.add(note.id)
  }

  private considerNamed(
    place: Place,
    entry: IndexedEntry,
    ref: NoteRefRecord | null,
    decision: Decision,
    now: number,
    out: Changes,
  ): void {
    const { board, record, format } = place
    board.pending.delete(entry.key)
    if (decision.kind === 'off') {
      if (ref && board.note(ref.id)) out.remove.push(ref.id)
      this.setFate(entry, decision.fate, decision.reason)
      return
    }
    if (!('body' in decision)) return
    const known = ref ?? this.refer(board, entry, now)
    this.place(place, known, decision, out)
    this.setFate(entry, decision.kind === 'on' ? 'shown' : 'waiting')
    if (decision.kind === 'on') askConsent(this.consentDeps, record, format, entry)
  }

  private refer(board: BoardWork, entry: IndexedEntry, at: number): NoteRefRecord {
    const ref = { id: randomId(), board: board.id, page: entry.page, entry: entry.entry, at }
    this.deps.records.put('note-ref', ref)
    this.links.refByEntry.set(entry.key, ref)
    return ref
  }

  /** It gets a reference as a note would, so that what comes after freezing is told from what was counted. */
  private count(
    { board, record }: Place,
    entry: IndexedEntry,
    known: NoteRefRecord | null,
    now: number,
    out: Changes,
  ): void {
    board.pending.delete(entry.key)
    const ref = known ?? this.refer(board, entry, rounded(now))
    const visibility = visibilityOf(record, entry.posted as Posted, ref)
    const unnamed = { visibility, label: null, few: false, ...ref.unnamed, released: null, counted: true }
    if (visibility !== 'named' && (!ref.unnamed?.counted || ref.unnamed.released !== null))
      this.unnamed.putRef({ ...ref, unnamed }, entry.key)
    if (board.note(ref.id)) out.remove.push(ref.id)
    this.setFate(entry, 'counted')
  }

  /** A released entry: onto the board, or held for a nod. */
  private place(
    { board }: Place,
    ref: NoteRefRecord,
    decision: Extract<Decision, { body: NoteBody }>,
    out: Changes,
  ): void {
    const standing = board.note(ref.id)
    if (decision.kind === 'held') {
      if (standing) out.remove.push(ref.id)
      return
    }
    const note: Note = { id: ref.id, at: ref.at, ...decision.body }
    if (standing && canonicalJson(standing as unknown as Json) === canonicalJson(note as unknown as Json))
      return
    out.set.push(note)
    if (standing) out.replaced.add(ref.id)
  }

  /** Taken back or erased: the note goes, and with it everything that was decided about it. */
  private forget(board: BoardWork, key: string, ref: NoteRefRecord | null, out: Changes): void {
    board.pending.delete(key)
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

  /** `posted`: other words than those that the entry has now. A rule of the activity that throws sets the entry aside. */
  private decide(...args: Parameters<Projector['decideOn']>): Decision {
    try {
      return this.decideOn(...args)
    } catch (error) {
      const [{ board, record }] = args
      this.deps.ruleFailed(board.id, record.format, error)
      return { kind: 'off', fate: 'set-aside' }
    }
  }

  private decideOn(
    { board, record, format }: Place,
    entry: IndexedEntry,
    ref: NoteRefRecord | null,
    posted: Posted = entry.posted as Posted,
  ): Decision {
    const { records } = this.deps
    return projectEntry({
      board: record,
      format,
      entry: {
        page: entry.page,
        entry: entry.entry,
        prompt: entry.prompt,
        posted,
      },
      author: this.deps.author(entry.page),
      moderation: ref ? records.get('moderation', ref.id) : null,
      quote: this.links.quoteByEntry.get(entry.key) ?? null,
      person: id => records.get('person', id),
      visibility: visibilityOf(record, entry.posted as Posted, ref),
      label: ref?.unnamed?.label ?? null,
      foundLabel: this.deps.label,
      standing: ref !== null && board.note(ref.id) !== null,
      released: wasIn(ref),
      few: ref?.unnamed?.few === true,
      tooMany: !wasIn(ref) && this.tooMany(board, format, entry),
      quotations: records.get('session', record.session)?.quotations ?? [],
    })
  }

  /** A frozen note has the words that its writer posted last, or those of the person quoted. */
  private standsAsPosted(board: BoardWork, entry: IndexedEntry, ref: NoteRefRecord | null): boolean {
    const text = ref && board.note(ref.id)?.text
    const corrected = this.links.quoteByEntry.get(entry.key)?.correctedText
    return text === plainText(entry.posted?.text ?? '') || text === corrected
  }

  private tooMany(board: BoardWork, format: Format, entry: IndexedEntry): boolean {
    if (board.size >= LIMITS.notesPerBoard) return true
    const posted = [...this.deps.entries.ofPage(entry.page)].filter(other => other.posted !== null)
    if (this.isBeyond(posted, entry, LIMITS.entriesPerPage)) return true
    if (format.most === undefined) return false
    const here = posted.filter(other => other.board === board.id)
    return this.isBeyond(here, entry, format.most)
  }

  /** Those that were given a note or counted come first, then the oldest. */
  private isBeyond(posted: IndexedEntry[], entry: IndexedEntry, limit: number): boolean {
    if (posted.length <= limit) return false
    const rank = (other: IndexedEntry) => (wasIn(this.links.refByEntry.get(other.key) ?? null) ? 0 : 1)
    posted.sort((a, b) => rank(a) - rank(b) || a.made - b.made || (a.entry < b.entry ? -1 : 1))
    return posted.indexOf(entry) >= limit
  }

  /** As long as the words are those that the facilitator asked about. */
  private askedToReword(entry: IndexedEntry): string | undefined {
    const ref = this.links.refByEntry.get(entry.key)
    const reword = ref && this.deps.records.get('moderation', ref.id)?.reword
    return reword && entry.posted && plainText(entry.posted.text) === reword.text ? reword.ask : undefined
  }

  /** As long as the words are those that a helper put into English. */
  private readingOf(entry: IndexedEntry): string | undefined {
    const ref = this.links.refByEntry.get(entry.key)
    const reading = ref && this.deps.records.get('moderation', ref.id)?.reading
    return reading && entry.posted && plainText(entry.posted.text) === reading.of ? reading.text : undefined
  }

  private setFate(entry: IndexedEntry, fate: IndexedEntry['fate'], reason?: string): void {
    const ask = this.askedToReword(entry)
    const reading = this.readingOf(entry)
    if (entry.fate === fate && entry.reason === reason && entry.ask === ask && entry.reading === reading)
      return
    entry.fate = fate
    if (reason === undefined) delete entry.reason
    else entry.reason = reason
    if (ask === undefined) delete entry.ask
    else entry.ask = ask
    if (reading === undefined) delete entry.reading
    else entry.reading = reading
    this.deps.touchedPage(entry.page)
  }
}
