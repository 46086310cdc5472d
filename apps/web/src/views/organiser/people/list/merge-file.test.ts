import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { mergeText } from './merge-file.ts'

test('a file for letters has each code with its name, and nothing that a spreadsheet would compute', () => {
  const rows = [
    { name: 'Khan, Ayesha', network: 'Keighley', code: 'ABCD2345' },
    { name: '=1+1', network: '', code: 'EFGH6789' },
  ]
  const text = mergeText(rows, 'moot.example.org')
  expect(text.startsWith('\ufeff')).toBe(true)
  const { data } = Papa.parse<string[]>(text.slice(1).trim())
  expect(data).toEqual([
    ['Name', 'Network', 'Code', 'Address'],
    ['Khan, Ayesha', 'Keighley', 'ABCD-2345', 'moot.example.org'],
    ["'=1+1", '', 'EFGH-6789', 'moot.example.org'],
  ])
})
