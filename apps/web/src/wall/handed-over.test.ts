/** Another screen goes on making the pages: what stands stays, for one that followed and for one that has just been loaded. */
import { seededRng } from '@folkmoot/kit'
import type { WallNotesPage } from '@folkmoot/protocol'
import { describe, expect, it } from 'vitest'
import type { Item } from './placing.ts'
import { type PagesInput, reduce, START, type Turns, wallPageOf } from './turns.ts'

const SHEET = { columns: 3, height: 620, gap: 28, width: 400 }

interface Wall {
  input: PagesInput
  maker: Turns
  follower: Turns
  turn: number
}

function told({ maker, turn }: Pick<Wall, 'maker' | 'turn'>): WallNotesPage {
  return wallPageOf(maker, ['a'], [1440, 1080], { turn, due: null, left: 0 })
}
function follow(state: Turns, page: WallNotesPage): Turns {
  return reduce(state, { do: 'follow', page, sameSize: true })
}

/** Turned forward `forward` times and then back `back` times, by as many different notes as the seed says. */
function wallOf(seed: number, forward: number, back: number): Wall {
  const rng = seededRng(seed)
  const below = (n: number) => Math.floor(rng.next() * n)
  const groups = Array.from({ length: 1 + below(4) }, (_, i) => `p${i}`)
  const items = Array.from(
    { length: 20 + below(40) },
    (_, i): Item => ({
      id: `n${below(1e9)}-${i}`,
      group: groups[i % groups.length] as string,
      height: 100 + 47 * below(4),
      parts: 1,
    }),
  )
  const input = {
    notes: [{ items, groups }],
    sheets: [SHEET],
    pictures: 0,
    arrangement: '',
    open: true,
    centred: true,
  }
  let maker = reduce(reduce(START, { do: 'take', input }), { do: 'turn to', turn: 0 })
  let follower = follow(START, told({ maker, turn: 0 }))
  const steps = [...Array(forward).fill(1), ...Array(back).fill(-1)]
  let turn = 0
  for (const step of steps) {
    turn += step
    maker = reduce(maker, { do: 'turn to', turn })
    follower = follow(follower, told({ maker, turn }))
  }
  return { input, maker, follower, turn }
}

function takenOver({ input, turn }: Wall, state: Turns): Turns {
  return reduce(reduce(state, { do: 'take', input }), { do: 'turn to', turn })
}
const words = ({ page, of }: WallNotesPage) => `page ${page} of ${of}`
const places = (page: WallNotesPage) =>
  page.lanes.flatMap(lane => lane.placed.map(({ id, top }) => `${id} ${top + lane.down}`))
const ids = (page: WallNotesPage) => page.lanes.flatMap(lane => lane.placed.map(note => note.id))

describe('[W-54] the page that stands when another screen makes the pages', () => {
  const ways = [
    [0, 0],
    [1, 0],
    [4, 0],
    [3, 1],
    [5, 1],
    [6, 3],
  ] as const
  it.each(ways)('stays after %i pages forward and %i back', (forward, back) => {
    for (let seed = 1; seed <= 120; seed++) {
      const wall = wallOf(seed, forward, back)
      const stood = told(wall)
      const followed = told({ ...wall, maker: takenOver(wall, wall.follower) })
      expect(places(followed), `seed ${seed}, who followed`).toEqual(places(stood))
      expect(words(followed), `seed ${seed}`).toBe(words(stood))
      const loaded = told({ ...wall, maker: takenOver(wall, follow(START, stood)) })
      expect(places(loaded), `seed ${seed}, who was just loaded`).toEqual(places(stood))
    }
  })

  it('leads on to the pages that it was turned back from', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const wall = wallOf(seed, 5, 2)
      let [maker, other] = [wall.maker, takenOver(wall, wall.follower)]
      for (let turn = wall.turn + 1; turn <= 5; turn++) {
        maker = reduce(maker, { do: 'turn to', turn })
        other = reduce(other, { do: 'turn to', turn })
        expect(places(told({ maker: other, turn })), `seed ${seed}`).toEqual(places(told({ maker, turn })))
      }
    }
  })

  it('is left by a note that was hidden, joined by one that comes later, and by none that was there', () => {
    const wall = wallOf(3, 1, 0)
    const stood = told(wall)
    const [hidden, ...others] = ids(stood)
    const lane = wall.input.notes[0] as PagesInput['notes'][number]
    const without = lane.items.filter(item => item.id !== hidden)
    const input = (items: Item[]) => ({ ...wall.input, notes: [{ ...lane, items }] })
    let state = reduce(follow(START, stood), { do: 'take', input: input(without) })
    expect(ids(told({ maker: state, turn: 1 }))).toEqual(others)
    const group = stood.lanes[0]?.group ?? ''
    const later = { id: 'later', group, height: 100, parts: 1 }
    state = reduce(state, { do: 'take', input: input([...without, later]) })
    expect(ids(told({ maker: state, turn: 1 }))).toEqual([...others, 'later'])
  })
})
