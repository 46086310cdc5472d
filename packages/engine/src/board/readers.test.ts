import { createEntry, postEntry, readBoard, setDraft, takeBackEntry } from '@folkmoot/board-doc'
import { formatById } from '@folkmoot/formats'
import { assert, seededRng } from '@folkmoot/kit'
import { LIMITS } from '@folkmoot/protocol'
import {
  board,
  person,
  quietLog,
  simulatedClock,
  simulatedDevice,
  simulatedDisk,
  simulatedStore,
} from '@folkmoot/testkit'
import * as decoding from 'lib0/decoding'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createRooms } from '../../../projection/src/rooms.ts'
import { quietMeter } from '../meter.ts'
import { BoardConnection } from './board-connection.ts'
import { Readers } from './readers.ts'

const REST_MS = 1_000

/** A room whose readers rest a second after each frame, with one writer, and a reader whose frames are kept. */
async function hall() {
  const clock = simulatedClock()
  const rng = seededRng(1)
  const { store } = simulatedStore(simulatedDisk(), clock, rng)
  const pace = { restAfter: () => ({ enough: REST_MS, few: REST_MS }), slice: 1 }
  const rooms = createRooms({ store, clock, rng, formatById, log: quietLog, pace })
  const promised = rooms.get('event')
  await clock.run(500)
  const loaded = await promised
  assert(loaded.ok, 'the room loads')
  const room = loaded.value
  void room.submit({
    actor: null,
    op: null,
    run(tx) {
      tx.put('person', person('ann'))
      tx.put('board', board('b'))
      return { ok: true, value: null }
    },
  })
  await clock.run(500)
  const frames: Uint8Array[] = []
  const peer = {
    buffered: () => 0,
    send: (frame: Uint8Array) => void frames.push(frame),
    sendTogether: (more: readonly Uint8Array[]) => void frames.push(...more),
    close: () => {},
  }
  const opened = await room.openBoard('b', peer)
  assert(opened.ok, 'the board opens')
  opened.value.receive(Uint8Array.from([0, 0, 1, 0]))
  const writer = simulatedDevice('page', 'ann', clock, rng)
  writer.connect(room)
  await clock.run(500)
  return {
    clock,
    writer,
    frames,
    async post(words: string): Promise<string> {
      const id = createEntry(writer.doc, { board: 'b', prompt: 'what', made: clock.now() })
      setDraft(writer.doc, id, words)
      postEntry(writer.doc, id)
      await clock.run(200)
      return id
    },
    isSaved: () => writer.savedThrough() === writer.changes(),
    seen() {
      const doc = new Y.Doc()
      for (const frame of frames) {
        const decoder = decoding.createDecoder(frame)
        decoder.pos = 2
        Y.applyUpdate(doc, decoding.readVarUint8Array(decoder))
      }
      return readBoard(doc).notes.map(note => note.text)
    },
  }
}

/** Somebody who reads a bare document, and asks again with `again`. */
function reader(
  readers: Readers,
  send: (frame: Uint8Array) => void,
  again: (vector: Uint8Array) => void = () => {},
) {
  const peer = { buffered: () => 0, send, sendTogether: () => {}, close: () => {} }
  const connection = new BoardConnection(
    peer,
    LIMITS.bufferedBytes,
    (_from, vector) => again(vector),
    () => {},
  )
  readers.connections.add(connection)
  return connection
}

describe('frames in a full hall', () => {
  test('what several turns brought leaves as one frame after the rest, and “saved” does not wait for it', async () => {
    const { clock, frames, post, isSaved, seen } = await hall()
    await post('one')
    expect(seen()).toEqual(['one'])
    const before = frames.length
    for (const words of ['two', 'three', 'four']) {
      await post(words)
      expect(isSaved()).toBe(true)
    }
    expect(frames.length).toBe(before)
    await clock.run(REST_MS)
    expect(frames.length).toBe(before + 1)
    expect(seen()).toEqual(['one', 'two', 'three', 'four'])
  })

  test('[P-4] words taken back before their frame left are in none', async () => {
    const { clock, writer, frames, post, isSaved, seen } = await hall()
    await post('one')
    const entry = await post('CANARY')
    await post('three')
    takeBackEntry(writer.doc, entry)
    await clock.run(200)
    expect(isSaved()).toBe(true)
    await clock.run(2 * REST_MS)
    expect(seen()).toEqual(['one', 'three'])
    for (const frame of frames) expect(Buffer.from(frame).includes('CANARY')).toBe(false)
  })

  test('[P-4] words taken back while their frame is being handed out do not reach who has not got it', () => {
    const doc = new Y.Doc()
    const notes = doc.getMap('notes')
    const later: (() => void)[] = []
    const clock = { ...simulatedClock(), soon: (task: () => void) => void later.push(task) }
    const pace = { slice: 1, restAfter: () => ({ enough: 0, few: 0 }) }
    const readers = new Readers(doc, { clock, meter: quietMeter, pace })
    const got: string[][] = [[], []]
    for (const mine of got) {
      reader(readers, frame => void mine.push(Buffer.from(frame).toString('latin1'))).live = true
    }
    const commit = (change: () => void, set: string[], removed: string[]) => {
      const before = Y.encodeStateVector(doc)
      change()
      readers.committed(Y.encodeStateAsUpdate(doc, before), new Set(set), new Set(removed))
    }
    commit(() => notes.set('a', 'CANARY'), ['a'], [])
    expect(got.map(mine => mine.length)).toEqual([1, 0])
    commit(() => notes.delete('a'), [], ['a'])
    for (let task = later.shift(); task; task = later.shift()) task()
    expect(got[0]?.[0]).toContain('CANARY')
    expect(got[0]?.length).toBe(2)
    expect(got[1]?.length).toBe(2)
    expect(got[1]?.join()).not.toContain('CANARY')
  })

  test('[P-4] words taken back while a whole board is made ready are not in it', async () => {
    const clock = simulatedClock()
    const doc = new Y.Doc()
    const notes = doc.getMap('notes')
    let ready = () => {}
    const prepare = () =>
      new Promise<void>(resolve => {
        ready = resolve
      })
    const readers = new Readers(doc, { clock, meter: quietMeter, prepare })
    const got: Uint8Array[] = []
    const again: Uint8Array[] = []
    const session = reader(
      readers,
      frame => void got.push(frame),
      vector => void again.push(vector),
    )
    notes.set('a', 'CANARY')
    readers.join(session, Uint8Array.of(0))
    const before = Y.encodeStateVector(doc)
    notes.delete('a')
    readers.committed(Y.encodeStateAsUpdate(doc, before), new Set(), new Set(['a']))
    readers.forgetFrames()
    ready()
    await Promise.resolve()
    expect(got).toEqual([])
    expect(again).toEqual([Uint8Array.of(0)])
    readers.join(session, again[0] as Uint8Array)
    ready()
    await Promise.resolve()
    expect(got.length).toBe(1)
    expect(Buffer.from(got[0] as Uint8Array).includes('CANARY')).toBe(false)
    expect(session.live).toBe(true)
  })

  test('few notes wait longer than many', async () => {
    const clock = simulatedClock()
    const doc = new Y.Doc()
    const pace = { slice: 100, restAfter: () => ({ enough: 10, few: 100 }) }
    const readers = new Readers(doc, { clock, meter: quietMeter, pace })
    const at: number[] = []
    reader(readers, () => void at.push(clock.elapsed())).live = true
    const commit = (notes: number) => {
      const before = Y.encodeStateVector(doc)
      const ids = Array.from({ length: notes }, (_, i) => `${doc.clientID}-${at.length}-${i}`)
      doc.transact(() => {
        for (const id of ids) doc.getMap('notes').set(id, 'words')
      })
      readers.committed(Y.encodeStateAsUpdate(doc, before), new Set(ids), new Set())
    }
    const start = clock.elapsed()
    commit(1)
    commit(1)
    await clock.run(150)
    commit(20)
    await clock.run(5)
    commit(20)
    await clock.run(150)
    expect(at.map(ms => ms - start)).toEqual([0, 100, 150, 160])
  })

  test('readers rest by what frames usually take, not by one that was held up', async () => {
    let elapsed = 0
    const clock = { ...simulatedClock(), elapsed: () => elapsed }
    const doc = new Y.Doc()
    const rested: number[] = []
    const restAfter = (ms: number) => {
      rested.push(ms)
      return { enough: 0, few: 0 }
    }
    const readers = new Readers(doc, { clock, meter: quietMeter, pace: { slice: 100, restAfter } })
    let took = 0
    reader(readers, () => {
      elapsed += took
    }).live = true
    for (took of [10, 11, 90, 10, 40, 40, 40]) {
      const before = Y.encodeStateVector(doc)
      doc.getMap('notes').set(`at ${elapsed}`, 'words')
      readers.committed(Y.encodeStateAsUpdate(doc, before), new Set([`at ${elapsed}`]), new Set())
    }
    expect(rested).toEqual([10, 11, 11, 11, 11, 40, 40])
  })
})
