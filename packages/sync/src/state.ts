/** Everything a room knows: records, the index of entries, boards, and what follows from them. Implements the reads of a Tx. */
import type { Format, Note } from '@folkmoot/board-doc'
import type { Rng } from '@folkmoot/kit'
import type { EntryFate, Id, PersonRecord, RecordKind, RecordOf } from '@folkmoot/protocol'
import { Board } from './board.ts'
import { EntryIndex, entryKey, type IndexedEntry } from './entries.ts'
import { plainText } from './project.ts'
import { NoteLinks, Projector } from './projector.ts'
import { type RecordChange, Records } from './records.ts'
import { type NetworkLabel, networkLabels } from './small-networks.ts'
import type { BoardFacts, HeldNote, NoteSource, RoomReader } from './tx.ts'

export class RoomState implements RoomReader {
  readonly scope: Id
  readonly rng: Rng
  now = 0
  seq = 0
  readonly records = new Records()
  readonly entries = new EntryIndex()
  readonly boards = new Map<Id, Board>()
  readonly projector: Projector
  private readonly links = new NoteLinks()
  private labels: NetworkLabel = () => null
  private labelSignature = ''
  /** Changed since the last commit, for {@link RoomReader} listeners. */
  touchedPages = new Set<Id>()
  touchedBoards = new Set<Id>()

  constructor(scope: Id, deps: { rng: Rng; formatById(id: Id): Format | null }) {
    this.scope = scope
    this.rng = deps.rng
    this.projector = new Projector(
      {
        records: this.records,
        entries: this.entries,
        rng: deps.rng,
        formatById: deps.formatById,
        label: network => this.labels(network),
        author: page => this.author(page),
        touchedPage: page => this.touchedPages.add(page),
      },
      this.links,
    )
  }

  /** After the records were loaded. */
  ready(): void {
    for (const ref of this.records.list('note-ref')) this.links.note('note-ref', null, ref)
    for (const quote of this.records.list('quote')) this.links.note('quote', null, quote)
    this.relabel()
  }

  touchEntry = (entry: IndexedEntry, notes: boolean): void => {
    this.touchedBoards.add(entry.board)
    this.touchedPages.add(entry.page)
    if (notes) this.boards.get(entry.board)?.dirty.add(entry.key)
  }

  /** What a kept change of records means for boards. */
  recordChanged(change: RecordChange): void {
    const { kind, before, after } = change
    this.links.note(kind, before, after)
    if (kind === 'board')
      this.boardChanged(before as RecordOf<'board'> | null, after as RecordOf<'board'> | null)
    else if (kind === 'person')
      this.personChanged(before as PersonRecord | null, after as PersonRecord | null)
    else if (kind === 'moderation' || kind === 'note-ref') {
      const ref = this.records.get('note-ref', change.id)
      if (ref) this.dirtyEntry(ref.board, ref.page, ref.entry)
    } else if (kind === 'quote') {
      const quote = (after ?? before) as RecordOf<'quote'>
      this.dirtyEntry(quote.board, quote.page, quote.entry)
      if (quote.person) this.touchedPages.add(quote.person)
    }
  }

  private dirtyEntry(board: Id, page: Id, entry: Id): void {
    this.boards.get(board)?.dirty.add(entryKey(page, entry))
    this.touchedBoards.add(board)
  }

  private boardChanged(before: RecordOf<'board'> | null, after: RecordOf<'board'> | null): void {
    if (!after) {
      if (before) this.boards.delete(before.id)
      return
    }
    this.touchedBoards.add(after.id)
    const board = this.boards.get(after.id)
    if (!board) this.boards.set(after.id, new Board(after.id, [], 0))
    if (!board || !before) return
    if (before.phase !== after.phase || String(before.revealed) !== String(after.revealed)) {
      board.stale = true
      board.reveal = after.phase === 'share'
    } else if (
      before.visibility !== after.visibility ||
      before.lookFirst !== after.lookFirst ||
      before.network !== after.network ||
      before.format !== after.format ||
      JSON.stringify(before.prompts) !== JSON.stringify(after.prompts)
    )
      board.stale = true
  }

  private personChanged(before: PersonRecord | null, after: PersonRecord | null): void {
    const relabelled = this.relabel()
    const corrected =
      before !== null &&
      (after === null ||
        before.name !== after.name ||
        before.network !== after.network ||
        before.mergedInto !== after.mergedInto)
    if (relabelled || corrected) for (const board of this.boards.values()) board.stale = true
    if (after) this.touchedPages.add(after.id)
  }

  private relabel(): boolean {
    const people = this.records.list('person')
    this.labels = networkLabels(people)
    const networks = new Set(people.map(person => person.network))
    const signature = JSON.stringify([...networks].sort().map(network => [network, this.labels(network)]))
    const changed = signature !== this.labelSignature
    this.labelSignature = signature
    return changed
  }

  get<K extends RecordKind>(kind: K, id: Id): Readonly<RecordOf<K>> | null {
    return this.records.get(kind, id)
  }

  list<K extends RecordKind>(kind: K): readonly Readonly<RecordOf<K>>[] {
    return this.records.list(kind)
  }

  notes(board: Id): readonly Note[] {
    return this.boards.get(board)?.notes() ?? []
  }

  facts(boardId: Id): BoardFacts {
    const facts: BoardFacts = { posted: 0, onWall: 0, waiting: 0, hidden: 0, late: 0, writing: 0 }
    const writing = new Set<Id>()
    for (const entry of this.entries.ofBoard(boardId)) {
      if (entry.unposted) writing.add(entry.page)
      if (entry.posted === null) continue
      facts.posted++
      if (entry.fate === 'hidden') facts.hidden++
      else if (entry.fate === 'late') facts.late++
      else if (entry.fate === 'waiting') facts.waiting++
    }
    facts.onWall = this.boards.get(boardId)?.size ?? 0
    facts.writing = writing.size
    return facts
  }

  held(boardId: Id): readonly HeldNote[] {
    const held: HeldNote[] = []
    const record = this.records.get('board', boardId)
    if (!record) return held
    for (const entry of this.entries.ofBoard(boardId)) {
      if (entry.posted === null) continue
      const ref = this.links.refByEntry.get(entry.key)
      if (!ref || (entry.fate !== 'hidden' && entry.fate !== 'waiting')) continue
      if (entry.fate === 'waiting' && (record.phase !== 'share' || !record.lookFirst)) continue
      held.push({
        note: ref.id,
        board: boardId,
        prompt: entry.prompt,
        text: plainText(entry.posted.text),
        page: entry.page,
        state: entry.fate,
      })
    }
    // By note id, which is random: the order in which people posted is nobody's business.
    return held.sort((a, b) => (a.note < b.note ? -1 : 1))
  }

  fates(page: Id): Record<Id, { fate: EntryFate; reason?: string }> {
    const fates: Record<Id, { fate: EntryFate; reason?: string }> = {}
    for (const entry of this.entries.ofPage(page)) {
      if (entry.posted === null && entry.fate !== 'outdated') continue
      fates[entry.entry] = entry.reason ? { fate: entry.fate, reason: entry.reason } : { fate: entry.fate }
    }
    return fates
  }

  author(page: Id): PersonRecord | null {
    let person = this.records.get('person', page)
    for (let hops = 0; person?.mergedInto && hops < 10; hops++)
      person = this.records.get('person', person.mergedInto)
    return person
  }

  networkLabel(network: Id | null): string | null {
    return this.labels(network)
  }

  source(note: Id): NoteSource | null {
    const ref = this.records.get('note-ref', note)
    return ref ? { page: ref.page, entry: ref.entry } : null
  }

  naming(people: ReadonlySet<Id>): readonly NoteSource[] {
    return [...this.entries.naming(people)].map(({ page, entry }) => ({ page, entry }))
  }
}
