import { setImmediate as turn } from 'node:timers/promises'
import { seededRng } from '@folkmoot/kit'
import { expect, it } from 'vitest'
import { createLocalBus } from './local-bus.ts'

const SENT = Array.from({ length: 200 }, (_, i) => i + 1)

async function heardOf(options: Parameters<typeof createLocalBus>[0]): Promise<number[]> {
  const bus = createLocalBus(options)
  const heard: number[] = []
  bus.listen('event', seq => heard.push(seq))
  for (const seq of SENT) {
    bus.ring('event', seq)
    if (seq % 10 === 0) await turn()
  }
  for (let i = 0; i < 20; i++) await turn()
  await bus.close()
  return heard
}

it('rings each listener of a topic in order, and none before ring has returned', async () => {
  expect(await heardOf({})).toEqual(SENT)
  const bus = createLocalBus()
  const heard: string[] = []
  const stop = bus.listen('a', seq => heard.push(`one ${seq}`))
  bus.listen('a', seq => heard.push(`two ${seq}`))
  bus.listen('b', seq => heard.push(`other ${seq}`))
  bus.ring('a', 1)
  expect(heard).toEqual([])
  await turn()
  stop()
  bus.ring('a', 2)
  await turn()
  expect(heard).toEqual(['one 1', 'two 1', 'two 2'])
  bus.ring('a', 3)
  await bus.close()
  await turn()
  expect(heard).toHaveLength(3)
})

it('under chaos drops, doubles and reorders, the same way for the same seed', async () => {
  const heard = await heardOf({ chaos: true, rng: seededRng(11) })
  const distinct = new Set(heard)
  expect(distinct.size).toBeLessThan(SENT.length)
  expect(distinct.size).toBeGreaterThan(SENT.length / 2)
  expect(heard.length).toBeGreaterThan(distinct.size)
  expect(heard).not.toEqual([...heard].sort((a, b) => a - b))
  expect(await heardOf({ chaos: true, rng: seededRng(11) })).toEqual(heard)
})
