export {
  type ConnectionValue,
  FIRST_FORMAT,
  type Leaf,
  namesPeople,
  readBody,
  SNAPSHOT_FORMAT,
  type SnapshotBody,
  type SnapshotFacts,
  type SnapshotHeader,
  type TextKind,
} from './body.ts'
export { type Erased, eraseFromSnapshot, withholdNotes } from './erase.ts'
export * from './network-file/index.ts'
export { type OpenedSnapshot, openSnapshot } from './open.ts'
export { checkpointOf, type NoteProof, proveNotes, writeProofs } from './proof.ts'
export {
  type PublicationInput,
  packPublication,
  publicationFileName,
  type Tool,
} from './publication/index.ts'
export {
  type Absence,
  type CompiledRecord,
  compileRecord,
  RECORD_FORMAT,
  type RecordAbout,
  type RecordReply,
  type SortedBoard,
  type WrittenSection,
} from './record.ts'
export { type Snapshot, type SnapshotInput, takeSnapshot } from './snapshot.ts'
export { eraseTexts, openHeader, type SnapshotText, textsOf } from './texts.ts'
export { type Verification, type VerifiedBoard, verifiedWords, verifySnapshot } from './verify.ts'
export {
  notesOf,
  packRecord,
  type RecordChunk,
  recordFileName,
  recordText,
  type WriteOptions,
  writeRecord,
} from './write-record.ts'
export { archive } from './writers/archive.ts'
export type { FileFormat, PackedFormat } from './writers/file-format.ts'
export {
  FILE_FORMATS,
  type FileFormatId,
  isFileFormat,
  isPacked,
  type PackedFormatId,
  type TextFormatId,
} from './writers/index.ts'
export { type FormatLookup, networkWords, type OpenBoard, openBoard } from './writers/open-record.ts'
export { isWhole } from './writers/side-by-side.ts'
export type { Typesetter } from './writers/typesetter.ts'
