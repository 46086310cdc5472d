/**
 * A handler that throws anywhere changes nothing: every command is stopped at each call that it makes of its transaction,
 * and everything that the server knows is compared with what it knew before.
 */

import type { Tx } from '@folkmoot/projection'
import { COMMAND_BY_NAME, RECORDS, type RecordKind } from '@folkmoot/protocol'
import { call } from '@folkmoot/testkit'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import * as Y from 'yjs'
import { SYSTEM, type Task } from '../rooms.ts'
import { openRolesWorld, type RolesWorld } from './roles.fixture.ts'
import { ROWS, type Row, type Subject, WHO, type Who } from './roles.table.ts'
import { EVENT } from './world.fixture.ts'

vi.setConfig({ testTimeout: 120_000 })

let world: RolesWorld
/** Which call of the next command's transaction throws; null: none. */
let stopAt: number | null = null
let calls = 0
let stopped = 0

beforeAll(async () => {
  world = await openRolesWorld()
  const { rooms } = world.server.deps
  const submit = rooms.submit.bind(rooms)
  rooms.submit = <T>(scope: string, task: Task<T>) =>
    task.actor === null || task.actor === 'server'
      ? submit(scope, task)
      : submit(scope, { ...task, run: tx => task.run(stopping(tx)) })
})
afterAll(async () => {
  console.log(`${stopped} stops`)
  await world.discard()
})

/** The same transaction, which throws at its {@link stopAt}th call. */
function stopping(tx: Tx): Tx {
  calls = 0
  return new Proxy(tx, {
    get(target, name) {
      const member = Reflect.get(target, name)
      if (typeof member !== 'function') return member
      return (...args: unknown[]) => {
        if (calls++ === stopAt) throw new Error('stopped here')
        return (member as (...args: unknown[]) => unknown)(...args)
      }
    },
  })
}

describe.each(Object.entries(ROWS))('%s', (name, row) => {
  test('[E-22] stopped at any call of its transaction it changes nothing', async () => {
    for (const [who, subject, input] of cellsOf(name, row)) {
      await world.restore()
      const before = await everything()
      for (let k = 0; ; k++) {
        stopAt = k
        calls = 0
        const code = await knock(name, who, input)
        stopAt = null
        if (calls <= k) break
        stopped++
        expect(code, `stopped at call ${k}`).toBe('internal')
        expect(await everything(), `stopped at call ${k}, ${subject.whose} ${subject.phase}`).toEqual(before)
      }
    }
    await world.restore()
  })
})

/** What the table of roles leaves alone, because it would use up its world: done here, and stopped. */
const DEEPER: Record<string, (subject: Subject) => object> = {
  'board.freeze': s => ({ board: s.board, now: true }),
  'note.erase': s => ({ board: s.board, note: s.note }),
  'person.remove': s => ({ person: `writer-${s.whose === 'other' ? 'hereford' : 'keighley'}` }),
  'quote.answer': s => ({ quote: s.quote, answer: 'declined' }),
}

/** Whoever may, about things that the command works on; a few of its cells. */
function cellsOf(name: string, row: Row): [Who, Subject, object][] {
  const cells = new Map<string, [Who, Subject, object]>()
  const deeper = DEEPER[name]
  for (const inputOf of [row.input, ...(deeper ? [deeper] : [])])
    for (const subject of world.subjects) {
      if (subject.whose === 'elsewhere' || (inputOf === deeper && subject.phase !== 'share')) continue
      const who = WHO.find(one => row.may(one, subject.whose))
      if (!who || (inputOf !== deeper && ![row.gives(subject, who)].flat().includes('ok'))) continue
      const input = inputOf(subject)
      cells.set(JSON.stringify(input), [who, subject, input])
    }
  return [...cells.values()].slice(-4)
}

async function knock(name: string, who: Who, input: object): Promise<string> {
  const { role, cookie } = world.speakers[who]
  const system = COMMAND_BY_NAME.get(name)?.scope === 'system'
  const path = system ? `/api/commands/${name}` : `/api/events/${EVENT}/commands/${name}`
  const answer = await call(world.server.origin, path, input, { cookie, 'x-folkmoot-as': role })
  return answer.status === 200 ? 'ok' : String(answer.body.code)
}

/** Records, notes, counts, fates and what is written down of every document. */
async function everything(): Promise<Record<string, unknown>> {
  const { rooms, store } = world.server.deps
  const all: Record<string, unknown> = {}
  for (const scope of [SYSTEM, EVENT]) {
    const read = await rooms.read(scope, room => {
      const found: Record<string, unknown> = {}
      for (const kind of Object.keys(RECORDS) as RecordKind[]) found[kind] = [...room.list(kind)].sort(byId)
      for (const { id } of room.list('board'))
        found[`board ${id}`] = [room.notes(id), room.facts(id), room.held(id), [...room.writersOf(id)].sort()]
      for (const { id } of room.list('person')) found[`fates ${id}`] = room.fates(id)
      return JSON.parse(JSON.stringify(found)) as Record<string, unknown>
    })
    if (!read.ok) throw new Error(read.error.code)
    Object.assign(
      all,
      Object.fromEntries(Object.entries(read.value).map(([key, one]) => [`${scope} ${key}`, one])),
    )
    for (const kind of ['page', 'board'] as const)
      for (const id of await store.docIds(scope, kind)) {
        // As it reads: rows are folded together when they may.
        const doc = new Y.Doc()
        for (const row of await store.readDoc(scope, kind, id)) Y.applyUpdate(doc, row)
        all[`${scope} ${kind} ${id}`] = [doc.getMap('entries').toJSON(), doc.getMap('notes').toJSON()]
        doc.destroy()
      }
  }
  return all
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1
}
