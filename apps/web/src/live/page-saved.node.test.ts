/**
 * The two ends of “saved” in one process: what a browser keeps of its barriers, and the server's handshake with each socket
 * of a page, over links that delay, cut and repeat. Whatever came between, “saved” is never said of what is not on disk, and
 * once a link stays up everything is saved, with nobody refused.
 */
import { createEntry, postEntry, readPage, setDraft } from '@folkmoot/board-doc'
import type { Peer, SyncConnection } from '@folkmoot/engine'
import { formatById } from '@folkmoot/formats'
import { type Clock, seededRng } from '@folkmoot/kit'
import { createRooms, type Rooms } from '@folkmoot/projection'
import { type ErrorCode, MESSAGE, SYNC } from '@folkmoot/protocol'
import { board, person, quietLog, simulatedClock, simulatedDisk, simulatedStore } from '@folkmoot/testkit'
import * as fc from 'fast-check'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { createBarrier } from './barrier.ts'

const DEVICES = 3
const RUNS = Number(process.env.FOLKMOOT_SEEDS ?? 50)
const SEED = Number(process.env.FOLKMOOT_SEED ?? 12)

/** `device` does something, `ms` after what was before. */
interface Step {
  what: 'type' | 'post' | 'cut' | 'connect' | 'return' | 'again' | 'slow' | 'hostile' | 'bad disk'
  device: number
  ms: number
}

const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom(
    'type',
    'type',
    'type',
    'post',
    'cut',
    'connect',
    'return',
    'return',
    'again',
    'slow',
    'hostile',
    'bad disk',
  ),
  device: fc.nat(DEVICES - 1),
  ms: fc.nat(120),
})

function message(...parts: (number | Uint8Array)[]): Uint8Array {
  const encoder = encoding.createEncoder()
  for (const part of parts)
    if (typeof part === 'number') encoding.writeVarUint(encoder, part)
    else encoding.writeVarUint8Array(encoder, part)
  return encoding.toUint8Array(encoder)
}

/** A socket in one process: bytes arrive in order, some time later; cut, what is under way is lost. */
function openLink(
  rooms: Rooms,
  clock: Clock,
  delay: () => number,
  hear: (bytes: Uint8Array) => void,
  closed: (code: ErrorCode) => void,
) {
  let open = true
  let session: SyncConnection | null = null
  const early: Uint8Array[] = []
  let up = 0
  let down = 0
  function cut(): void {
    open = false
    session?.closed()
  }
  const peer: Peer = {
    buffered: () => 0,
    send(bytes) {
      down = Math.max(down, clock.elapsed() + delay())
      clock.after(down - clock.elapsed(), () => open && hear(bytes))
    },
    sendTogether(messages) {
      for (const bytes of messages) peer.send(bytes)
    },
    close(code) {
      if (!open) return
      open = false
      closed(code)
    },
  }
  void rooms.get('event').then(async room => {
    if (!room.ok) return peer.close('not-saved')
    const opened = await room.value.openPage('ann', peer)
    if (!opened.ok) return peer.close('not-saved')
    session = opened.value
    if (!open) return session.closed()
    for (const bytes of early) session.receive(bytes)
  })
  return {
    send(bytes: Uint8Array) {
      up = Math.max(up, clock.elapsed() + delay())
      clock.after(up - clock.elapsed(), () => {
        if (!open) return
        if (session) session.receive(bytes)
        else early.push(bytes)
      })
    },
    cut,
  }
}

async function world(seed: number, steps: readonly Step[]): Promise<void> {
  const rng = seededRng(seed)
  const clock = simulatedClock()
  const disk = simulatedDisk()
  const { store } = simulatedStore(disk, clock, rng)
  // Work takes time, so that a turn does not come to everything.
  let worked = 0
  const busy: Clock = {
    ...clock,
    elapsed() {
      worked += rng.next() * 3
      return clock.elapsed() + worked
    },
  }
  const rooms = createRooms({ store, clock: busy, rng, formatById, log: quietLog })
  let seeded = false
  while (!seeded) {
    void rooms.get('event').then(async room => {
      if (!room.ok) return
      const done = await room.value.submit({
        actor: null,
        op: null,
        run(tx) {
          tx.put('person', person('ann'))
          tx.put('board', board('b'))
          return { ok: true, value: null }
        },
      })
      seeded ||= done.ok
    })
    await clock.run(200)
  }

  function stored(): Y.Doc {
    const doc = new Y.Doc()
    for (const row of disk.model.scopes.get('event')?.log ?? [])
      if (row.kind === 'page' && row.doc === 'ann') Y.applyUpdate(doc, row.update)
    return doc
  }

  const refused: string[] = []

  /** A browser's tab with the page open, as `page-provider.ts` has it. */
  function tab(name: string) {
    const doc = new Y.Doc()
    const sent: Uint8Array[] = []
    let slow = 0
    let link: ReturnType<typeof openLink> | null = null
    const barrier = createBarrier({
      clock,
      send: n => link?.send(message(MESSAGE.barrier, n)),
      onStuck: reconnect,
      onChange({ saved }) {
        if (saved !== 'saved') return
        const on = Y.decodeStateVector(Y.encodeStateVector(stored()))
        expect(on.get(doc.clientID) ?? 0, `${name} was told that it is saved`).toBeGreaterThanOrEqual(
          Y.getState(doc.store, doc.clientID),
        )
      },
    })
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'network') return
      sent.push(update)
      link?.send(message(MESSAGE.sync, SYNC.update, update))
    })
    function hear(bytes: Uint8Array): void {
      const decoder = decoding.createDecoder(bytes)
      const kind = decoding.readVarUint(decoder)
      if (kind === MESSAGE.barrier) barrier.returned(decoding.readVarUint(decoder))
      if (kind !== MESSAGE.sync) return
      const sync = decoding.readVarUint(decoder)
      const body = decoding.readVarUint8Array(decoder)
      if (sync === SYNC.step1) {
        link?.send(message(MESSAGE.sync, SYNC.step2, Y.encodeStateAsUpdate(doc, body)))
        barrier.handshake()
      } else Y.applyUpdate(doc, body, 'network')
    }
    function connect(): void {
      if (link) return
      link = openLink(
        rooms,
        clock,
        () => 1 + rng.next() * (slow || 40),
        hear,
        code => {
          link = null
          barrier.lost()
          // 45xx: comes back in a moment. Anything else is the end of this tab's words.
          if (code !== 'not-saved') refused.push(`${name}: ${code}`)
        },
      )
      link.send(message(MESSAGE.sync, SYNC.step1, Y.encodeStateVector(doc)))
    }
    function cut(): void {
      link?.cut()
      link = null
      barrier.lost()
    }
    function reconnect(): void {
      cut()
      connect()
    }
    function touch(entry: string, change: () => void): void {
      change()
      barrier.touch([entry])
    }
    return {
      connect,
      cut,
      state: () => barrier.state(),
      type(words: string) {
        const known = readPage(doc)[0]?.id
        const entry = known ?? `${name}-${sent.length}`
        touch(entry, () => {
          if (!known) createEntry(doc, { board: 'b', prompt: 'what', made: clock.now(), id: entry })
          setDraft(doc, entry, words)
        })
      },
      post() {
        const entry = readPage(doc).at(-1)?.id
        if (entry) touch(entry, () => postEntry(doc, entry))
      },
      /** What arrived before comes once more. */
      again() {
        const update = sent[Math.floor(rng.next() * sent.length)]
        if (update) link?.send(message(MESSAGE.sync, SYNC.update, update))
      },
      slow(ms: number) {
        slow = ms
      },
      stop: () => barrier.stop(),
    }
  }

  /** A device of the same person that sends what makes no sense, and answers in vain. */
  function hostile(): void {
    const doc = new Y.Doc()
    const updates: Uint8Array[] = []
    doc.on('update', (update: Uint8Array) => updates.push(update))
    setDraft(doc, createEntry(doc, { board: 'b', prompt: 'what', made: 1 }), 'never')
    const link = openLink(
      rooms,
      clock,
      () => 1 + rng.next() * 20,
      () => {},
      () => {},
    )
    const says = message(MESSAGE.sync, SYNC.update, updates[1] as Uint8Array)
    const answers = message(MESSAGE.sync, SYNC.step2, updates[1] as Uint8Array)
    link.send(says)
    // It need not answer at all.
    for (let left = Math.floor(rng.next() * 3); left > 0; left--)
      clock.after(rng.next() * 500, () => link.send(answers))
    clock.after(3_000 * rng.next(), link.cut)
  }

  const tabs = Array.from({ length: DEVICES }, (_, i) => tab(`tab ${i}`))
  for (const [at, { what, device, ms }] of steps.entries()) {
    const one = tabs[device] as (typeof tabs)[number]
    if (what === 'type') one.type(`words ${at}`)
    else if (what === 'post') one.post()
    else if (what === 'cut') one.cut()
    else if (what === 'connect') one.connect()
    else if (what === 'return') {
      // Typed while off, and again before the server has heard of that.
      one.cut()
      one.type(`off ${at}`)
      one.connect()
      one.type(`back ${at}`)
    } else if (what === 'again') one.again()
    else if (what === 'slow') one.slow(rng.next() < 0.5 ? 0 : 2_000)
    else if (what === 'hostile') hostile()
    else disk.failing = disk.failing === 0 ? 0.5 : 0
    await clock.run(ms)
  }
  disk.failing = 0
  for (const one of tabs) one.slow(0)
  // From now on links stay up: whoever is off comes back as a browser does.
  for (let second = 0; second < 40; second++) {
    for (const one of tabs) one.connect()
    await clock.run(1_000)
  }
  expect(refused).toEqual([])
  expect(tabs.map(one => one.state())).toEqual(tabs.map(() => ({ saved: 'saved', unsaved: new Set() })))
  for (const one of tabs) one.stop()
}

test('[E-27] whatever links do, “saved” is the truth, and once they stay up all is saved and nobody was refused', {
  timeout: 60_000 + 500 * RUNS,
}, async () => {
  const worlds = fc.asyncProperty(fc.nat(1_000), fc.array(step, { minLength: 5, maxLength: 60 }), world)
  await fc.assert(worlds, { numRuns: RUNS, seed: SEED })
})
