export type { Bus } from './bus.ts'
export { causeOf, type DiskFault } from './disk-trouble.ts'
export type { EngineMeter, RoomVitals } from './meter.ts'
export { type Passing, POINTS, type Point } from './points.ts'
export type { RoomDeps } from './room.ts'
export { createRooms } from './rooms.ts'
export { ANOTHER_NETWORK } from './small-networks.ts'
export {
  type Commit,
  type DocUpdate,
  type Erasure,
  type LoggedUpdate,
  type OpRow,
  type RecordRow,
  type Store,
  StoreError,
  type StoreFault,
} from './store.ts'
export type { EngineLog } from './turn.ts'
export type {
  BoardFacts,
  HeldNote,
  NoteSource,
  Peer,
  Room,
  RoomChange,
  RoomReader,
  Rooms,
  RoomTask,
  SyncSession,
  Tx,
} from './tx.ts'
