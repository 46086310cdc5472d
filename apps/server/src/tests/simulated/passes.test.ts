/** Beyond the table nobody can tell who passed, nor that anybody did. */
import { minuteBefore, type RoundTableView, type RoundView } from '@folkmoot/protocol'
import { expect, test } from 'vitest'
import { EVENT } from '../world.fixture.ts'
import type { Watcher, Writer } from './people.fixture.ts'
import { expectTheSame, perform, type Scene } from './swap.fixture.ts'

const SEED = 8
const SOON_MS = 1_000

type Does = 'passes' | 'speaks'

/** Ann, then Ben, then Nia have their minute; each uses it or passes, at the same moments. */
function round(of: [Does, Does], handsFree = false): Scene {
  return {
    visibility: 'anonymous',
    async play({ moot, board, ann, ben, pass }) {
      await moot.command('turns.start', { board, mode: 'tables', handsFree })
      await pass(2_000)
      const tables = await moot.wait(moot.deps.rooms.read(EVENT, read => read.list('table')))
      const table = (tables.ok && tables.value[0]?.id) || ''
      const tap = async (who: Writer, name: string, more: object = {}) =>
        void (await moot.command(name, { board, table, ...more }, { role: 'delegate', cookie: who.cookie }))
      await tap(ann, 'turns.begin')
      for (const [i, who] of [ann, ben].entries()) {
        await pass(7_000 + 31_000 * i)
        if (of[i] === 'passes') await tap(who, 'turns.pass', { person: who.handle })
        else await tap(who, 'turns.next', { speaker: who.handle })
      }
      for (let i = 0; i < 6; i++) await pass(30_000)
    },
  }
}

const beyond = (watchers: readonly Watcher[]) => watchers.filter(one => one.role !== 'table neighbour')

test.each([false, true])(
  '[T-5] beyond the table a pass reads as a minute that was used (hands free: %s)',
  async handsFree => {
    const spoke = beyond(await perform(round(['speaks', 'speaks'], handsFree), null, SEED))
    for (const of of [
      ['passes', 'speaks'],
      ['speaks', 'passes'],
      ['passes', 'passes'],
    ] as [Does, Does][])
      expectTheSame(spoke, beyond(await perform(round(of, handsFree), null, SEED)))
  },
)

test('[T-5] beyond the table minutes are counted by whole minutes, without a clock', async () => {
  for (const { role, told } of beyond(await perform(round(['passes', 'speaks']), null, SEED))) {
    const rounds = told.flatMap(({ at, by, what }) => {
      const set = by === 'change' ? JSON.parse(what).set : {}
      const tables = [
        (set.round as RoundView | null)?.tables,
        set.roundTables as RoundTableView[] | undefined,
      ]
      return tables.flatMap(some => (some && some.length > 0 ? [{ at, some }] : []))
    })
    let heard = 0
    let steps = 0
    for (const { at, some } of rounds) {
      expect(some.every(one => one.deadline === null && one.remainingMs === null)).toBe(true)
      if (some[0]?.heard === heard) continue
      heard = some[0]?.heard ?? 0
      steps++
      expect(at - minuteBefore(EVENT, at), `${role} at ${at}`).toBeLessThan(SOON_MS)
    }
    expect(steps, role).toBeGreaterThan(0)
  }
})
