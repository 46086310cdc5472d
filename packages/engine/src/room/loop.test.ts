import { systemClock } from '@folkmoot/kit'
import { expect, test } from 'vitest'
import { Loop } from './loop.ts'

/** Holds the thread, as a turn does. */
function work(ms: number): void {
  const end = performance.now() + ms
  while (performance.now() < end);
}

test('[E-15] between two long turns whatever else of the process is due has its go', async () => {
  const order: string[] = []
  // The second begins in a timer, as turns do in a full hall; that it was long leaves no pause to the third.
  const turns = [10, 45, 1]
  let number = 0
  const loop = new Loop(systemClock, {
    hasWork: () => number < turns.length,
    async turn() {
      const own = ++number
      if (own === 2) setTimeout(() => order.push('something else'), 5)
      work(turns[own - 1] as number)
      order.push(`turn ${own}`)
    },
    rest: async () => {},
    failed: error => order.push(String(error)),
  })
  await loop.drain()
  expect(order).toEqual(['turn 1', 'turn 2', 'something else', 'turn 3'])
})
