/** Answers that are counted together, told by the clock and in steps of five. */
import type { SummaryView } from '@folkmoot/protocol'
import { expect, test } from 'vitest'
import { EVENT } from '../world.fixture.ts'
import { perform, type Scene } from './swap.fixture.ts'

const SEED = 3

test('[P-10] [P-32] from five on, in steps of five by the board’s clock, never by a phase, a freeze or a restart', async () => {
  const scene: Scene = {
    visibility: 'anonymous',
    format: 'aims',
    async play({ moot, board, others, ann, ben, watchers, stroke, pass, command, restart }) {
      const everybody = [...others, ann, ben]
      const answer = (from: number, to: number, before: number, after: number) => {
        for (const who of everybody.slice(from, to)) who.post('aim', board, '', { before, after })
      }
      const told = () =>
        watchers.map(({ view }) => (view.summaries as SummaryView[]).find(one => one.board === board))
      const rows = () => new Set(told().map(one => JSON.stringify(one?.rows.map(row => [row.when, row.n]))))
      const expectTold = (...expected: [string, number][]) =>
        expect([...rows()]).toEqual([JSON.stringify(expected)])

      answer(0, 4, 1, 4)
      await stroke()
      expect(told().every(one => one === undefined)).toBe(true)
      await command('board.share')
      await stroke()
      expectTold()
      answer(4, 5, 2, 4)
      await pass(2_000)
      // Five have answered, and the board has not struck.
      expectTold()
      await stroke()
      expectTold(['before', 5], ['after', 5])
      // Three more, and one who changes their mind: a remainder of four.
      answer(5, 8, 3, 3)
      answer(0, 1, 5, 5)
      for (const move of ['board.back', 'board.share', 'freeze', 'board.reopen', 'restart']) {
        if (move === 'restart') await restart()
        else if (move === 'freeze') await command('board.freeze', { now: true })
        else await command(move)
        await pass(40_000)
        if (move !== 'board.back') expectTold(['before', 5], ['after', 5])
      }
      const found = await moot.wait(moot.deps.rooms.read(EVENT, read => read.get('snapshot', `${board}-1`)))
      const frozen = found.ok ? found.value : null
      expect(frozen?.outcome?.summary?.rows.map(row => row.n)).toEqual([5, 5])
      expect(frozen?.body).not.toContain('"n":8')
      answer(8, 9, 3, 1)
      await stroke()
      expectTold(['before', 9], ['after', 9])
    },
  }
  await perform(scene, null, SEED)
})

test.each(['yes-or-no', 'on-a-scale'])(
  '[P-10] [T-60] %s, asked on the spot, tells nothing of four answers, and five together',
  async format => {
    const scene: Scene = {
      visibility: 'anonymous',
      format,
      async play({ board, others, watchers, stroke, command }) {
        const answer = (from: number, to: number) => {
          for (const [i, who] of others.slice(from, to).entries())
            who.post('answer', board, '', { answer: 1 + (i % 3) })
        }
        const told = () =>
          new Set(
            watchers.map(({ view }) => {
              const own = (view.summaries as SummaryView[]).find(one => one.board === board)
              return JSON.stringify(own?.rows.map(row => [row.network, row.n, row.before]))
            }),
          )
        answer(0, 4)
        await command('board.share')
        await stroke()
        expect([...told()]).toEqual(['[]'])
        answer(4, 5)
        await stroke()
        const steps = format === 'yes-or-no' ? [3, 1, 1] : [3, 1, 1, 0, 0]
        expect([...told()]).toEqual([JSON.stringify([[null, 5, steps]])])
      },
    }
    await perform(scene, null, SEED)
  },
)
