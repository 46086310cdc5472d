import { seededRng } from '@folkmoot/kit'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Cleared, clearedFor, type WrittenNote } from './cleared.ts'

const SEED = 14
type Audience = 'programme' | 'public'
type Level = 'here' | Audience
const NOTHING: Record<Audience, Cleared> = {
  programme: { notes: [], held: [] },
  public: { notes: [], held: [] },
}

/** Who wrote which notes, and how far each may go, at one moment. */
interface Moment {
  notes: readonly { note: string; writer: string | null }[]
  levels: ReadonlyMap<string, Level>
}
const asks = ({ notes, levels }: Moment): Record<Audience, WrittenNote[]> => {
  const of = (as: Audience) =>
    notes.map(({ note, writer }) => {
      const level = levels.get(note) ?? 'here'
      return { note, writer, may: level === 'public' || level === as }
    })
  return { programme: of('programme'), public: of('public') }
}
const writersOf = ({ notes }: Moment, chosen: Iterable<string>) => {
  const ids = new Set(chosen)
  return new Set(notes.filter(({ note }) => ids.has(note)).flatMap(({ writer }) => writer ?? []))
}
const without = (all: Moment, inside: readonly string[]) =>
  all.notes.map(({ note }) => note).filter(note => !inside.includes(note))

/** A hall of writers with some notes each, and what they say over time: each step is one person's new answer. */
const story = fc.record({
  notesOf: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 16 }),
  steps: fc.array(
    fc.record({
      who: fc.nat({ max: 15 }),
      level: fc.constantFrom<Level>('here', 'programme', 'public'),
      /** One of their notes alone. */
      only: fc.option(fc.nat({ max: 3 }), { nil: null }),
      /** A file is made after it. */
      made: fc.boolean(),
    }),
    { maxLength: 60 },
  ),
})

describe('[P-37] what files beyond the room have of a board without names', () => {
  test('is what its writers let go, and never in or out for fewer than five of them', () => {
    fc.assert(
      fc.property(story, ({ notesOf, steps }) => {
        const notes = notesOf.flatMap((n, w) =>
          Array.from({ length: n }, (_, i) => ({ note: `n${w}-${i}`, writer: `w${w}` })),
        )
        const levels = new Map<string, Level>()
        const moment: Moment = { notes, levels }
        const rng = seededRng(SEED)
        let before = NOTHING
        for (const { who, level, only, made } of steps) {
          for (let i = 0; i < (notesOf[who] ?? 0); i++)
            if (only === null || only === i) levels.set(`n${who}-${i}`, level)
          if (!made) continue
          const now = clearedFor(asks(moment), before, rng)
          for (const as of ['programme', 'public'] as const) {
            const inside = now[as].notes
            for (const note of inside) expect(['public', as]).toContain(levels.get(note))
            const inWriters = writersOf(moment, inside)
            const out = writersOf(moment, without(moment, inside))
            expect(inWriters.size === 0 || inWriters.size >= 5, `in: ${inWriters.size}`).toBe(true)
            expect(out.size === 0 || out.size >= 5 || inWriters.size === 0, `out: ${out.size}`).toBe(true)
            const came = inside.filter(note => !before[as].notes.includes(note))
            expect(came.length === 0 || writersOf(moment, came).size >= 5, 'came').toBe(true)
          }
          expect(now.programme.notes).toEqual(expect.arrayContaining(now.public.notes))
          const between = now.programme.notes.filter(note => !now.public.notes.includes(note))
          expect(between.length === 0 || writersOf(moment, between).size >= 5, 'between').toBe(true)
          // Made again at once it is the same.
          expect(clearedFor(asks(moment), now, rng)).toEqual(now)
          before = now
        }
      }),
      { seed: SEED, numRuns: 300 },
    )
  })

  const hall = (n: number, say: (w: number) => Level): Moment => {
    const notes = Array.from({ length: n }, (_, w) => ({ note: `n${w}`, writer: `w${w}` }))
    return { notes, levels: new Map(notes.map(({ note }, w) => [note, say(w)])) }
  }

  test('one who says no is not alone: four others stay out with them, and the same four from then on', () => {
    const rng = seededRng(SEED)
    const moment = hall(20, w => (w === 7 ? 'here' : 'public'))
    const first = clearedFor(asks(moment), NOTHING, rng)
    const out = without(moment, first.public.notes)
    expect(out).toHaveLength(5)
    expect(out).toContain('n7')
    for (let i = 0; i < 5; i++) expect(clearedFor(asks(moment), first, rng)).toEqual(first)
  })

  test('answers wait for four others’, a withdrawal for nobody', () => {
    const rng = seededRng(SEED)
    const ten = hall(20, w => (w < 10 ? 'public' : 'here'))
    const first = clearedFor(asks(ten), NOTHING, rng)
    expect(first.public.notes).toHaveLength(10)
    const more = clearedFor(asks(hall(20, w => (w < 14 ? 'public' : 'here'))), first, rng)
    expect(more.public.notes).toEqual(first.public.notes)
    const five = clearedFor(asks(hall(20, w => (w < 15 ? 'public' : 'here'))), more, rng)
    expect(five.public.notes).toHaveLength(15)
    const less = clearedFor(asks(hall(20, w => (w > 0 && w < 15 ? 'public' : 'here'))), five, rng)
    expect(less.public.notes).not.toContain('n0')
  })

  test('what stood of somebody who was removed stands, and nothing of theirs comes in', () => {
    const rng = seededRng(SEED)
    const all = hall(12, () => 'public')
    const first = clearedFor(asks(all), NOTHING, rng)
    const gone = { ...all, notes: all.notes.map(one => (one.note === 'n3' ? { ...one, writer: null } : one)) }
    expect(clearedFor(asks(gone), first, rng).public.notes).toEqual(first.public.notes)
    expect(clearedFor(asks(gone), NOTHING, rng).public.notes).not.toContain('n3')
  })
})
