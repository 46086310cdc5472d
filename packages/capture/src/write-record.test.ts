import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Note, outlineByPrompt } from '@folkmoot/board-doc'
import { canonicalJson } from '@folkmoot/kit'
import { describe, expect, test } from 'vitest'
import { eraseFromSnapshot } from './erase.ts'
import { FROZEN_AT, NOTES, snapshotOf } from './fixtures.ts'
import { compileRecord } from './record.ts'
import { type RecordChunk, type RecordFormat, recordFileName, writeRecord } from './write-record.ts'
import type { FormatLookup } from './writers/open-record.ts'

const FORMATS: readonly RecordFormat[] = ['md', 'html', 'csv', 'json']
const NAMES = ['Sara Khan', 'Tom Ellis', 'Jo Bell', 'Ann']

/** What “find someone who” does, as far as this package needs to know. */
const formatById: FormatLookup = () => ({
  title: 'Find someone who',
  wall: 'stream',
  outline: snapshot =>
    outlineByPrompt(snapshot, note => [note.name, note.found?.name].filter(Boolean).join(' found ')),
})

interface Asked {
  bodies?: string[]
  names?: boolean | ((board: string) => boolean)
}
async function chunks(format: RecordFormat, { bodies = [snapshotOf().body], names = false }: Asked = {}) {
  const record = compileRecord(bodies)
  if (!record) throw new Error('nothing to write')
  const all: RecordChunk[] = []
  for await (const chunk of writeRecord(record, { format, names, formatById })) all.push(chunk)
  return all
}
async function write(format: RecordFormat, asked: Asked = {}): Promise<string> {
  return (await chunks(format, asked)).map(({ chunk }) => chunk).join('')
}

describe.each(FORMATS)('%s', format => {
  test('[C-6] the same editions give the same bytes', async () => {
    expect(await write(format)).toBe(await write(format))
  })

  test('names only if asked, and only of a board that is named', async () => {
    const network = snapshotOf(NOTES, { board: { visibility: 'network' } }).body
    const [asked, unasked, notNamed, refused] = await Promise.all([
      write(format, { names: true }),
      write(format),
      write(format, { names: true, bodies: [network] }),
      write(format, { names: board => board !== 'b1' }),
    ])
    for (const name of NAMES) {
      expect(asked).toContain(name)
      for (const without of [unasked, notNamed, refused]) expect(without).not.toContain(name)
    }
    for (const text of [asked, unasked, notNamed]) expect(text).toContain('youth centre')
  })

  test('an erased note leaves no word, and says so', async () => {
    const text = await write(format, {
      names: true,
      bodies: [eraseFromSnapshot(snapshotOf().body, ['n2']).body],
    })
    for (const trace of ['youth centre', 'Sara Khan', 'Tom Ellis']) expect(text).not.toContain(trace)
    expect(text).toContain(
      format === 'json' ? '"erased":true' : 'A note was taken out after the board was frozen.',
    )
  })

  test('an empty board is a file too', async () => {
    const all = await chunks(format, { bodies: [snapshotOf([]).body] })
    expect(all.at(-1)).toMatchObject({ done: 0, of: 0 })
    expect(all.map(({ chunk }) => chunk).join('').length).toBeGreaterThan(80)
  })

  test('a long one comes in pieces that count up to the whole', async () => {
    const notes: Note[] = Array.from({ length: 1_000 }, (_, i) => ({
      id: `n${i}`,
      prompt: 'p1',
      text: `Note number ${i}`,
      at: FROZEN_AT,
    }))
    const all = await chunks(format, { bodies: [snapshotOf(notes).body] })
    const done = all.map(chunk => chunk.done)
    expect(all.length).toBeGreaterThanOrEqual(5)
    expect(done).toEqual(done.toSorted((a, b) => a - b))
    expect(all.at(-1)).toMatchObject({ done: 1_000, of: 1_000 })
  })
})

test('JSON is canonical, though it is written in pieces', async () => {
  const text = await write('json', { names: true })
  expect(text).toBe(`${canonicalJson(JSON.parse(text))}\n`)
})

test('other machines’ zone and locale change nothing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'folkmoot-capture-'))
  try {
    const script = join(folder, 'write.ts')
    writeFileSync(
      script,
      `import { compileRecord, writeRecord } from ${JSON.stringify(new URL('./index.ts', import.meta.url).href)}
      import { snapshotOf } from ${JSON.stringify(new URL('./fixtures.ts', import.meta.url).href)}
      for (const format of ['md', 'html', 'csv', 'json'])
        for await (const { chunk } of writeRecord(compileRecord([snapshotOf().body]), { format, names: true, formatById: () => null }))
          process.stdout.write(chunk)`,
    )
    const run = (TZ: string, LANG: string) =>
      execFileSync(process.execPath, [script], {
        env: { ...process.env, TZ, LANG, LC_ALL: LANG },
        encoding: 'utf8',
      })
    expect(run('Pacific/Kiritimati', 'ur_PK.UTF-8')).toBe(run('America/New_York', 'de_DE.UTF-8'))
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('a file’s name says what is in it', () => {
  const record = (bodies: string[]) => compileRecord(bodies) ?? expect.unreachable()
  const other = snapshotOf(NOTES, { board: { id: 'b2' } }).body
  expect(recordFileName(record([snapshotOf().body]), 'md')).toBe(
    'better-together-why-are-we-here-edition-1.md',
  )
  expect(recordFileName(record([snapshotOf().body, other]), 'csv')).toBe('better-together-record.csv')
  const urdu = snapshotOf(NOTES, { event: { name: 'بہتر ساتھ' } }).body
  expect(recordFileName(record([urdu, other]), 'json')).toMatch(/^better-together-record/)
})
