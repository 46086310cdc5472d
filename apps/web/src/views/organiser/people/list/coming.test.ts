import type { NetworkRecord } from '@folkmoot/protocol'
import { describe, expect, test } from 'vitest'
import { comingOf } from './coming.ts'
import { guessColumns, readTable, textOf } from './table.ts'

const network = (id: string, name: string) => ({ id, name }) as NetworkRecord
const networks = [network('k', 'Keighley'), network('h', 'Hereford')]
function coming(text: string, listed: { name: string; network: string | null }[] = [], meant = {}) {
  const table = readTable(text)
  const columns = guessColumns(
    table,
    networks.map(({ name }) => name),
  )
  return comingOf(table, columns, { networks, listed }, meant)
}
const rows = (text: string, ...more: [{ name: string; network: string | null }[]?, object?]) =>
  coming(text, ...more).lines.map(({ name, network, need, state }) => [name, network, need, state])

describe('a list of people', () => {
  test('is a column of names', () => {
    expect(rows('Ayesha Khan\n\n  Zoë Łukasz \n')).toEqual([
      ['Ayesha Khan', null, '', 'new'],
      ['Zoë Łukasz', null, '', 'new'],
    ])
    // A name may have a comma in it.
    expect(rows('Ayesha Khan\nTom Smith\nBrown, Jo').map(([name]) => name)).toEqual([
      'Ayesha Khan',
      'Tom Smith',
      'Brown, Jo',
    ])
  })

  test.each([
    ['Name,Network,Access needs\n"Khan, Ayesha",keighley,"large print, please"', ','],
    ['Full name;Organisation;Dietary requirements\n"Khan, Ayesha";Keighley;"large print, please"', ';'],
    ['Name\tTown\tNeeds\nKhan, Ayesha\tKeighley\tlarge print, please', 'tab'],
  ])('is read with its heads: %s', text => {
    expect(rows(text)).toEqual([['Khan, Ayesha', 'k', 'large print, please', 'new']])
  })

  test('puts first and family names together, and finds networks without heads', () => {
    expect(rows('First name,Surname,School\nAyesha,Khan,Hereford')).toEqual([['Ayesha Khan', 'h', '', 'new']])
    expect(rows('Keighley,Ayesha\nHereford,Tom')).toEqual([
      ['Ayesha', 'k', '', 'new'],
      ['Tom', 'h', '', 'new'],
    ])
  })

  test('says who stands twice, is on it already, has no name, or says too much', () => {
    const text = `Name,Network,Needs\nTom,Keighley,\nTOM,keighley,\nTom,Hereford,\nJo,Hereford,\n–,,\nMia,,${'x'.repeat(300)}`
    expect(rows(text, [{ name: 'jo', network: 'h' }]).map(([, , , state]) => state)).toEqual([
      'new',
      'twice',
      'new',
      'known',
      'no-name',
      'too-long',
    ])
  })

  test('asks which network is meant by one that is not here, once', () => {
    const text = 'Name,Network\nTom,Leeds\nJo,leeds \nMia,Bradford'
    expect(coming(text).unknown).toEqual(['Leeds', 'Bradford'])
    expect(rows(text, [], { leeds: 'h' }).map(([, id]) => id)).toEqual(['h', 'h', null])
  })

  test('is read in the letters that spreadsheets save', () => {
    const bytes = (text: string) => new TextEncoder().encode(text)
    expect(textOf(bytes('\ufeffZoë'))).toBe('Zoë')
    expect(textOf(new Uint8Array([0x5a, 0x6f, 0xeb]))).toBe('Zoë')
    expect(textOf(new Uint8Array([0xff, 0xfe, 0x5a, 0, 0x6f, 0, 0xeb, 0]))).toBe('Zoë')
    expect(rows(textOf(bytes('\ufeffنام\nعائشہ خان'))).map(([name]) => name)).toContain('عائشہ خان')
  })
})
