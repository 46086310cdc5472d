/**
 * Nobody can tell who wrote which: two people's words are exchanged within one release window of a board without names,
 * and what everybody else gets must not change by a byte or a millisecond. See swap.fixture.ts.
 */
import { afterAll, describe, expect, test } from 'vitest'
import type { Watcher } from './people.fixture.ts'
import { SCENES } from './scenes.fixture.ts'
import { type Exchange, expectTheSame, perform, type Scene, WORDS } from './swap.fixture.ts'

const SEED = Number(process.env.FOLKMOOT_SEED ?? 11)

/** What still tells. Who mends one finds its test red here and takes it off; nothing is ever added. */
const KNOWN_LEAKS: ReadonlySet<string> = new Set([])

const asWritten = new Map<Scene, Promise<Watcher[]>>()
afterAll(() => asWritten.clear())

const PLAIN: Scene = {
  visibility: 'anonymous',
  async play({ othersSay, say, command, stroke }) {
    await othersSay()
    await say()
    await command('board.share')
    await stroke()
  },
}

describe('the test itself', () => {
  test('performs a scene twice alike', async () => {
    expectTheSame(await perform(PLAIN, null, SEED), await perform(PLAIN, null, SEED))
  })
  test('sees the difference where names are shown', async () => {
    const named = { ...PLAIN, visibility: 'named' } as const
    const before = await perform(named, null, SEED)
    const after = await perform(named, 'writers', SEED)
    expect(() => expectTheSame(before, after)).toThrow()
  })
  test('lets everybody who watches see both words', async () => {
    for (const { role, told } of await perform(PLAIN, null, SEED))
      for (const word of WORDS)
        expect(
          told.some(({ what }) => what.includes(hex(word))),
          `${role}: ${word}`,
        ).toBe(true)
  })
  test('compares documents that hold both words', async () => {
    const frozen: Scene = {
      ...PLAIN,
      packed: true,
      async play(play) {
        await PLAIN.play(play)
        await play.command('board.freeze', { now: true })
      },
    }
    const told = (await perform(frozen, null, SEED)).flatMap(one => one.told)
    for (const ending of ['docx', 'xlsx', 'html', 'md', 'csv', 'json']) {
      const files = told.filter(({ by }) => by.startsWith('export zip: ') && by.endsWith(`.${ending}`))
      // The organiser's and the facilitator's; whose network has no part in the board gets none.
      expect(files, ending).toHaveLength(2)
      for (const { what } of files) for (const word of WORDS) expect(what, ending).toContain(word)
    }
  })
})

const hex = (text: string) => Buffer.from(text).toString('hex')

describe.each(Object.entries(SCENES))('%s', (name, scene) => {
  test.each<Exchange>(['words', 'writers'])(
    '[P-33] tells nobody who wrote which: %s exchanged',
    // At full size up to eighteen processes make documents one after the other.
    { timeout: 120_000 },
    async exchange => {
      const before = await (asWritten.get(scene) ?? perform(scene, null, SEED))
      asWritten.set(scene, Promise.resolve(before))
      const after = await perform(scene, exchange, SEED)
      const compare = () => expectTheSame(before, after)
      if (!KNOWN_LEAKS.has(`${name}: ${exchange}`)) return compare()
      try {
        compare()
      } catch {
        return
      }
      throw new Error(`“${name}: ${exchange}” tells nothing any more: take it off the list`)
    },
  )
})
