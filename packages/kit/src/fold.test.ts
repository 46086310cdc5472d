import { expect, test } from 'vitest'
import { foldForSearch, searchFor, wordsForSearch } from './fold.ts'

test('names are found however they are typed: accents, letters of their own, case, width, ligatures', () => {
  const same = [
    ['Łukasz', 'lukasz'],
    ['Søren Åse', 'soren ase'],
    ['José', 'jose'],
    ['JOSE\u0301', 'josé'],
    ['Weiß', 'WEISS'],
    ['Đặng', 'dang'],
    ['Æsa', 'aesa'],
    ['İpek Işık', 'ipek isik'],
    ['Þór', 'thor'],
    ['ＡＮＮＡ', 'anna'],
    ['Νίκος', 'νικοσ'],
    ['Сёмин', 'семин'],
    ['שָׁלוֹם', 'שלום'],
  ] as const
  for (const [stored, typed] of same) expect(foldForSearch(stored), stored).toBe(foldForSearch(typed))
})

test('signs that are letters to their readers stay: Hindi, Bengali, Korean', () => {
  expect(foldForSearch('कि')).not.toBe(foldForSearch('क'))
  expect(foldForSearch('কি')).not.toBe(foldForSearch('ক'))
  expect(foldForSearch('김').startsWith(foldForSearch('기'))).toBe(true)
})

test('the words of a name', () => {
  expect(wordsForSearch('  Anne-Marie O’Neil ')).toEqual(['anne', 'marie', 'o', 'neil'])
  expect(wordsForSearch('…')).toEqual([])
})

test('[W-32] one folding finds names and words in every search', () => {
  for (const [stored, typed] of [
    ['Łukasz Wójcik', 'lukasz'],
    ['Łukasz Wójcik', 'wojcik luk'],
    ['Søren Groß', 'soren'],
    ['Søren Groß', 'gross'],
    ['José García', 'jose'],
    ['Muñoz', 'MUNOZ'],
  ] as const)
    expect(searchFor(typed)(stored), typed).toBe(true)
  expect(searchFor('maria')('José García')).toBe(false)
  expect(searchFor('  ')('anybody')).toBe(true)
})

test('[L-33] a search finds words however their script is typed: Urdu, Punjabi, Bengali, Polish, Welsh', () => {
  for (const [stored, typed] of [
    // Urdu with vowel signs and without, and on an Arabic keyboard.
    ['نَاظِم عَلی', 'ناظم علي'],
    ['کتاب گھر', 'كتاب گهر'],
    ['ہمارے گاؤں', 'همارے گاوں'],
    ['مدرسۂ اسلام', 'مدرسه'],
    ['بچـــوں', 'بچوں'],
    ['أحمد إدريس', 'احمد ادريس'],
    ['بچه‌ها', 'بچهها'],
    ['صوفیٰ', 'صوفى'],
    // One letter, or its parts.
    ['ਖ਼ੁਸ਼ੀ', '\u0a59ੁ\u0a36ੀ'],
    ['ਪੰਜਾਬੀ ਬੋਲੀ', 'ਪੰਜਾਬੀ'],
    ['বাড়ি ও রায়', '\u09acা\u09dcি রা\u09df'],
    ['Łódź', 'lodz'],
    ['Tŷ Ŵyn', 'ty wyn'],
  ] as const)
    expect(searchFor(typed)(stored), `${stored} by ${typed}`).toBe(true)
  expect(searchFor('ਬਲ')('ਬੋਲੀ')).toBe(false)
  expect(searchFor('کار')('گھر')).toBe(false)
})
