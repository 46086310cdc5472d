import { formatById } from '@folkmoot/formats'
import { assert, seededRng } from '@folkmoot/kit'
import { board, quietLog, simulatedClock, simulatedDisk, simulatedStore } from '@folkmoot/testkit'
import { expect, test } from 'vitest'
import { createRooms, workshopDeps } from '../../../projection/src/rooms.ts'
import { ReadingRoom } from './reading-room.ts'

test('[E-21] a whole board is made ready for its readers also where nothing can be stored', async () => {
  const clock = simulatedClock()
  const rng = seededRng(1)
  const { store } = simulatedStore(simulatedDisk(), clock, rng)
  const prepared: Uint8Array[] = []
  const deps = {
    store,
    clock,
    rng,
    formatById,
    log: quietLog,
    prepare(frame: Uint8Array) {
      prepared.push(frame)
      return null
    },
  }
  const writing = createRooms(deps).get('event')
  await clock.run(500)
  const loaded = await writing
  assert(loaded.ok, 'the room loads')
  void loaded.value.submit({
    actor: null,
    op: null,
    run(tx) {
      tx.put('board', board('b'))
      return { ok: true, value: null }
    },
  })
  await clock.run(500)

  const reading = ReadingRoom.load('event', workshopDeps(deps), 'full')
  await clock.run(500)
  const room = await reading
  const got: Uint8Array[] = []
  const send = (frame: Uint8Array) => void got.push(frame)
  const peer = { buffered: () => 0, send, sendTogether: () => {}, close: () => {} }
  const opened = await room.openBoard('b', peer)
  assert(opened.ok, 'the board opens')
  opened.value.receive(Uint8Array.from([0, 0, 1, 0]))
  expect(prepared).toHaveLength(1)
  expect(got).toContain(prepared[0])
})
