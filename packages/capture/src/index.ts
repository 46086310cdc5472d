export {
  type ConnectionValue,
  type Leaf,
  readBody,
  SNAPSHOT_FORMAT,
  type SnapshotBody,
  type SnapshotHeader,
} from './body.ts'
export { type Erased, eraseFromSnapshot } from './erase.ts'
export { type OpenedSnapshot, openSnapshot } from './open.ts'
export { type CompiledRecord, compileRecord, RECORD_FORMAT } from './record.ts'
export { type Snapshot, type SnapshotInput, takeSnapshot } from './snapshot.ts'
export { type Verification, type VerifiedBoard, verifiedWords, verifySnapshot } from './verify.ts'
export {
  MEDIA_TYPES,
  type RecordChunk,
  type RecordFormat,
  recordFileName,
  type WriteOptions,
  writeRecord,
} from './write-record.ts'
export type { FormatLookup } from './writers/open-record.ts'
