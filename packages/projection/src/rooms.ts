/** The rooms of a process, with a workshop's rules plugged in. */
import type { Format } from '@folkmoot/board-doc'
import { createRooms as createEngineRooms, type RoomDeps as EngineDeps, quietMeter } from '@folkmoot/engine'
import { type Id, LIMITS, refuse } from '@folkmoot/protocol'
import { readRecord } from './read-record.ts'
import type { WorkshopMeter } from './rule-faults.ts'
import { BOARD } from './shapes.ts'
import type { Rooms, Workshop } from './workshop.ts'
import { WorkshopProjection } from './workshop-projection.ts'

export interface RoomDeps
  extends Pick<
    EngineDeps<Workshop>,
    'store' | 'clock' | 'rng' | 'log' | 'prepare' | 'pace' | 'plain' | 'damaged' | 'passing'
  > {
  formatById(id: Id): Format | null
  meter?: WorkshopMeter
}

export function workshopDeps(deps: RoomDeps): EngineDeps<Workshop> {
  const { formatById, log, meter = { ...quietMeter, ruleFailed() {} } } = deps
  return {
    ...deps,
    meter,
    limits: LIMITS,
    boardShape: BOARD,
    readRecord,
    refuse: reason => refuse(reason === 'room-unreadable' ? 'event-unreadable' : reason),
    projection: documents => new WorkshopProjection(documents, { formatById, log, meter }),
  }
}

export function createRooms(deps: RoomDeps): Rooms {
  return createEngineRooms(workshopDeps(deps))
}
