export type { EraseFromBody, Place, RecordReader, Touch } from './behaviour.ts'
export {
  editsOfErasedNotes,
  editsOfErasedPerson,
  editsOfMerge,
  kindsOfMine,
  migrate,
  type RecordEdit,
  touchesOf,
} from './record-kinds.ts'
export {
  begin,
  comeBack,
  endRound,
  more,
  movedOn,
  next,
  pass,
  pause,
  type Seating,
  startRound,
  type ToldTable,
  toldTables,
  withTable,
} from './round.ts'
export { snapshotWithout } from './words.ts'
