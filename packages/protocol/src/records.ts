/**
 * What the store keeps besides documents: one JSON record a row, by scope (an event, or `system`), kind and id.
 * The words are those of the design. Times are ms since 1970 on the server's clock.
 */
import type { z } from 'zod'
import { BoardRecord, EventRecord, SessionRecord } from './records/agenda.ts'
import {
  ErasedMarksRecord,
  KeepsakeRecord,
  KeptEditionRecord,
  ReceiptRecord,
  SealRecord,
} from './records/deleted.ts'
import {
  ClearedRecord,
  ConsentRecord,
  ErasureRecord,
  RecordEditionRecord,
  SnapshotRecord,
  ToldRecord,
  TombstoneRecord,
} from './records/kept.ts'
import { MeetingRecord } from './records/meetings.ts'
import {
  CodeTagRecord,
  FollowRecord,
  KeptBoardRecord,
  KnownSignerRecord,
  NetworkHomeRecord,
  NetworkPartRecord,
} from './records/networks.ts'
import {
  BallotRecord,
  GroupsRecord,
  MarkRecord,
  ModerationRecord,
  NoteRefRecord,
  QuoteRecord,
  ScribedRecord,
  SwapRecord,
  VoteRecord,
} from './records/notes.ts'
import { OutboxRecord } from './records/outbox.ts'
import {
  DeviceRecord,
  LinkRecord,
  ListedPersonRecord,
  PersonRecord,
  RecognisedRecord,
  RemovedPersonRecord,
  SelfNotesRecord,
  SheetRecord,
  TablePageRecord,
  TableRecord,
} from './records/people.ts'
import {
  CaseDraftRecord,
  CaseDueRecord,
  PlacedReachRecord,
  ProgrammeEditionRecord,
} from './records/programme-work.ts'
import { PublicationRecord, ThemeRecord } from './records/published.ts'
import { ReplyRecord } from './records/replies.ts'
import { SortingRecord } from './records/sortings.ts'
import { LeadRecord, MoveRecord, RoundRecord, StageRecord, TimeAskedRecord } from './records/stage.ts'
import {
  AddressRecord,
  EventIndexRecord,
  NetworkRecord,
  ProgrammeRecord,
  SecretRecord,
  SystemLinkRecord,
} from './records/system.ts'
import { WorkspaceRecord } from './records/workspace.ts'

export * from './records/agenda.ts'
export * from './records/deleted.ts'
export * from './records/kept.ts'
export * from './records/meetings.ts'
export * from './records/networks.ts'
export * from './records/notes.ts'
export * from './records/outbox.ts'
export { InLanguage, LanguageTag, Prompt, Quotation, translationId, wordingId } from './records/parts.ts'
export * from './records/people.ts'
export * from './records/programme-work.ts'
export * from './records/published.ts'
export * from './records/replies.ts'
export * from './records/sortings.ts'
export * from './records/stage.ts'
export * from './records/system.ts'
export * from './records/workspace.ts'

/** Every kind of record and its schema. */
export const RECORDS = {
  programme: ProgrammeRecord,
  network: NetworkRecord,
  'event-index': EventIndexRecord,
  'system-link': SystemLinkRecord,
  secret: SecretRecord,
  address: AddressRecord,
  outbox: OutboxRecord,
  event: EventRecord,
  session: SessionRecord,
  board: BoardRecord,
  person: PersonRecord,
  device: DeviceRecord,
  recognised: RecognisedRecord,
  link: LinkRecord,
  'self-notes': SelfNotesRecord,
  table: TableRecord,
  'table-page': TablePageRecord,
  sheet: SheetRecord,
  stage: StageRecord,
  lead: LeadRecord,
  'time-asked': TimeAskedRecord,
  round: RoundRecord,
  move: MoveRecord,
  'note-ref': NoteRefRecord,
  moderation: ModerationRecord,
  groups: GroupsRecord,
  vote: VoteRecord,
  ballot: BallotRecord,
  scribed: ScribedRecord,
  mark: MarkRecord,
  swap: SwapRecord,
  quote: QuoteRecord,
  'removed-person': RemovedPersonRecord,
  'listed-person': ListedPersonRecord,
  erasure: ErasureRecord,
  tombstone: TombstoneRecord,
  told: ToldRecord,
  snapshot: SnapshotRecord,
  consent: ConsentRecord,
  cleared: ClearedRecord,
  'record-edition': RecordEditionRecord,
  receipt: ReceiptRecord,
  'erased-marks': ErasedMarksRecord,
  'code-tag': CodeTagRecord,
  'network-home': NetworkHomeRecord,
  'network-part': NetworkPartRecord,
  'kept-board': KeptBoardRecord,
  follow: FollowRecord,
  'known-signer': KnownSignerRecord,
  publication: PublicationRecord,
  theme: ThemeRecord,
  sorting: SortingRecord,
  meeting: MeetingRecord,
  'case-draft': CaseDraftRecord,
  'placed-reach': PlacedReachRecord,
  'case-due': CaseDueRecord,
  'programme-edition': ProgrammeEditionRecord,
  reply: ReplyRecord,
  seal: SealRecord,
  keepsake: KeepsakeRecord,
  'kept-edition': KeptEditionRecord,
  workspace: WorkspaceRecord,
} as const
export type RecordKind = keyof typeof RECORDS
export type RecordOf<K extends RecordKind> = z.infer<(typeof RECORDS)[K]>
