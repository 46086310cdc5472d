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
  next,
  pass,
  pause,
  type Seating,
  startRound,
  withTable,
} from './round.ts'
export { snapshotWithout } from './words.ts'
