/** What waits on a page for a missing part is its sender's alone: other sockets of that page are told the truth about theirs. */
import { createEntry, readPage, setDraft } from '@folkmoot/board-doc'
import type { Peer } from '@folkmoot/engine'
import { formatById } from '@folkmoot/formats'
import { seededRng } from '@folkmoot/kit'
import { board, person, quietLog, simulatedClock, simulatedDisk, simulatedStore } from '@folkmoot/testkit'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { barrierFrame, parseMessage, step2Frame, updateFrame } from '../../engine/src/framing.ts'
import { createRooms } from './rooms.ts'
import type { Room } from './workshop.ts'

let clock: ReturnType<typeof simulatedClock>
let disk: ReturnType<typeof simulatedDisk>
let room: Room

async function begin(): Promise<void> {
  clock = simulatedClock()
  disk = simulatedDisk()
  const rng = seededRng(1)
  const { store } = simulatedStore(disk, clock, rng)
  const rooms = createRooms({ store, clock, rng, formatById, log: quietLog })
  room = await settled(rooms.get('event')).then(loaded => {
    if (!loaded.ok) throw new Error('no room')
    return loaded.value
  })
  await settled(
    room.submit({
      actor: null,
      op: null,
      run(tx) {
        tx.put('person', person('ann'))
        tx.put('board', board('b'))
        return { ok: true, value: null }
      },
    }),
  )
}
beforeEach(begin)
afterEach(() => settled(room.stop('restarting')))

/** Lets simulated time go on until it is there. */
async function settled<T>(answer: Promise<T>): Promise<T> {
  let done = false
  void answer.then(() => {
    done = true
  })
  while (!done) await clock.run(5)
  return answer
}

/** A socket on Ann's page that says what it is told to say. */
async function device() {
  const heard: { kind: string; n?: number }[] = []
  let code: string | null = null
  const peer: Peer = {
    send: message => void heard.push(parseMessage(message)),
    sendTogether: messages => void heard.push(...messages.map(parseMessage)),
    close(closed) {
      code = closed
    },
    buffered: () => 0,
  }
  const opened = await settled(room.openPage('ann', peer))
  if (!opened.ok) throw new Error('the page opens')
  await clock.run(50)
  return {
    say: (message: Uint8Array) => opened.value.receive(message),
    asked: () => heard.filter(({ kind }) => kind === 'step1').length,
    saved: () => heard.flatMap(({ kind, n }) => (kind === 'barrier' ? [n] : [])),
    closed: () => code,
  }
}

/** A page's document as somebody types in it: each change by itself. */
function typed(words: string): { doc: Y.Doc; updates: [Uint8Array, Uint8Array] } {
  const doc = new Y.Doc()
  const updates: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => updates.push(update))
  setDraft(doc, createEntry(doc, { board: 'b', prompt: 'what', made: 1 }), words)
  return { doc, updates: [updates[0] as Uint8Array, updates[1] as Uint8Array] }
}

/** What lies on the disk of Ann's page. */
function stored(): string[] {
  const doc = new Y.Doc()
  for (const row of disk.model.scopes.get('event')?.log ?? [])
    if (row.kind === 'page' && row.doc === 'ann') Y.applyUpdate(doc, row.update)
  return readPage(doc).map(entry => entry.draft)
}

test('[E-7] [E-27] another socket’s fruitless answers do not have one read “saved” of what it still waits for', async () => {
  const good = await device()
  const eve = await device()
  const mine = typed('not there yet')
  const never = typed('never')
  good.say(updateFrame(mine.updates[1]))
  good.say(barrierFrame(7))
  await clock.run(50)
  for (let i = 0; i < 2; i++) {
    eve.say(step2Frame(never.updates[1]))
    await clock.run(50)
  }
  expect(eve.closed()).toBe('hostile-update')
  // Whatever else is applied on that page, by whomever.
  const other = await device()
  other.say(updateFrame(Y.encodeStateAsUpdate(typed('something else').doc)))
  other.say(barrierFrame(1))
  await clock.run(50)
  expect(other.saved()).toEqual([1])
  expect(good.saved()).toEqual([])
  expect(stored()).toEqual(['something else'])
  good.say(step2Frame(Y.encodeStateAsUpdate(mine.doc)))
  await clock.run(50)
  expect(good.saved()).toEqual([7])
  expect(stored().sort()).toEqual(['not there yet', 'something else'])
  expect(good.closed()).toBeNull()
})

test('[E-27] what one socket waits for neither holds up nor ends another of that page', async () => {
  const slow = await device()
  const good = await device()
  slow.say(updateFrame(typed('its beginning is on its way').updates[1]))
  await clock.run(50)
  const mine = typed('whole')
  good.say(updateFrame(mine.updates[0]))
  good.say(updateFrame(mine.updates[1]))
  good.say(barrierFrame(3))
  await clock.run(50)
  // An answer to the server's first question, and one more as a device gives it that was asked again.
  for (let i = 0; i < 2; i++) {
    good.say(step2Frame(Y.encodeStateAsUpdate(mine.doc)))
    await clock.run(50)
  }
  expect(good.closed()).toBeNull()
  expect(good.saved()).toEqual([3])
  expect(good.asked()).toBe(1)
  expect(slow.saved()).toEqual([])
  expect(slow.closed()).toBeNull()
})
