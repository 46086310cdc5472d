import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { entryHash, headOfPath, treeOf } from './tree.ts'

const sha = (...parts: (string | Buffer)[]) =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex')
const hexOf = (text: string) => Buffer.from(text, 'hex')

// RFC 9162, section 2.1.5, is drawn for seven entries; the hashes of this list are those that implementations of
// Certificate Transparency test themselves with.
const KNOWN = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
]
const KNOWN_HEADS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]

describe('the tree of RFC 9162', () => {
  test('its heads are those that others compute', () => {
    const hashes = KNOWN.map(hex => sha(Buffer.of(0), hexOf(hex)))
    for (const [i, head] of KNOWN_HEADS.entries()) expect(treeOf(hashes.slice(0, i + 1)).head).toBe(head)
    expect(treeOf([]).head).toBe(sha(''))
    expect(entryHash('Ŵyn, “ہم”')).toBe(sha(Buffer.of(0), 'Ŵyn, “ہم”'))
  })

  test('[C-65] each entry leads to the head, by no more than one hash a level; nothing else does', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.nat(), fc.nat(), (size, nth, other) => {
        const entries = Array.from({ length: size }, (_, i) => entryHash(String(i)))
        const { head, pathOf } = treeOf(entries)
        const index = nth % size
        const path = pathOf(index)
        expect(path.length).toBeLessThanOrEqual(Math.ceil(Math.log2(size)))
        expect(headOfPath(entries[index] as string, index, size, path)).toBe(head)
        expect(headOfPath(entryHash('another'), index, size, path)).not.toBe(head)
        const elsewhere = other % size
        if (elsewhere !== index)
          expect(headOfPath(entries[index] as string, elsewhere, size, path)).not.toBe(head)
        expect(headOfPath(entries[index] as string, index, size, [...path, head])).not.toBe(head)
        if (path.length > 0) {
          expect(headOfPath(entries[index] as string, index, size, path.slice(1))).not.toBe(head)
          expect(headOfPath(entries[index] as string, index, size, path.slice(0, -1))).not.toBe(head)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('a place outside the tree leads nowhere', () => {
    const [a, b] = [entryHash('a'), entryHash('b')]
    for (const [index, size] of [
      [-1, 2],
      [2, 2],
      [0.5, 2],
      [0, 0],
      [0, 2 ** 60],
      [Number.NaN, 2],
    ] as const)
      expect(headOfPath(a, index, size, [b])).toBe(null)
  })
})
