/** A room, and all rooms of a process, as whoever runs the engine uses them; and what the engine is given. */
import type { Clock, Result, Rng } from '@folkmoot/kit'
import type { BoardShape } from '../board/board.ts'
import type { FramePace, ReadersDeps } from '../board/readers.ts'
import type { Reason } from '../codes.ts'
import type { EngineLimits } from '../limits.ts'
import type { EngineLog } from '../log.ts'
import type { EngineMeter, RoomVitals } from '../meter.ts'
import type { Peer, SyncConnection } from '../peer.ts'
import type { CreateProjection, Types } from '../projection.ts'
import type { ReadRecord } from '../records.ts'
import type { Store } from '../store.ts'
import type { Passing } from './failpoints.ts'

export interface RoomDeps<W extends Types> {
  store: Store
  clock: Clock
  rng: Rng
  limits: EngineLimits
  log: EngineLog
  projection: CreateProjection<W>
  readRecord: ReadRecord<W['records']>
  boardShape: BoardShape<W['item']>
  /** What a caller is told. */
  refuse(reason: Reason): W['refusal']
  meter?: EngineMeter | undefined
  prepare?: ReadersDeps['prepare']
  /** Documents as Yjs makes them, and nothing of it that is not documented but the judge's guards: see server-doc.ts. */
  plain?: boolean | undefined
  /** Tests only: how boards hand out frames. */
  pace?: FramePace | undefined
  /** Scopes known to be damaged: set aside from the start. */
  damaged?: readonly string[] | undefined
  /** Tests only: told of each point that a room passes. */
  passing?: Passing | undefined
}

export interface RoomTask<W extends Types, T> {
  /** Who asks, opaque: one actor's operations never meet another's. null: the server itself. */
  actor: string | null
  /** The client's operation id: repeated by the same actor it is answered from the store, not done again. */
  op: string | null
  /** Pages that must be loaded before the task runs. */
  pages?: readonly string[]
  run(tx: W['tx']): Result<T, W['refusal']>
}

/** What a commit changed, told to listeners after it is on disk. */
export interface RoomChange<W extends Types> {
  seq: number
  records: ReadonlySet<keyof W['records'] & string>
  /** Those of them of which a record that stood before was changed or deleted, not only added. */
  altered: ReadonlySet<keyof W['records'] & string>
  /** Boards on which something changed. */
  boards: ReadonlySet<string>
  /** Pages on which something changed, or about which something else is decided. */
  pages: ReadonlySet<string>
}

export interface Room<W extends Types> {
  readonly scope: string
  submit<T>(task: RoomTask<W, T>): Promise<Result<T, W['refusal']>>
  /** Permission was checked by the caller. Resolves once the document is loaded. */
  openPage(page: string, peer: Peer): Promise<Result<SyncConnection, W['refusal']>>
  openBoard(board: string, peer: Peer): Promise<Result<SyncConnection, W['refusal']>>
  /** Called after each commit, before the next turn changes anything. Must not throw. The answer stops listening. */
  onCommitted(listener: (change: RoomChange<W>, reader: W['reader']) => void): () => void
  /**
   * The room was thrown away after a failed commit (told with its error) or a lost lease; its next `rooms.get` loads it
   * afresh.
   */
  onFailed(listener: (refusal: W['refusal'], error?: unknown) => void): () => void
  /** How it is just now; `patience`: how long words may be on their way to disk before they count as unsaved, ms. */
  vitals(patience: number): RoomVitals
  /** When it was last used, ms; null while anybody has a socket open or something waits. */
  idleSince(): number | null
  /** Finishes what is queued, then closes every socket. */
  stop(reason: Reason): Promise<void>
  /** Finishes what is queued, empties the scope but for records of these kinds, and ends. */
  empty(allBut: readonly string[]): Promise<Result<null, W['refusal']>>
}

/** All rooms of one process; a room is loaded on first use and unloaded when idle. */
export interface Rooms<W extends Types> {
  get(scope: string): Promise<Result<Room<W>, W['refusal']>>
  /** Does the scope exist in the store? */
  has(scope: string): Promise<boolean>
  /** Rooms in memory now. */
  loaded(): readonly Room<W>[]
  /** An unused room leaves memory; its next use loads it afresh. */
  putAway(scope: string): Promise<void>
  /**
   * Everything of the scope goes from the store for good, in one transaction, but records of these kinds; its sockets close, and
   * the next use finds what was kept. Refused, all of it stands as it was.
   */
  empty(scope: string, allBut: readonly string[]): Promise<Result<null, W['refusal']>>
  stop(): Promise<void>
}
