/** What views are computed from: the room's reader, and what the server knows besides. */
import type { Format } from '@folkmoot/board-doc'
import type { RoomReader } from '@folkmoot/projection'
import type { DeviceRecord, Doing, HealthView, Id, RehearsalView, WallView } from '@folkmoot/protocol'
import type { JoinState } from '../doors/joins.ts'
import type { Moved } from '../known-address.ts'
import type { Libraries } from '../library/libraries.ts'
import type { Audience } from './audience.ts'

/** What only this process knows. */
export interface ServerFacts {
  /** Devices with an open Socket.IO connection. */
  devices: ReadonlySet<Id>
  /** People behind them, merged ones resolved. */
  people: ReadonlySet<Id>
  programmeName(programme: Id): string
  formatById(id: Id): Format | null
  /** Cockpits of the whole event that are open, and what is open in each. */
  cockpits(): readonly { device: Id; label: string; doing: Doing | null }[]
  /** The simulated delegates of this event, if it has any. */
  rehearsal(): RehearsalView | null
  /** How the room is, in plain words. */
  health(): HealthView
  /** How people come in. */
  joins(): JoinState
  /** What all screens with the wall on them show. */
  wall(): WallView
  /** How many people an event expects that does not say. */
  expected: number
  /** What links and QR codes begin with. */
  baseUrl: string
  /** Phones know another address than that. */
  moved: Moved | null
  /** Addresses that phones were told before, the newest first. */
  past: readonly string[]
  /** Did this device say, when it was last here, that it holds words which have not reached us? */
  holdsUnsent(device: Readonly<DeviceRecord>): boolean
  libraries: Pick<Libraries, 'of' | 'stateOf'>
  /** Does that address lead here also from elsewhere and later? */
  isLasting: boolean
}

export interface ViewContext {
  read: RoomReader
  audience: Audience
  server: ServerFacts
}
