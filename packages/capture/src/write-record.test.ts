import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Note, outlineByPrompt } from '@folkmoot/board-doc'
import { canonicalJson } from '@folkmoot/kit'
import { openedText } from '@folkmoot/testkit/opened'
import { createTypesetter } from '@folkmoot/typeset'
import { describe, expect, test } from 'vitest'
import { eraseFromSnapshot } from './erase.ts'
import { FROZEN_AT, NOTES, snapshotOf } from './fixtures.ts'
import { compileRecord, type RecordAbout } from './record.ts'
import { verifySnapshot } from './verify.ts'
import { packRecord, type RecordChunk, recordFileName, writeRecord } from './write-record.ts'
import {
  FILE_FORMATS,
  type FileFormatId,
  isPacked,
  type PackedFormatId,
  type TextFormatId,
} from './writers/index.ts'
import type { FormatLookup } from './writers/open-record.ts'

const FORMATS = Object.keys(FILE_FORMATS) as FileFormatId[]
const typesetter = createTypesetter()
const TEXTS = FORMATS.filter((format): format is TextFormatId => !isPacked(format))
const NOTHING_LEFT_OUT: RecordAbout = { network: null, ofNetworks: 0, notHere: [], zone: null }
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
async function chunks(format: TextFormatId, { bodies = [snapshotOf().body], names = false }: Asked = {}) {
  const record = compileRecord(bodies)
  if (!record) throw new Error('nothing to write')
  const all: RecordChunk[] = []
  for await (const chunk of writeRecord(record, { format, names, formatById })) all.push(chunk)
  return all
}
function packed(
  format: PackedFormatId,
  { bodies = [snapshotOf().body], names = false }: Asked = {},
  told?: (done: number) => void,
) {
  const record = compileRecord(bodies) ?? expect.unreachable()
  return packRecord(record, { format, names, formatById, typesetter }, told)
}
/** A packed one as its words. */
async function write(format: FileFormatId, asked: Asked = {}): Promise<string> {
  if (isPacked(format)) return await openedText(await packed(format, asked))
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

  test('[C-28] of an erased note it says the kind of reason that was given, and nothing else', async () => {
    const first = eraseFromSnapshot(snapshotOf().body, ['n1']).body
    const second = eraseFromSnapshot(first, ['n2'], [], 'asked').body
    const body = eraseFromSnapshot(second, ['n3'], [], 'names-somebody').body
    const text = await write(format, { bodies: [body] })
    if (format === 'json') {
      expect(verifySnapshot(text)).toMatchObject({ ok: true, erased: 3 })
      expect(text.match(/"why":"[a-z-]+"/g)).toEqual(['"why":"asked"', '"why":"names-somebody"'])
      const forged = text.replace('"why":"asked"', '"why":"Jo Bell asked"')
      expect(verifySnapshot(forged).problems.join()).toContain('in words of its own')
      return
    }
    expect(text).toContain('A note was taken out after the board was frozen.')
    expect(text).toContain('because its writer asked')
    expect(text).toContain('because somebody could be recognised in it')
  })
})

describe.each(TEXTS)('%s', format => {
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

const PACKED = FORMATS.filter(isPacked)
describe.each(PACKED)('%s', format => {
  test('[C-6] [C-29] the same record gives the same bytes, also once more in one process', async () => {
    const [one, other] = [await packed(format, { names: true }), await packed(format, { names: true })]
    expect(Buffer.compare(one, other)).toBe(0)
  })

  test('an empty board is a file too', async () => {
    expect(await write(format, { bodies: [snapshotOf([]).body] })).toContain('Why are we here?')
  })

  test('a long one tells how far it is, up to the whole', async () => {
    const notes: Note[] = Array.from({ length: 1_000 }, (_, i) => ({
      id: `n${i}`,
      prompt: 'p1',
      text: `Note number ${i}`,
      at: FROZEN_AT,
    }))
    const done: number[] = []
    await packed(format, { bodies: [snapshotOf(notes).body] }, n => done.push(n))
    expect(done.length).toBeGreaterThanOrEqual(5)
    expect(done).toEqual(done.toSorted((a, b) => a - b))
    expect(done.at(-1)).toBe(1_000)
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
      `import { compileRecord, packRecord, writeRecord } from ${JSON.stringify(new URL('./index.ts', import.meta.url).href)}
      import { createTypesetter } from ${JSON.stringify(import.meta.resolve('@folkmoot/typeset'))}
      import { snapshotOf } from ${JSON.stringify(new URL('./fixtures.ts', import.meta.url).href)}
      for (const format of ['md', 'html', 'csv', 'json'])
        for await (const { chunk } of writeRecord(compileRecord([snapshotOf().body]), { format, names: true, formatById: () => null }))
          process.stdout.write(chunk)
      const typesetter = createTypesetter()
      for (const format of ['pdf', 'docx', 'xlsx', 'zip'])
        process.stdout.write(Buffer.from(await packRecord(compileRecord([snapshotOf().body]), { format, names: true, formatById: () => null, typesetter })).toString('hex'))`,
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

test('[C-27] a file’s name says what is in it, for whom, whether it names people, and of which day it is', () => {
  const record = (bodies: string[], about: RecordAbout | null = null) =>
    compileRecord(bodies, about) ?? expect.unreachable()
  const one = snapshotOf().body
  const other = snapshotOf(NOTES, { board: { id: 'b2' } }).body
  const name = (bodies: string[], options: Partial<Parameters<typeof recordFileName>[1]> = {}) =>
    recordFileName(record(bodies), { format: 'md', names: false, ...options })
  expect(name([one])).toBe('better-together-why-are-we-here-edition-1-2026-12-06.md')
  expect(name([one, other])).toBe('better-together-record-2026-12-06.md')
  expect(name([one, other], { names: true })).toBe('better-together-record-WITH-NAMES-2026-12-06.md')
  const unnamed = snapshotOf(NOTES, { board: { visibility: 'network' } }).body
  expect(name([unnamed], { names: true })).not.toContain('WITH-NAMES')
  const keighley = record([one, other], {
    ...NOTHING_LEFT_OUT,
    network: 'Keighley',
    zone: 'Pacific/Kiritimati',
  })
  expect(recordFileName(keighley, { format: 'csv', names: false, separator: 'tab' })).toBe(
    'better-together-record-keighley-2026-12-07.tsv',
  )
  const urdu = snapshotOf(NOTES, { event: { name: 'بہتر ساتھ' } }).body
  expect(name([urdu, other], { format: 'json' })).toMatch(/^better-together-record/)
})

describe('[C-27] a record says', () => {
  const about: RecordAbout = {
    network: null,
    ofNetworks: 2,
    notHere: [
      { board: 'b7', title: 'Who is <b>missing</b>?', why: 'not-frozen' },
      { board: 'b1', title: 'Why are we here?', why: 'open-again' },
      { board: 'b9', title: 'Commitments', why: 'not-chosen' },
    ],
    zone: 'Asia/Karachi',
  }
  const text = async (format: TextFormatId, of = about, names = false) => {
    const record = compileRecord([snapshotOf().body], of) ?? expect.unreachable()
    let all = ''
    for await (const { chunk } of writeRecord(record, { format, names, formatById })) all += chunk
    return all
  }

  test.each(['html', 'md'] as const)('in %s what is not in it, and for whom it is', async format => {
    const all = await text(format)
    expect(all).toContain('it was not frozen when this record was made')
    expect(all).toContain('it was opened again, and what was written since is not here')
    expect(all).toContain('it was left out on purpose')
    expect(all).toContain('2 boards of single networks')
    expect(all).not.toContain('<b>missing')
    expect(all).toContain('For the people who took part.')
    expect(await text(format, { ...about, network: 'Keighley' })).toContain(
      'For the people of Keighley alone.',
    )
    expect(await text(format, NOTHING_LEFT_OUT)).not.toContain('Not in this record')
  })

  test('times of the event’s own zone', async () => {
    // 10:42 UTC
    for (const format of ['html', 'md'] as const) {
      expect(await text(format)).toContain('6 December 2026, 15:42')
      expect(await text(format)).toContain('Times are those of Asia/Karachi')
    }
    const rows = await text('csv')
    expect(rows).toContain('time (Asia/Karachi)')
    expect(rows).toContain('2026-12-06T15:41:31+05:00')
  })

  test('why networks are not named, where one is not', async () => {
    const why = 'Where fewer than 5 people of a network wrote, the network is not named'
    const pooled = NOTES.map(note => ({ ...note, network: 'another' }))
    const few = snapshotOf(pooled, { board: { visibility: 'network' } }).body
    for (const format of ['html', 'md'] as const) {
      expect(await write(format, { bodies: [few] })).toContain(why)
      expect(await write(format)).not.toContain(why)
    }
  })

  test('on each printed page what it is, and nothing of it becomes style', async () => {
    const named = snapshotOf(NOTES, { event: { name: 'A"}</style><b>&' } }).body
    const record = compileRecord([named], NOTHING_LEFT_OUT) ?? expect.unreachable()
    let all = ''
    for await (const { chunk } of writeRecord(record, { format: 'html', names: true, formatById }))
      all += chunk
    const css = all.slice(all.indexOf('<style>'), all.indexOf('</style>'))
    expect(css).toContain('@bottom-left{content:"A\\22 \\7d \\3c \\2f style')
    expect(css).toContain('Names are given where the board showed them')
    expect(all.split('</style>')).toHaveLength(2)
  })
})
