/**
 * The server in numbers, as Prometheus reads them. Labels are roles, kinds of sockets and names of errors: never a person,
 * an event, an entry, a note, or a code that lets somebody in.
 */
import type { Clock } from '@folkmoot/kit'
import type { Room, WorkshopMeter } from '@folkmoot/projection'
import type { ErrorCode } from '@folkmoot/protocol'
import { Counter, Gauge, Registry } from 'prom-client'
import { createDiskPace, type DiskPace } from './disk-pace.ts'
import { createEngineMeter } from './engine-meter.ts'
import { createOpenSockets, type OpenSockets, type SocketKind } from './open-sockets.ts'
import { watchProcess } from './process-gauges.ts'

export interface Metrics {
  engine: WorkshopMeter
  disk: DiskPace
  sockets: OpenSockets
  /** Somebody was told no, or cut off, by us. */
  refused(door: SocketKind | 'http', code: ErrorCode): void
  contentType: string
  text(): Promise<string>
  stop(): void
}

export function createMetrics(clock: Clock, rooms: () => readonly Room[]): Metrics {
  const register = new Registry()
  const registers = [register]
  const disk = createDiskPace(clock)
  const sockets = createOpenSockets(clock)
  const stop = watchProcess(register)
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read())
      },
    })

  new Gauge({
    name: 'folkmoot_connections',
    help: 'Open sockets that were let in, by kind and role.',
    labelNames: ['kind', 'role'],
    registers,
    collect() {
      this.reset()
      for (const { kind, role } of sockets.all()) this.inc({ kind, role })
    },
  })
  const buffered = (sum: (one: number, other: number) => number) => () => {
    let bytes = 0
    for (const { tcp } of sockets.all()) bytes = sum(bytes, tcp.writableLength)
    return bytes
  }
  gauge(
    'folkmoot_buffered_bytes',
    'Bytes on all sockets that the network has not taken.',
    buffered((one, other) => one + other),
  )
  gauge('folkmoot_buffered_bytes_max', 'The same on the socket with most of them.', buffered(Math.max))
  gauge('folkmoot_rooms', 'Rooms in memory, the system’s own included.', () => rooms().length)
  const total = (of: (room: Room) => number) => () => rooms().reduce((sum, room) => sum + of(room), 0)
  gauge(
    'folkmoot_pages',
    'Pages in memory.',
    total(room => room.vitals(0).pages),
  )
  gauge(
    'folkmoot_inbox_depth',
    'Messages, commands and joins that wait for a turn now, in all rooms.',
    total(room => room.vitals(0).waiting),
  )
  gauge(
    'folkmoot_rooms_reading',
    'Rooms that can be read only, because the disk refuses to store.',
    total(room => (room.vitals(0).trouble ? 1 : 0)),
  )
  const refusals = new Counter({
    name: 'folkmoot_refused_total',
    help: 'Refusals and closes by us, by door and name of the error.',
    labelNames: ['door', 'code'],
    registers,
  })

  return {
    engine: createEngineMeter(register, disk),
    disk,
    sockets,
    refused: (door, code) => refusals.inc({ door, code }),
    contentType: register.contentType,
    text: () => register.metrics(),
    stop,
  }
}
