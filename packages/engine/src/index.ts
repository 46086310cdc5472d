export { type Clock, type Result, type Rng, systemClock, systemRng } from '@folkmoot/kit'
export type { Board, BoardShape } from './board/board.ts'
export type { FramePace, Rest } from './board/readers.ts'
export type { Bus } from './bus.ts'
export { type Code, codeOf, type Reason, type StoreReason } from './codes.ts'
export type { DiskFault } from './disk-trouble.ts'
export type { EngineLimits } from './limits.ts'
export type { EngineLog } from './log.ts'
export { type EngineMeter, quietMeter, type RoomVitals } from './meter.ts'
export type { MapShape, PageShape, Shape, TextShape } from './page/page-shape.ts'
export type { Peer, SyncConnection } from './peer.ts'
export type { CreateProjection, Edits, Projection, TaskProjection, Types } from './projection.ts'
export type { ReadRecord, RecordChange, Records, RecordTypes } from './records.ts'
export type { Room, RoomChange, RoomDeps, Rooms, RoomTask } from './room/contract.ts'
export type { Documents } from './room/documents.ts'
export { FAIL_POINTS, type FailPoint, type Passing } from './room/failpoints.ts'
export { createRooms } from './room/rooms.ts'
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
