/**
 * How every kind of record behaves: one row a kind. A kind without a row, or a row that leaves erasure out, does not
 * compile. To add a kind: its schema in `protocol/src/records.ts`, and its row here.
 */
import type { RecordKind, RecordOf } from '@folkmoot/protocol'
import * as agenda from './agenda.ts'
import * as answers from './answers.ts'
import type { Behaviour, Merge, NotesErased, PersonErased, RecordReader, Touch } from './behaviour.ts'
import * as deleted from './deleted.ts'
import * as networks from './networks.ts'
import * as people from './people.ts'
import { withDefaults } from './rows.ts'
import * as words from './words.ts'

const BEHAVIOURS: { [K in RecordKind]: Behaviour<RecordOf<K>> } = {
  programme: agenda.SYSTEM_KIND,
  network: agenda.SYSTEM_KIND,
  'event-index': agenda.SYSTEM_KIND,
  'system-link': { ...agenda.SYSTEM_KIND, migrate: withDefaults('system-link') },
  secret: agenda.SYSTEM_KIND,
  address: agenda.SYSTEM_KIND,
  outbox: agenda.outbox,
  event: agenda.event,
  session: agenda.session,
  board: agenda.board,
  person: people.person,
  device: people.device,
  recognised: people.recognised,
  link: agenda.link,
  'self-notes': people.selfNotes,
  table: people.table,
  'table-page': people.tablePage,
  sheet: people.sheet,
  stage: agenda.stage,
  lead: agenda.lead,
  'time-asked': people.timeAsked,
  round: people.round,
  move: agenda.move,
  'note-ref': words.noteRef,
  moderation: words.moderation,
  groups: answers.groups,
  vote: agenda.vote,
  ballot: answers.ballot,
  scribed: answers.scribed,
  mark: answers.mark,
  swap: answers.swap,
  quote: words.quote,
  'removed-person': people.removedPerson,
  'listed-person': people.listedPerson,
  erasure: words.erasure,
  tombstone: agenda.tombstone,
  told: agenda.told,
  snapshot: words.snapshot,
  consent: words.consent,
  cleared: words.cleared,
  'record-edition': words.recordEdition,
  receipt: deleted.receipt,
  'erased-marks': deleted.erasedMarks,
  'code-tag': networks.codeTag,
  'network-home': networks.networkHome,
  'network-part': networks.networkPart,
  'kept-board': networks.keptBoard,
  follow: networks.follow,
  'known-signer': agenda.SYSTEM_KIND,
  publication: words.publication,
  theme: agenda.SYSTEM_KIND,
  sorting: words.sorting,
  meeting: networks.meeting,
  'case-draft': networks.caseDraft,
  'placed-reach': networks.placedReach,
  'case-due': agenda.SYSTEM_KIND,
  'programme-edition': agenda.SYSTEM_KIND,
  reply: words.reply,
  seal: deleted.seal,
  keepsake: deleted.keepsake,
  'kept-edition': deleted.keptEdition,
  workspace: words.workspace,
}

const RECORD_KINDS = Object.keys(BEHAVIOURS) as RecordKind[]

type AnyRecord = RecordOf<RecordKind>
const rowOf = (kind: RecordKind) => BEHAVIOURS[kind] as unknown as Behaviour<AnyRecord>

export function migrate(kind: RecordKind, stored: unknown): AnyRecord {
  // A kind that a newer version made is left alone.
  return kind in BEHAVIOURS ? rowOf(kind).migrate(stored) : (stored as AnyRecord)
}

export function touchesOf(
  kind: RecordKind,
  before: AnyRecord | null,
  after: AnyRecord | null,
  read: RecordReader,
): readonly Touch[] {
  return rowOf(kind).touches(before, after, read)
}

export function kindsOfMine(how: 'soon' | 'later'): RecordKind[] {
  return RECORD_KINDS.filter(kind => BEHAVIOURS[kind].mine === how)
}

/** `after` null: it goes. With another id than `before` it moves there, unless one stands there. */
export interface RecordEdit {
  kind: RecordKind
  before: AnyRecord
  after: AnyRecord | null
}

export function editsOfErasedNotes(read: RecordReader, erased: NotesErased): RecordEdit[] {
  return editsOf(read, (kind, record) => rowOf(kind).onEraseNote(record, erased))
}

export function editsOfErasedPerson(read: RecordReader, erased: PersonErased): RecordEdit[] {
  return editsOf(read, (kind, record) => rowOf(kind).onErasePerson(record, erased))
}

export function editsOfMerge(read: RecordReader, merge: Merge): RecordEdit[] {
  return editsOf(read, (kind, record) => rowOf(kind).onMerge(record, merge, read))
}

function editsOf(
  read: RecordReader,
  after: (kind: RecordKind, record: AnyRecord) => AnyRecord | null,
): RecordEdit[] {
  const edits: RecordEdit[] = []
  for (const kind of RECORD_KINDS)
    for (const record of read.list(kind)) {
      const changed = after(kind, record)
      if (changed !== record) edits.push({ kind, before: record, after: changed })
    }
  return edits
}
