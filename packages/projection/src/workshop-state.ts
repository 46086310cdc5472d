/** Everything a room knows: records, the index of entries, boards, and what follows from them. Implements the reads of a Tx. */
import type { CountedPage, Format, Note, Posted, WorkspaceSection } from '@folkmoot/board-doc'
import { type Touch, touchesOf } from '@folkmoot/domain'
import type { EngineLog } from '@folkmoot/engine'
import type { Rng } from '@folkmoot/kit'
import { type Id, type PersonRecord, type RecordKind, type RecordOf, SHOWN_PHASES } from '@folkmoot/protocol'
import { BoardWork } from './board-work.ts'
import { type BoardEntries, circleOf, countedPages } from './counted.ts'
import { EntryIndex, entryKey, type IndexedEntry } from './entries.ts'
import { NoteLinks } from './links.ts'
import { type NetworkLabel, networkLabels } from './network-labels.ts'
import { type Author, plainText } from './project.ts'
import { Projector } from './projector.ts'
import { PublishedCounts } from './published-counts.ts'
import { createRuleFaults, type RuleFailed, type WorkshopMeter } from './rule-faults.ts'
import { pastOf, tighterOf, wasIn } from './unnamed.ts'
import type { WorkshopChange, WorkshopDocuments, WorkshopRecords } from './workshop.ts'
import type { BoardFacts, CircleEntry, FateOfEntry, HeldNote, NoteSource, RoomReader } from './workshop-tx.ts'

function isShown({ phase }: Pick<RecordOf<'board'>, 'phase'>): boolean {
  return SHOWN_PHASES.includes(phase)
}

const HELD_FATES: readonly IndexedEntry['fate'][] = ['waiting', 'changing', 'few', 'hidden']

/** What people wrote together is their table's: it has a name, and no network. */
function authorOfTable({ id, name, pageEpoch, network }: RecordOf<'table-page'>): Author {
  return {
    id,
    handle: '',
    name,
    pageEpoch,
    network: network ?? null,
    returnCodeHash: null,
    deviceless: false,
    joinedAt: 0,
    mergedInto: null,
    table: true,
  }
}

/** Somebody wrote on paper, and nobody knows who: one writer, who was not here when the board was opened. */
function authorOfSheet({ id, network, at }: RecordOf<'sheet'>): Author {
  return {
    id,
    handle: '',
    name: '',
    pageEpoch: 1,
    network,
    returnCodeHash: null,
    deviceless: true,
    joinedAt: at,
    mergedInto: null,
  }
}

export interface RoomStateDeps {
  formatById(id: Id): Format | null
  log: Pick<EngineLog, 'error'>
  meter: Pick<WorkshopMeter, 'ruleFailed'>
}

export class RoomState implements RoomReader {
  readonly scope: Id
  readonly rng: Rng
  readonly documents: WorkshopDocuments
  readonly records: WorkshopRecords
  private readonly handles = new Map<string, Id>()
  readonly entries: EntryIndex
  readonly boards = new Map<Id, BoardWork>()
  readonly projector: Projector
  private readonly links = new NoteLinks()
  private readonly formatById: (id: Id) => Format | null
  private readonly ruleFailed: RuleFailed
  readonly told: PublishedCounts
  workspace: readonly WorkspaceSection[] = []
  private labels: NetworkLabel = () => null
  private labelSignature = ''

  constructor(documents: WorkshopDocuments, deps: RoomStateDeps) {
    this.documents = documents
    this.scope = documents.scope
    this.rng = documents.rng
    this.records = documents.records
    this.formatById = deps.formatById
    this.entries = new EntryIndex({
      whose: named => this.whose(named) ?? named,
      now: () => documents.now,
    })
    this.ruleFailed = createRuleFaults(documents.scope, deps.log, deps.meter)
    this.projector = new Projector(
      {
        records: this.records,
        entries: this.entries,
        rng: documents.rng,
        formatById: deps.formatById,
        label: network => this.labels(network),
        author: page => this.author(page),
        ruleFailed: this.ruleFailed,
        touchedPage: page => documents.touched.pages.add(page),
      },
      this.links,
    )
    this.told = new PublishedCounts({
      records: this.records,
      formatById: deps.formatById,
      read: this,
      ruleFailed: this.ruleFailed,
      onWall: id => this.boards.get(id)?.size ?? 0,
      countNow: id => this.countNow(id, this.records.get('board', id)?.visibility === 'named'),
    })
  }

  get now(): number {
    return this.documents.now
  }

  get seq(): number {
    return this.documents.seq
  }

  /** After records and boards were loaded. */
  ready(): void {
    for (const board of this.documents.boards.values()) this.boards.set(board.id, new BoardWork(board))
    for (const ref of this.records.list('note-ref')) this.links.note('note-ref', null, ref)
    for (const quote of this.records.list('quote')) this.links.note('quote', null, quote)
    for (const { handle, id } of this.records.list('person')) this.handles.set(handle, id)
    this.relabel()
  }

  touchEntry = (entry: IndexedEntry, notes: boolean): void => {
    this.documents.touched.boards.add(entry.board)
    this.documents.touched.pages.add(entry.page)
    if (!notes) return
    const board = this.boards.get(entry.board)
    board?.touch(entry.key)
    // What was one too many may have a place now.
    for (const other of this.entries.ofPage(entry.page))
      if (other.fate === 'too-many') this.boards.get(other.board)?.touch(other.key)
  }

  /** Which records belong to which entry or note. Said twice it is the same. */
  link(kind: RecordKind, before: unknown, after: unknown): void {
    this.links.note(kind, before, after)
  }

  /** What a kept change of records means for boards. */
  recordChanged(change: WorkshopChange): void {
    const { kind, before, after } = change
    this.link(kind, before, after)
    if (kind === 'person') this.rehandle(before as PersonRecord | null, after as PersonRecord | null)
    if (kind === 'board')
      this.boardChanged(before as RecordOf<'board'> | null, after as RecordOf<'board'> | null)
    for (const touch of touchesOf(kind, before, after, this.records)) this.touch(touch)
  }

  private rehandle(before: PersonRecord | null, after: PersonRecord | null): void {
    if (before) this.handles.delete(before.handle)
    if (after) this.handles.set(after.handle, after.id)
  }

  private touch(touch: Touch): void {
    if (touch.what === 'page') this.documents.touched.pages.add(touch.page)
    else if (touch.what === 'entry') this.dirtyEntry(touch.board, touch.page, touch.entry)
    else if (touch.what === 'board') this.documents.touched.boards.add(touch.board)
    else if (touch.what === 'notes') this.markStale(touch.of)
    else if (this.relabel()) this.markStale(() => true)
  }

  private markStale(of: Extract<Touch, { what: 'notes' }>['of']): void {
    for (const board of this.boards.values()) {
      const record = this.records.get('board', board.id)
      if (record && of(record)) board.touchAll()
    }
  }

  private dirtyEntry(board: Id, page: Id, entry: Id): void {
    this.boards.get(board)?.touch(entryKey(page, entry))
    this.documents.touched.boards.add(board)
  }

  private boardChanged(before: RecordOf<'board'> | null, after: RecordOf<'board'> | null): void {
    if (!after) {
      if (before) this.documents.removeBoard(before.id)
      if (before) this.boards.delete(before.id)
      return
    }
    const board = this.boards.get(after.id)
    if (!board) this.boards.set(after.id, new BoardWork(this.documents.addBoard(after.id)))
    if (!board || !before) {
      this.keepPast(null, after)
      return
    }
    this.keepPast(before, after)
    if (tighterOf(before.visibility, after.visibility) !== before.visibility) board.tightened = true
    if (
      before.phase !== after.phase ||
      String(before.revealed) !== String(after.revealed) ||
      before.visibility !== after.visibility ||
      before.lookFirst !== after.lookFirst ||
      before.network !== after.network ||
      before.format !== after.format ||
      JSON.stringify(before.prompts) !== JSON.stringify(after.prompts)
    )
      board.touchAll()
  }

  /** What delegates could see of it, which nothing undoes. */
  private keepPast(before: RecordOf<'board'> | null, after: RecordOf<'board'>): void {
    if (after.phase === 'waiting') return
    const past = pastOf(after)
    const was = before !== null && before.phase !== 'waiting'
    const had = [...new Set([...past.had, ...(was ? [before.visibility] : []), after.visibility])]
    const openedAt = past.openedAt ?? (was ? null : this.now)
    if (had.length === past.had.length && openedAt === past.openedAt) return
    this.records.put('board', { ...after, past: { ...past, had, openedAt } })
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
    const board = this.records.get('board', boardId)
    return board ? this.told.facts(board) : this.countNow(boardId, true)
  }

  isWrittenOn(boardId: Id): boolean {
    for (const entry of this.entries.ofBoard(boardId))
      if (entry.unposted || entry.posted !== null) return true
    return false
  }

  private countNow(boardId: Id, named: boolean): BoardFacts {
    const facts = { posted: 0, onWall: 0, waiting: 0, hidden: 0, late: 0, writing: 0, writers: 0 }
    const writing = new Set<Id>()
    const writers = new Set<Id>()
    for (const entry of this.entries.ofBoard(boardId)) {
      if (entry.unposted) writing.add(named ? entry.page : entry.key)
      if (entry.posted === null) continue
      facts.posted++
      writers.add(entry.page)
      if (entry.fate === 'hidden') facts.hidden++
      else if (entry.fate === 'late') facts.late++
      else if (entry.fate === 'waiting' || entry.fate === 'few') facts.waiting++
    }
    facts.onWall = this.boards.get(boardId)?.size ?? 0
    facts.writing = writing.size
    facts.writers = writers.size
    return facts
  }

  writersOf(boardId: Id): ReadonlySet<Id> {
    const writers = new Set<Id>()
    for (const entry of this.entries.ofBoard(boardId)) if (entry.posted !== null) writers.add(entry.page)
    return writers
  }

  counted(boardId: Id): readonly CountedPage[] {
    const board = this.boardEntries(boardId)
    return board ? countedPages(board, entry => wasIn(this.links.refByEntry.get(entry.key) ?? null)) : []
  }

  circle(boardId: Id, network: Id): readonly CircleEntry[] {
    const board = this.boardEntries(boardId)
    return board ? circleOf(board, network) : []
  }

  private boardEntries(id: Id): BoardEntries | null {
    const record = this.records.get('board', id)
    const format = record && this.formatById(record.format)
    if (!record || !format) return null
    return {
      record,
      format,
      entries: this.entries.ofBoard(id),
      author: page => this.author(page),
      ruleFailed: this.ruleFailed,
    }
  }

  held(boardId: Id): readonly HeldNote[] {
    const held: HeldNote[] = []
    const record = this.records.get('board', boardId)
    if (!record) return held
    for (const entry of this.entries.ofBoard(boardId)) {
      if (entry.posted === null) continue
      const ref = this.links.refByEntry.get(entry.key)
      if (!ref || !HELD_FATES.includes(entry.fate)) continue
      const state = entry.fate === 'hidden' ? 'hidden' : 'waiting'
      if (state === 'waiting' && !(isShown(record) && record.lookFirst)) continue
      // Words that wait for others' are for nobody yet; a note that stands waits for nothing.
      if (ref.unnamed && (ref.unnamed.released === null || this.boards.get(boardId)?.note(ref.id))) continue
      const { text } = ref.unnamed?.released ? (JSON.parse(ref.unnamed.released) as Posted) : entry.posted
      held.push({
        note: ref.id,
        board: boardId,
        prompt: entry.prompt,
        text: plainText(text),
        page: entry.page,
        label: ref.unnamed?.label ?? null,
        state,
      })
    }
    // By note id, which is random: the order in which people posted is nobody's business.
    return held.sort((a, b) => (a.note < b.note ? -1 : 1))
  }

  wrote(page: Id): boolean {
    for (const _entry of this.entries.ofPage(page)) return true
    return false
  }

  fates(page: Id): Record<Id, FateOfEntry> {
    const fates: Record<Id, FateOfEntry> = {}
    for (const entry of this.entries.ofPage(page)) {
      if (entry.posted === null && entry.fate !== 'outdated') continue
      const { fate, reason, ask, reading } = entry
      fates[entry.entry] = {
        fate,
        ...(reason && { reason }),
        ...(ask && { ask }),
        ...(reading && { reading }),
      }
    }
    return fates
  }

  whose(named: string): Id | null {
    return this.handles.get(named) ?? this.records.get('person', named)?.id ?? null
  }

  hasWords(page: Id): boolean {
    return [...this.entries.ofPage(page)].length > 0
  }

  author(page: Id): Author | null {
    const table = this.records.get('table-page', page)
    if (table) return authorOfTable(table)
    const sheet = this.records.get('sheet', page)
    if (sheet) return authorOfSheet(sheet)
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

  naming(people: ReadonlySet<Id>): readonly (NoteSource & { board: Id })[] {
    return [...this.entries.naming(people)].map(({ page, entry, board }) => ({ page, entry, board }))
  }
}
