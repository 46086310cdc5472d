export * from './agenda.ts'
export * from './another-organiser.ts'
export * from './cleared.ts'
export * from './consent.ts'
export * from './giveaways.ts'
export * from './groups.ts'
export * from './in-languages.ts'
export * from './keeping.ts'
export * from './languages.ts'
export * from './listed.ts'
export type { Change, Moved, Standing } from './moves.ts'
export * as moves from './moves.ts'
export * from './notes.ts'
export * from './offers.ts'
export * from './outcome.ts'
export * from './people.ts'
export * from './phases.ts'
export { copyOfAgenda, copyOfBoard, copyOfSession, shiftedFrom, shiftedTime, unopened } from './plan.ts'
export * from './reach.ts'
export type { EraseFromBody, Place, RecordReader, Touch } from './records/behaviour.ts'
export { KEPT_KINDS } from './records/deleted.ts'
export {
  editsOfErasedNotes,
  editsOfErasedPerson,
  editsOfMerge,
  kindsOfMine,
  migrate,
  type RecordEdit,
  touchesOf,
} from './records/record-kinds.ts'
export {
  type Bodies,
  editsOfErasedText,
  type FoundText,
  type TypedText,
  typedTexts,
} from './records/typed-texts.ts'
export { snapshotWithout } from './records/words.ts'
export * from './returning.ts'
export {
  begin,
  callNext,
  comeBack,
  currentRound,
  endRound,
  giveBack,
  handsFree,
  isHeld,
  more,
  movedOn,
  next,
  type PublishedTable,
  pass,
  pause,
  publishedTables,
  roundDue,
  roundHeld,
  roundTick,
  type Seating,
  startRound,
  withTable,
} from './round.ts'
export * from './scribed.ts'
export * from './sorting.ts'
export * from './stage.ts'
export * from './tables.ts'
export * from './told-people.ts'
export * from './told-promises.ts'
export * from './undo.ts'
export * from './votes.ts'
export * from './wall.ts'
export * from './wording.ts'
