/** What a workshop plugs into the engine, and the engine's rooms with its types. */
import type { Note } from '@folkmoot/board-doc'
import type * as engine from '@folkmoot/engine'
import type { Documents, RecordChange, Records, Types } from '@folkmoot/engine'
import type { RecordKind, RecordOf, Refusal } from '@folkmoot/protocol'
import type { RoomReader, Tx } from './workshop-tx.ts'

type WorkshopRecordTypes = { [K in RecordKind]: RecordOf<K> }

export interface Workshop extends Types {
  records: WorkshopRecordTypes
  item: Note
  tx: Tx
  reader: RoomReader
  refusal: Refusal
}

export type WorkshopRecords = Records<WorkshopRecordTypes>
export type WorkshopChange = RecordChange<WorkshopRecordTypes>
export type WorkshopDocuments = Documents<WorkshopRecordTypes, Note>

export type Room = engine.Room<Workshop>
export type Rooms = engine.Rooms<Workshop>
export type RoomTask<T> = engine.RoomTask<Workshop, T>
export type RoomChange = engine.RoomChange<Workshop>
