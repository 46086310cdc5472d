import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import type { Catalogue } from '../../packages/messages/src/catalogue.ts'
import { english } from '../../packages/messages/src/en/index.ts'
import { partsOf } from '../../packages/messages/src/format.ts'
import type { Language } from '../../packages/messages/src/language.ts'
import { catalogueOf, csvOf, folderOf, type Row, rowsOf, rowsOfCsv } from './message-table.ts'

const root = join(import.meta.dirname, '..', '..')
const polish = { locale: 'pl', plurals: ['one', 'few', 'many', 'other'] } satisfies Language
const translated = (rows: readonly Row[]) => rows.map(row => ({ ...row, translation: `‹${row.english}›` }))

test('goes out with a row a sentence, each form of another language’s plurals among them', () => {
  const rows = rowsOf(english, polish)
  const of = (surface: string, key: string) =>
    rows.filter(row => row.surface === surface && row.key.replace(/\[.*/, '') === key)
  expect(of('delegate', 'dots-left').map(row => [row.key, row.english])).toEqual([
    ['dots-left[one]', 'You have 1 dot left.'],
    ['dots-left[few]', 'You have {n} dots left.'],
    ['dots-left[many]', 'You have {n} dots left.'],
    ['dots-left[other]', 'You have {n} dots left.'],
  ])
  expect(of('myWords', 'code-made')).toMatchObject([
    { key: 'code-made', placeholders: '{at, time}', when: '' },
  ])
  expect(of('fates', 'waiting').map(row => row.when)).toContain('until is “voted”')
  expect(of('delegate', 'voters').map(row => row.key)).toContain('voters[1][few]')
})

test('comes back as it went out, whatever a spreadsheet separates by and in which order its columns stand', () => {
  const odd = { surface: 's', key: 'k', placeholders: '{n}', when: '', reviewed: '', by: '' }
  const rows = [{ ...odd, english: 'one, “two”; "three"\nfour', translation: '=1\t{n}' }]
  expect(rowsOfCsv(csvOf(rows))).toEqual(rows)
  const other = 'Key;Surface;English;Translation;When;Placeholders\r\nk;s;"a;""b""";c;;{n}\r\n;;;;;\r\n'
  expect(rowsOfCsv(other)).toEqual([{ ...odd, english: 'a;"b"', translation: 'c' }])
  expect(() => rowsOfCsv('key,english\r\n')).toThrow('surface, translation')
})

const change = (key: string, to: Partial<Row>) => (rows: Row[]) =>
  rows.map(row => (row.key === key ? { ...row, ...to } : row))
test.each<[string, (rows: Row[]) => Row[], RegExp]>([
  [
    'a row that is lost',
    rows => rows.filter(row => row.key !== 'home-title'),
    /^takeHome home-title is missing$/,
  ],
  [
    'an unknown key',
    change('home-title', { key: 'home-tilte' }),
    /^row \d+: there is no takeHome home-tilte$/,
  ],
  ['a row that stands twice', rows => [...rows, rows[0] as Row], /^row \d+: \S+ \S+ stands here twice$/],
  ['nothing in it', change('home-title', { translation: ' ' }), /home-title has no translation$/],
  ['a lost placeholder', change('home-title', { translation: 'słowa {name}' }), /has lost \{event\}$/],
  [
    'a translated placeholder',
    change('home-of', { translation: 'Słowa {imię}' }),
    /has \{imię\}, which is not/,
  ],
  ['a time as a text', change('code-made', { translation: '{at}' }), /has lost \{at, time\}$/],
  ['a brace by itself', change('home-of', { translation: 'Słowa {name} }' }), /has a brace by itself$/],
  ['a line that nobody read, marked as read', change('home-of', { reviewed: 'yes' }), /by whom is not said$/],
  ['older English', change('home-of', { english: 'The words of {name}' }), /from other English/],
])('refuses %s, and says where', (_, spoil, complaint) => {
  const { wrong } = catalogueOf(english, polish, spoil(translated(rowsOf(english, polish))))
  expect(wrong.filter(one => complaint.test(one))).not.toEqual([])
})

test('[L-6] a surface that nobody has begun is left out, and one that is begun must be whole', () => {
  const rows = rowsOf(english, polish).map(row =>
    row.surface === 'takeHome' ? { ...row, translation: `‹${row.english}›` } : row,
  )
  const { wrong, surfaces } = catalogueOf(english, polish, rows)
  expect([wrong, Object.keys(surfaces)]).toEqual([[], ['takeHome']])
  expect(catalogueOf(english, polish, change('home-of', { translation: '' })(rows)).wrong).toHaveLength(1)
})

test('[L-6] who read a line comes back with it, and a message is read when all of its forms are', () => {
  const mark = (row: Row) => /^(home-of|dots-too-many\[(one|few|many)\])$/.test(row.key)
  const rows = translated(rowsOf(english, polish)).map(row =>
    mark(row) ? { ...row, reviewed: 'Yes', by: 'Ola' } : row,
  )
  const { reviewed, surfaces } = catalogueOf(english, polish, rowsOfCsv(csvOf(rows)))
  expect([reviewed.takeHome, reviewed.delegate]).toEqual([{ 'home-of': 'Ola' }, false])
  const known = { language: polish, surfaces, reviewed }
  const again = rowsOf(english, polish, known).filter(row => row.by !== '')
  expect(again.map(row => [row.key, row.reviewed, row.by])).toEqual([['home-of', 'yes', 'Ola']])
  expect(folderOf(polish, surfaces, reviewed).get('index.ts')).toContain("'home-of': 'Ola'")
})

test('a form of a plural may leave its number out', () => {
  const rows = change('dots-left[few]', { translation: 'Zostało parę kropek.' })(
    translated(rowsOf(english, polish)),
  )
  expect(catalogueOf(english, polish, rows).wrong).toEqual([])
})

test('[W-47] a folder made from a table compiles, speaks, and goes out again with what is translated', async () => {
  const place = mkdtempSync(join(tmpdir(), 'folkmoot-table-'))
  try {
    const src = join(place, 'src')
    cpSync(join(root, 'packages/messages/src'), src, { recursive: true })
    mkdirSync(join(place, 'node_modules'))
    symlinkSync(join(root, 'node_modules/@folkmoot'), join(place, 'node_modules/@folkmoot'))
    const sent = translated(rowsOf(english, polish))
    const { wrong, surfaces } = catalogueOf(english, polish, rowsOfCsv(csvOf(sent)))
    expect(wrong).toEqual([])
    mkdirSync(join(src, 'made'))
    for (const [name, text] of folderOf(polish, surfaces)) writeFileSync(join(src, 'made', name), text)
    const options = JSON.parse(readFileSync(join(root, 'tsconfig.base.json'), 'utf8')).compilerOptions
    const config = {
      compilerOptions: { ...options, types: [], noUnusedLocals: false },
      include: ['src/made/index.ts'],
    }
    writeFileSync(join(place, 'tsconfig.json'), JSON.stringify(config))
    writeFileSync(join(place, 'package.json'), '{ "type": "module" }')
    execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', place], {
      stdio: 'pipe',
    })
    const index = (await import(pathToFileURL(join(src, 'made/index.ts')).href)) as { translated: Catalogue }
    const message = index.translated.surfaces.delegate?.['dots-left'] ?? ''
    expect(partsOf(polish, message, { n: 3 }).join('')).toBe('‹You have 3 dots left.›')
    expect(rowsOf(english, polish, index.translated)).toEqual(sent)
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}, 120_000)
