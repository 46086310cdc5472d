import { expect, test } from 'vitest'
import { docMaker } from '../yjs-internals/server-doc.ts'
import { createJudge } from './judge.ts'
import { Page } from './page.ts'
import { PageConnection } from './page-connection.ts'
import { type PageMessage, PageSync } from './page-sync.ts'

const judge = createJudge({ pageBytes: 1_024, pageParts: 64 })
const shape = { root: 'notes', map: { kind: 'map', values: true, within: () => null } } as const

/** A message on each of so many pages, where to take it lasts so long by `clock`, ms. */
function waiting(pages: number, ms: number) {
  let now = 0
  const messages = Array.from({ length: pages }, (_, i): PageMessage => {
    const page = new Page(`p${i}`, [], 0, { shape, judge, maxBytes: 1_024, makeDoc: docMaker() })
    page.doc.on('beforeTransaction', () => {
      now += ms
    })
    const peer = { send() {}, sendTogether() {}, close() {}, buffered: () => 0 }
    const from = new PageConnection(
      peer,
      1_024,
      () => {},
      () => {},
    )
    page.enter(from)
    return { page, from, incoming: { kind: 'barrier', n: i }, at: 0 }
  })
  return { messages, clock: { elapsed: () => now } }
}

function syncOf(answered: number[]): PageSync {
  return new PageSync({
    scope: 's',
    log: { warn() {} },
    reply() {},
    answered: since => answered.push(since),
    touch() {},
    discard() {},
  })
}

test('[E-15] pages get 16 ms of a turn, and the next turn takes what is left, in order', () => {
  const { messages, clock } = waiting(20, 4)
  const answered: number[] = []
  const sync = syncOf(answered)
  let left = sync.take(messages, clock)
  // The last of them began in time.
  expect(clock.elapsed()).toBeLessThanOrEqual(16 + 4)
  expect(answered).toHaveLength(20 - left.length)
  expect(left).toEqual(messages.slice(answered.length))
  for (let turns = 0; left.length > 0; turns++) {
    expect(turns).toBeLessThan(20)
    left = sync.take(left, clock)
  }
  expect(answered).toHaveLength(20)
})
