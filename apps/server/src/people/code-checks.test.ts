import { LIMITS } from '@folkmoot/protocol'
import { expect, test } from 'vitest'
import { createCodeChecks } from './code-checks.ts'

/** A clock that is turned by hand. */
function handClock() {
  let now = 0
  const due: { at: number; task: () => void }[] = []
  return {
    elapsed: () => now,
    after(ms: number, task: () => void) {
      const one = { at: now + ms, task }
      due.push(one)
      return () => void due.splice(due.indexOf(one), 1)
    },
    async pass(ms: number) {
      const end = now + ms
      for (;;) {
        due.sort((a, b) => a.at - b.at)
        const [next] = due
        if (!next || next.at > end) break
        due.shift()
        now = next.at
        next.task()
        for (let i = 0; i < 20; i++) await Promise.resolve()
      }
      now = end
    },
  }
}

async function settled(): Promise<void> {
  for (let i = 0; i < 50; i++) await Promise.resolve()
}

function world() {
  const clock = handClock()
  const checks = createCodeChecks(clock)
  const done: string[] = []
  const ask = (name: string, address = 'hall', device: string | null = null, gone?: AbortSignal) => {
    void checks
      .turn({ address, device, ...(gone ? { gone } : {}) })
      .then(turn => done.push(turn ? name : `${name} refused`))
  }
  return { clock, checks, done, ask }
}

test('[H-2] a hall behind one address is checked at twenty a second, in order, and nobody is refused', async () => {
  const { clock, done, ask } = world()
  for (let i = 0; i < 2_000; i++) ask(String(i))
  await settled()
  expect(done.length).toBe(LIMITS.codeChecksPerSecond)
  await clock.pass(10_000)
  expect(done.length).toBe(11 * LIMITS.codeChecksPerSecond)
  await clock.pass(90_000)
  expect(done).toEqual(Array.from({ length: 2_000 }, (_, i) => String(i)))
})

test('[H-2] devices that are in already go first, one check of each at a time', async () => {
  const { clock, done, ask } = world()
  for (let i = 0; i < 100; i++) ask('new')
  for (let i = 0; i < 5; i++) ask('inside', 'hall', 'device 1')
  ask('other inside', 'hall', 'device 2')
  await settled()
  expect(new Set(done)).toEqual(new Set(['new']))
  done.length = 0
  await clock.pass(200)
  expect(done).toEqual(['inside', 'other inside', 'new', 'new'])
})

test('[H-2] one address does not keep another waiting, and whoever has gone keeps nobody waiting', async () => {
  const { clock, done, ask } = world()
  const gone = new AbortController()
  for (let i = 0; i < 1_000; i++) ask('flood', 'hall', null, gone.signal)
  ask('elsewhere', 'other')
  await settled()
  expect(done).toContain('elsewhere')
  gone.abort()
  ask('after the flood')
  await clock.pass(60)
  expect(done.at(-1)).toBe('after the flood')
})

test('[H-2] addresses that guessed wrong share a hundred a second, and nobody else is held up by them', async () => {
  const { clock, checks, done, ask } = world()
  const guessers = Array.from({ length: 300 }, (_, i) => `guesser ${i}`)
  for (const one of guessers) checks.wrong(one)
  for (const one of guessers) ask('guess', one)
  ask('person')
  await settled()
  expect(done.filter(one => one === 'guess').length).toBe(100)
  expect(done).toContain('person')
  await clock.pass(1_000)
  expect(done.filter(one => one === 'guess').length).toBe(200)
})

test('what waits is bounded', async () => {
  const { done, ask } = world()
  for (let i = 0; i < LIMITS.codeChecksWaiting + 100; i++) ask('x')
  await settled()
  expect(done.filter(one => one === 'x refused').length).toBe(100 - LIMITS.codeChecksPerSecond)
})
