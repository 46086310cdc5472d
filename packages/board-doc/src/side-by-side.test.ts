import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type SortedNote, sideBySide } from './side-by-side.ts'

const NETWORKS = ['keighley', 'rotherham', 'luton']
let n = 0
const notes = (network: string, group: string | null, count: number): SortedNote[] =>
  Array.from({ length: count }, () => ({ id: `n${n++}`, network, group }))

describe('[P-61] networks side by side', () => {
  test('say what is shared, what was said by one alone, and “no note here” with how many were sorted', () => {
    const all = [
      ...notes('keighley', 'tea', 3),
      ...notes('rotherham', 'tea', 2),
      ...notes('rotherham', 'chairs', 7),
      ...notes('rotherham', null, 1),
    ]
    const { networks, rows, sorted } = sideBySide(['tea', 'chairs', 'empty'], all, NETWORKS, true)
    expect(networks).toEqual(['keighley', 'rotherham'])
    expect(sorted).toBe(12)
    expect(rows.map(({ group, told }) => [group, told])).toEqual([
      ['tea', 'shared'],
      ['chairs', { only: 'rotherham' }],
    ])
    expect(rows[1]?.cells[0]).toEqual({ says: 'none', sorted: 3, of: 3 })
    expect(rows[0]?.cells[1]).toMatchObject({ says: 'notes', notes: { length: 2 } })
  })

  test('below nine in ten, or where a note is held back or has no network beside it, say neither', () => {
    const few = [
      ...notes('keighley', 'tea', 8),
      ...notes('keighley', null, 1),
      ...notes('rotherham', 'chairs', 9),
    ]
    const told = (all: SortedNote[], isWhole = true) => {
      const { rows } = sideBySide(['tea', 'chairs'], all, NETWORKS, isWhole)
      return rows.map(row => [row.told, ...row.cells.map(({ says }) => says)])
    }
    expect(told(few)).toEqual([
      [null, 'notes', 'none'],
      [null, 'untold', 'notes'],
    ])
    const most = few.map(note => ({ ...note, group: note.group ?? 'tea' }))
    expect(told(most).map(([first]) => first)).toEqual([{ only: 'keighley' }, { only: 'rotherham' }])
    for (const label of ['another', ''])
      expect(told([...most, ...notes(label, 'tea', 1)]).flat()).not.toContain('none')
    expect(told([...most, ...notes('another', 'tea', 1)]).map(([first]) => first)).toEqual([null, null])
    expect(told(most, false).flat()).not.toContain('none')
  })

  test('tell nothing that is not counted on printed labels, over random boards', () => {
    const label = fc.constantFrom(...NETWORKS, 'another', '')
    const group = fc.constantFrom('a', 'b', null)
    fc.assert(
      fc.property(
        fc.array(fc.record({ network: label, group }), { maxLength: 30 }),
        fc.boolean(),
        (some, whole) => {
          const all = some.map((one, i) => ({ ...one, id: `n${i}` }))
          const { networks, rows } = sideBySide(['a', 'b'], all, NETWORKS, whole)
          for (const row of rows) {
            const listed = [
              ...row.cells.flatMap(cell => (cell.says === 'notes' ? cell.notes : [])),
              ...row.unlabelled,
            ]
            expect([...listed].sort()).toEqual(
              all
                .filter(one => one.group === row.group)
                .map(({ id }) => id)
                .sort(),
            )
            // Another label on a note that is not told by its network changes no claim of silence into being.
            const isOpen = whole && all.every(one => NETWORKS.includes(one.network))
            if (!isOpen) {
              expect(row.cells.some(({ says }) => says === 'none')).toBe(false)
              expect(typeof row.told === 'object' && row.told !== null).toBe(false)
            }
            for (const [i, cell] of row.cells.entries()) {
              const own = all.filter(({ network }) => network === networks[i])
              if (cell.says === 'none')
                expect(own.filter(one => one.group !== null).length).toBeGreaterThanOrEqual(own.length * 0.9)
            }
          }
        },
      ),
    )
  })
})
