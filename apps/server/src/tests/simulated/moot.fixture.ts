/**
 * For tests: the whole server in a world of its own. Time is simulated, chance is seeded, the disk is a model, and the
 * network ends where bytes are handed to it; everything between is what runs at an event. The same seed and script give
 * the same bytes at the same times.
 */

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Store } from '@folkmoot/engine'
import { assert, type Rng, seededRng } from '@folkmoot/kit'
import { type SimulatedClock, simulatedClock, simulatedDisk, simulatedStore } from '@folkmoot/testkit'
import { type App, buildApp } from '../../app.ts'
import { closeDeps, type Deps, openDeps, wakeUnfinished } from '../../deps.ts'
import { createLog } from '../../log.ts'
import { writeToken } from '../../people/tokens.ts'
import { TEST_CONFIG } from '../../start.fixture.ts'
import { EVENT } from '../world.fixture.ts'
import { type StageDoor, stageDoor } from './stage.fixture.ts'

/** Nothing waits for the disk or the network. */
export const AT_ONCE: Rng = { next: () => 0 }

export interface Answer {
  status: number
  text: string
  bytes: Uint8Array
  body: Record<string, unknown>
  cookie: string
}

export interface Moot {
  clock: SimulatedClock
  deps: Deps
  stage: StageDoor
  joinCode: string
  /** Lets time pass. */
  run(ms: number): Promise<void>
  /** Waits for an answer while no time passes. */
  wait<T>(answer: Promise<T>): Promise<T>
  http(path: string, options?: { body?: object; cookie?: string; role?: string }): Promise<Answer>
  /** The organiser's command; anybody else's with their cookie. */
  command(
    name: string,
    input: object,
    as?: { role: string; cookie: string },
  ): Promise<Record<string, unknown>>
  organiser: { role: 'organiser'; cookie: string }
  /** Everybody is cut off and the server starts again on the same disk. `crash`: without a goodbye. */
  restart(crash?: boolean): Promise<void>
  logged(): string
  stop(): Promise<void>
}

export async function openMoot(seed: number): Promise<Moot> {
  const chance = seededRng(seed)
  const endChance = seedTheWorld(seed)
  const clock = simulatedClock()
  const disk = simulatedDisk()
  // Documents are made by a process of its own, which knows no simulated disk.
  const data = mkdtempSync(join(tmpdir(), 'folkmoot-moot-'))
  let logged = ''
  const log = createLog('debug', {
    write(line: string) {
      logged += line
    },
  })
  let running = await wait(start())
  const self: Moot = {
    clock,
    get deps() {
      return running.deps
    },
    get stage() {
      return running.stage
    },
    joinCode: '',
    run: ms => clock.run(ms),
    wait,
    async http(path, { body, cookie, role } = {}) {
      const headers = { ...(cookie && { cookie }), ...(role && { 'x-folkmoot-as': role }) }
      const request = body
        ? ({ method: 'POST', url: path, payload: body, headers } as const)
        : ({ method: 'GET', url: path, headers } as const)
      const answer = await wait(Promise.resolve(running.app.http.inject(request)))
      const cookies = answer.cookies.map(one => `${one.name}=${encodeURIComponent(one.value)}`).join('; ')
      const isJson = String(answer.headers['content-type']).startsWith('application/json')
      const parsed = isJson ? (JSON.parse(answer.body) as Record<string, unknown>) : {}
      return {
        status: answer.statusCode,
        text: answer.body,
        bytes: answer.rawPayload,
        body: parsed,
        cookie: cookies,
      }
    },
    async command(name, input, as = self.organiser) {
      const answer = await self.http(`/api/events/${EVENT}/commands/${name}`, { body: input, ...as })
      assert(answer.status === 200, `${name}: ${answer.text}`)
      return answer.body
    },
    organiser: { role: 'organiser', cookie: '' },
    async restart(crash = false) {
      if (crash) running.crash()
      else await wait(running.stop())
      running = await wait(start())
    },
    logged: () => logged,
    async stop() {
      await wait(running.stop())
      rmSync(data, { recursive: true, force: true })
      endChance()
    },
  }
  self.joinCode = running.deps.directory.events()[0]?.event.joinCode ?? ''
  const entered = await self.http('/api/enter', { body: { token: writeToken(running.deps.organiserToken) } })
  self.organiser.cookie = entered.cookie
  return self

  async function start(): Promise<{
    deps: Deps
    app: App
    stage: StageDoor
    crash(): void
    stop(): Promise<void>
  }> {
    const { store: unordered, crash } = simulatedStore(disk, clock, AT_ONCE)
    const store = inOrder(unordered)
    const deps = await openDeps({ ...TEST_CONFIG, data, peoplePerEvent: 5_000 }, log, {
      clock,
      rng: chance,
      store,
      sealing: false,
    })
    const stage = stageDoor()
    const app = await buildApp(deps, () => stage.io)
    await wakeUnfinished(deps)
    return {
      deps,
      app,
      stage,
      crash,
      async stop() {
        await app.close()
        await closeDeps(deps)
      },
    }
  }

  async function wait<T>(answer: Promise<T>): Promise<T> {
    let done = false
    const end = () => {
      done = true
    }
    answer.then(end, end)
    while (!done) await clock.run(0)
    return answer
  }
}

/** As SQLite reads: by id, which is what once told who wrote what. */
function inOrder(store: Store): Store {
  return {
    ...store,
    async docIds(scope, kind) {
      return (await store.docIds(scope, kind)).toSorted()
    },
    async records(scope) {
      const rows = await store.records(scope)
      return rows.toSorted((a, b) => (`${a.kind} ${a.id}` < `${b.kind} ${b.id}` ? -1 : 1))
    },
  }
}

/** Ids, codes and salts come from the platform's chance: here from a seed, until the answer is called. */
function seedTheWorld(seed: number): () => void {
  const rng = seededRng(seed ^ 0x5eed)
  const real = Object.getOwnPropertyDescriptor(globalThis.crypto, 'getRandomValues')
  Object.defineProperty(globalThis.crypto, 'getRandomValues', {
    configurable: true,
    writable: true,
    value<T extends ArrayBufferView>(into: T): T {
      const bytes = new Uint8Array(into.buffer, into.byteOffset, into.byteLength)
      for (let i = 0; i < bytes.length; i++) bytes[i] = rng.next() * 256
      return into
    },
  })
  return () => {
    if (real) Object.defineProperty(globalThis.crypto, 'getRandomValues', real)
    else Reflect.deleteProperty(globalThis.crypto, 'getRandomValues')
  }
}
