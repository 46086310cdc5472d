/** Counts and presence, as everybody else gets them while people write on a board without names. */
import { type Id, nextStroke, strokeBefore } from '@folkmoot/protocol'
import { describe, expect, test } from 'vitest'
import type { Delivery, Watcher } from './people.fixture.ts'
import { expectTheSame, perform, type Scene } from './swap.fixture.ts'

/** Views that grow with the number of people are told twice a second, and a commit comes before. */
const SOON_MS = 1_000
const SEED = 5

interface Change {
  at: number
  counts: { board: Id; posted: number }[]
  people: { id: Id; connected: boolean }[]
  progress: unknown
  inRoom: number | undefined
}

/** Those changes that tell how much was written, or who is here. */
function changesOf({ told }: Watcher): Change[] {
  return told.flatMap(({ at, by, what }: Delivery) => {
    if (by !== 'change') return []
    const { counts = [], people = [], progress, room } = JSON.parse(what).set
    return [{ at, counts, people, progress, inRoom: room?.inRoom }]
  })
}

/** People come and go, begin, post and take back at all times of the clock's half minute. */
function busy(boards: Id[], from: number[]): Scene['play'] {
  return async ({ board, others, ann, pass, moot }) => {
    boards.push(board)
    // What was told before anybody wrote is told at once.
    await pass(31_000)
    from.push(moot.clock.now())
    for (let i = 0; i < 40; i++) {
      const who = others[i % others.length] ?? ann
      const entry = `entry-${i % 13}`
      if (i % 5 === 0) who.cut()
      if (i % 5 === 1) await who.connect()
      if (i % 4 === 1) who.draft(entry, board, `begun ${i}`)
      if (i % 4 === 2) who.post(entry, board, `said ${i}`)
      if (i % 7 === 6) who.takeBack(entry)
      await pass(1_700 + 137 * (i % 11))
    }
  }
}

describe.each(['anonymous', 'network'] as const)('on a board that is %s', visibility => {
  test('[P-30] counts change only when the board strikes, and so does who is here', async () => {
    const boards: Id[] = []
    const from: number[] = []
    const watchers = await perform({ visibility, play: busy(boards, from) }, null, SEED)
    const [board = '', since = 0] = [boards[0], from[0]]
    let counted = 0
    let present = 0
    for (const watcher of watchers) {
      let before = ''
      for (const { at, counts, people, progress, inRoom } of changesOf(watcher)) {
        const mine = JSON.stringify([counts.find(one => one.board === board), progress])
        if (at > since && mine !== before && mine !== '[null,null]') {
          counted++
          expect(at - strokeBefore(board, at), `${watcher.role} at ${at}: ${mine}`).toBeLessThan(SOON_MS)
        }
        before = mine
        if (at <= since || (people.length === 0 && inRoom === undefined)) continue
        present++
        expect(at - strokeBefore(board, at), `${watcher.role}: who is here`).toBeLessThan(SOON_MS)
      }
    }
    expect(counted).toBeGreaterThan(4)
    expect(present).toBeGreaterThan(4)
  })
})

test('where names are shown both are told at once', async () => {
  const boards: Id[] = []
  const from: number[] = []
  const watchers = await perform({ visibility: 'named', play: busy(boards, from) }, null, SEED)
  const [organiser] = watchers
  const changes = organiser ? changesOf(organiser).filter(({ at }) => at > (from[0] ?? 0)) : []
  const between = changes.filter(
    ({ at, counts, people }) =>
      (counts.length > 0 && nextStroke(boards[0] ?? '', at) - at > SOON_MS) || people.length > 0,
  )
  expect(between.length).toBeGreaterThan(10)
})

test('[P-31] before the reveal a run of notes by one person reads as one by many', async () => {
  const scene: Scene = {
    visibility: 'anonymous',
    async play({ first, second, board, pass, stroke, look }) {
      const all = [first, second, { ...first, entry: `${first.entry}-3` }]
      await stroke()
      for (const { writer, entry, text } of all) writer.draft(entry, board, text)
      await pass(31_000)
      for (const { writer, entry, text } of all) {
        writer.post(entry, board, text)
        await pass(3_000)
      }
      await stroke()
      await look()
    },
  }
  expectTheSame(await perform(scene, null, SEED), await perform(scene, 'alone', SEED))
})
