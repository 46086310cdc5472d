import { expect, test } from 'vitest'
import { alikeTo, lettersOf } from './alike.ts'

const PAIRS = [
  ['Parents trust the youth centre', 'The parents trust our youth centre more'],
  ['y tŷ te wrth giât yr ysgol', 'Y ty te wrth giat yr ysgol!'],
  ['ہم سب ایک ساتھ بہتر ہیں', 'ہم سب ایک ساتھ بہت بہتر ہیں'],
  ['আমরা একসাথে শিখি', 'আমরা সবাই একসাথে শিখি'],
  ['ਅਸੀਂ ਮਿਲ ਕੇ ਸਿੱਖਦੇ ਹਾਂ', 'ਅਸੀਂ ਸਭ ਮਿਲ ਕੇ ਸਿੱਖਦੇ ਹਾਂ'],
  ['wspólna kuchnia dla rodziców', 'Wspolna kuchnia rodzicow'],
] as const
const OTHERS = ['a van full of chairs', 'one phone number', 'taith gerdded', 'ایک نیا بورڈ', 'একটি মানচিত্র']

test('[C-73] notes that share most of their letters are found in any language, with the words they share', () => {
  const all = [...PAIRS.flat(), ...OTHERS].map((text, i) => lettersOf({ id: `${i}`, text }))
  for (const [i, [first]] of PAIRS.entries()) {
    const one = all[i * 2] ?? expect.unreachable()
    const found = alikeTo(one, all)
    expect(
      found.map(({ id }) => id),
      first,
    ).toEqual([`${i * 2 + 1}`])
    expect(found[0]?.shared.length, first).toBeGreaterThan(0)
  }
  for (let i = PAIRS.length * 2; i < all.length; i++)
    expect(alikeTo(all[i] ?? expect.unreachable(), all)).toEqual([])
})

test('of a short note, or one without letters, nothing is said', () => {
  const all = ['!', '👍', 'ok', 'okay then'].map((text, i) => lettersOf({ id: `${i}`, text }))
  for (const one of all) expect(alikeTo(one, all)).toEqual([])
})
