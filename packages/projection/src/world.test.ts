/**
 * The engine in a simulated world: cuts, delays, stalls, duplicate tabs, failing disks, crashes. Whatever happened, in
 * the end all replicas, the store and the projection agree, and nothing acknowledged is missing.
 * Size: `FOLKMOOT_SEEDS` (default 50), first seed: `FOLKMOOT_SEED`. Seeds that once failed are kept below.
 */
import {
  createEntry,
  postEntry,
  readBoard,
  readPage,
  removeEntry,
  setDraft,
  takeBackEntry,
} from '@folkmoot/board-doc'
import { formatById } from '@folkmoot/formats'
import { seededRng } from '@folkmoot/kit'
import { type BoardRecord, LIMITS } from '@folkmoot/protocol'
import {
  board,
  PLAIN,
  person,
  quietLog,
  type SimulatedDevice,
  simulatedClock,
  simulatedDevice,
  simulatedDisk,
  simulatedStore,
} from '@folkmoot/testkit'
import { describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createRooms } from './rooms.ts'
import type { Rooms } from './workshop.ts'
import type { Tx } from './workshop-tx.ts'

const SEEDS = Number(process.env.FOLKMOOT_SEEDS ?? 50)
const FIRST = Number(process.env.FOLKMOOT_SEED ?? 1)
const FAILED_BEFORE = [390, 1135, 1184, 1862]
const PEOPLE = ['ann', 'ben', 'cas', 'dev', 'eve', 'fay']
const STEPS = 120
const NOTHING: Uint8Array = Uint8Array.from([0])

async function world(seed: number): Promise<void> {
  const rng = seededRng(seed)
  const clock = simulatedClock()
  const disk = simulatedDisk()
  const rest = seededRng(seed)
  const pace = {
    slice: 1,
    restAfter() {
      const enough = rest.next() < 0.5 ? 0 : rest.next() * 150
      return { enough, few: enough + rest.next() * 100 }
    },
  }
  /** Sometimes a base takes a moment, in which other things happen. */
  const prepare = () =>
    rest.next() < 0.5 ? null : new Promise<void>(resolve => clock.after(rest.next() * 60, resolve))
  const int = (below: number) => Math.floor(rng.next() * below)
  let rooms = null as unknown as Rooms
  let crash = () => {}
  const boot = () => {
    const process = simulatedStore(disk, clock, rng)
    crash = process.crash
    rooms = createRooms({
      store: process.store,
      clock,
      rng,
      formatById,
      log: quietLog,
      pace,
      plain: PLAIN,
      prepare,
    })
  }
  boot()
  const submit = async (run: (tx: Tx) => void): Promise<boolean> => {
    const room = await rooms.get('event')
    if (!room.ok) return false
    const done = await room.value.submit({
      actor: null,
      op: null,
      run: tx => {
        run(tx)
        return { ok: true, value: null }
      },
    })
    return done.ok
  }
  /** Tries until it is done, while the world goes on. */
  const insist = async (run: (tx: Tx) => void): Promise<void> => {
    for (let done = false; !done; ) {
      void submit(run).then(ok => {
        done ||= ok
      })
      await clock.run(500)
    }
  }
  const visibility = seed % 3 === 0 ? 'anonymous' : 'named'
  const theBoard = (more: Partial<BoardRecord> = {}) => board('b', { visibility, ...more })
  await insist(tx => {
    for (const id of PEOPLE) tx.put('person', person(id))
    tx.put('board', theBoard())
  })

  /** Pages, some with two tabs; and readers of the board. */
  const pages = PEOPLE.flatMap((id, i) =>
    Array.from({ length: i < 2 ? 2 : 1 }, () => ({
      id,
      device: simulatedDevice('page', id, clock, rng),
      acked: NOTHING,
    })),
  )
  const readers = Array.from({ length: 3 }, () => simulatedDevice('board', 'b', clock, rng))
  /** What devices were told is saved before they were lost for good. */
  const promised: { id: string; acked: Uint8Array }[] = []
  const devices = () => [...pages.map(page => page.device), ...readers]
  const anyDevice = () => devices()[int(pages.length + readers.length)] as SimulatedDevice
  const anyPage = () => pages[int(pages.length)] as (typeof pages)[number]
  const online = async (device: SimulatedDevice) => {
    const alive = rooms
    const room = await alive.get('event')
    // A process that died meanwhile answers nobody.
    if (alive === rooms && room.ok && !device.connected()) device.connect(room.value)
  }
  let written = 0
  const edit = () => {
    const page = anyPage()
    const { doc } = page.device
    const entries = readPage(doc)
    const entry = entries[int(entries.length)]
    const roll = rng.next()
    if (!entry || roll < 0.35) {
      const id = createEntry(doc, { board: 'b', prompt: 'what', made: clock.now(), id: `e${written}` })
      setDraft(doc, id, `words ${written++} of ${page.id}`)
      if (rng.next() < 0.7) postEntry(doc, id)
    } else if (roll < 0.6) setDraft(doc, entry.id, `${entry.draft}${int(10)}`.slice(-60))
    else if (roll < 0.85) postEntry(doc, entry.id)
    else if (roll < 0.95) takeBackEntry(doc, entry.id)
    else removeEntry(doc, entry.id)
  }

  for (let step = 0; step < STEPS; step++) {
    const roll = rng.next()
    if (roll < 0.5) edit()
    else if (roll < 0.65) void online(anyDevice())
    else if (roll < 0.75) anyDevice().cut()
    else if (roll < 0.8) anyDevice().stall(rng.next() < 0.5)
    else if (roll < 0.84) disk.failing = rng.next() < 0.5 ? 0 : rng.next() * 0.5
    else if (roll < 0.88) {
      const phase = rng.next() < 0.6 ? 'share' : 'write'
      void submit(tx => tx.put('board', { ...theBoard(), ...tx.get('board', 'b'), phase }))
    } else if (roll < 0.91) {
      crash()
      for (const device of devices()) device.cut()
      boot()
    } else if (roll < 0.94) {
      const page = anyPage()
      page.device.cut()
      promised.push({ id: page.id, acked: page.acked })
      page.device = simulatedDevice('page', page.id, clock, rng)
      page.acked = NOTHING
    }
    await clock.run(rng.next() * 60)
    for (const page of pages)
      if (page.device.savedThrough() === page.device.changes())
        page.acked = Y.encodeStateVector(page.device.doc)
  }

  // The storm is over: everybody comes back and all is said.
  disk.failing = 0
  await insist(tx => tx.put('board', { ...theBoard(), ...tx.get('board', 'b'), phase: 'share' }))
  for (const device of devices()) device.stall(false)
  for (let round = 0; round < 60; round++) {
    for (const device of devices()) void online(device)
    await clock.run(1_000)
  }
  if (visibility === 'anonymous') {
    // Words wait until three people's come out together: three more people write, and what waited comes with them.
    for (const { id, device } of [pages[0], pages[2], pages[4]] as typeof pages) {
      const entry = createEntry(device.doc, {
        board: 'b',
        prompt: 'what',
        made: clock.now(),
        id: `last-${id}`,
      })
      setDraft(device.doc, entry, `the last of ${id}`)
      postEntry(device.doc, entry)
    }
    await clock.run(LIMITS.fewWaitMs + 2 * LIMITS.strokeMs)
  }
  const rows = disk.model.scopes.get('event')?.log ?? []
  const replay = (kind: 'page' | 'board', id: string) => {
    const doc = new Y.Doc()
    for (const row of rows) if (row.kind === kind && row.doc === id) Y.applyUpdate(doc, row.update)
    return doc
  }
  const stored = new Map(PEOPLE.map(id => [id, replay('page', id)]))
  const storedPage = (id: string) => stored.get(id) as Y.Doc

  // Nothing that was called saved is missing, also where the device is gone; nobody has anything unsaved.
  for (const { id, acked } of promised) {
    const kept = Y.decodeStateVector(Y.encodeStateVector(storedPage(id)))
    for (const [client, saved] of Y.decodeStateVector(acked))
      expect(kept.get(client) ?? 0, `what ${id} was told is saved`).toBeGreaterThanOrEqual(saved)
  }
  for (const { id, device } of pages) expect(device.savedThrough(), `${id} is saved`).toBe(device.changes())
  // All tabs of a page agree with each other and with the store.
  for (const { id, device } of pages)
    expect(device.doc.getMap('entries').toJSON(), id).toEqual(storedPage(id).getMap('entries').toJSON())
  // The board is what the pages say, in the store and on every reader.
  const wanted = PEOPLE.flatMap(id => readPage(storedPage(id)).flatMap(entry => entry.posted?.text || []))
  const onBoard = readBoard(replay('board', 'b')).notes
  expect(onBoard.map(note => note.text).sort()).toEqual(wanted.sort())
  for (const reader of readers) expect(readBoard(reader.doc).notes).toEqual(onBoard)
  if (visibility === 'anonymous') for (const note of onBoard) expect(note.name).toBeUndefined()
  const stopped = rooms.stop()
  await clock.run(10_000)
  await stopped
}

describe(`[D-1] in ${SEEDS} simulated worlds all replicas, the store and the projection agree`, () => {
  const seeds = [...FAILED_BEFORE, ...Array.from({ length: SEEDS }, (_, i) => FIRST + i)]
  test.each(seeds)('seed %i', { timeout: 60_000 }, seed => world(seed))
})
