/** One record for several audiences: what each file says of itself, and what it holds. */
import { readFileSync } from 'node:fs'
import type { Note } from '@folkmoot/board-doc'
import type { Reach } from '@folkmoot/protocol'
import { openedText } from '@folkmoot/testkit/opened'
import { createTypesetter } from '@folkmoot/typeset'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readBody } from './body.ts'
import { withholdNotes } from './erase.ts'
import { FROZEN_AT, snapshotOf } from './fixtures.ts'
import { compileRecord, type RecordAbout } from './record.ts'
import { verifySnapshot } from './verify.ts'
import { packRecord, recordFileName, writeRecord } from './write-record.ts'
import { FILE_FORMATS, type FileFormatId, isPacked } from './writers/index.ts'
import { openBoard } from './writers/open-record.ts'
import { notesByNetwork } from './writers/tally.ts'

const FORMATS = Object.keys(FILE_FORMATS) as FileFormatId[]
const typesetter = createTypesetter()
const DAY = '2026-12-06'

const about = (reach: Exclude<Reach, 'self'>, edition = 2): RecordAbout => ({
  network: reach === 'network' ? 'Keighley' : null,
  ofNetworks: 0,
  notHere: [],
  zone: 'Europe/London',
  reach,
  edition,
})

async function file(
  format: FileFormatId,
  bodies: readonly string[],
  of: RecordAbout,
  names: boolean,
): Promise<{ name: string; bytes: Uint8Array; text: string }> {
  const record = compileRecord(bodies, of)
  if (!record) throw new Error('nothing')
  const options = { names, formatById: () => null, typesetter }
  const name = recordFileName(record, { format, names })
  if (isPacked(format)) {
    const bytes = await packRecord(record, { ...options, format })
    return { name, bytes, text: await openedText(bytes) }
  }
  let text = ''
  for await (const { chunk, done, of: all } of writeRecord(record, { ...options, format })) {
    text += chunk
    expect(done).toBeLessThanOrEqual(all)
  }
  return { name, bytes: Buffer.from(text), text }
}

describe.each([
  ['here', '', 'For the people who took part.'],
  ['network', 'keighley-', 'For the people of Keighley alone.'],
  ['programme', 'programme-and-funder-', 'For programme and funder.'],
  ['public', 'public-', 'For the public.'],
] as const)('[C-37] for %s', (reach, named, audience) => {
  test.each(FORMATS)('%s says the same in its name, at its head and at its foot', async format => {
    for (const names of reach === 'here' ? [false, true] : [false]) {
      const one = await file(format, [snapshotOf().body], about(reach), names)
      expect(one.name).toBe(`better-together-record-${named}e2-${names ? 'WITH-NAMES-' : ''}${DAY}.${format}`)
      if (format === 'json') {
        expect(JSON.parse(one.text)).toMatchObject({ about: about(reach), copy: { names } })
        continue
      }
      const told = names ? 'Names are given where the board showed them.' : 'Names are left out of this copy.'
      const copy = `${audience} Edition 2 of this record. ${told} As of ${DAY}.`
      expect(one.text.split(copy).length - 1).toBeGreaterThanOrEqual(2)
      const again = await file(format, [snapshotOf().body], about(reach), names)
      expect(Buffer.compare(Buffer.from(again.bytes), Buffer.from(one.bytes))).toBe(0)
    }
  })
})

test('[C-37] one place words it for every format', () => {
  for (const format of FORMATS.filter(one => one !== 'json'))
    expect(readFileSync(`${import.meta.dirname}/writers/${format}/index.ts`, 'utf8')).toContain(
      'copyWords(record)',
    )
})

describe('[C-39] a copy that holds notes back', () => {
  const body = withholdNotes(snapshotOf().body, ['n2'])
  const WORDS = 'trust the youth centre'

  test.each(FORMATS)('%s has none of their words, says how many and why, and never whose', async format => {
    const whole = await file(format, [snapshotOf().body], about('public'), false)
    expect(whole.text).toContain(WORDS)
    const { text, bytes } = await file(format, [body], about('public'), false)
    for (const word of [WORDS, 'Sara Khan', 'Tom Ellis']) {
      expect(text).not.toContain(word)
      expect(Buffer.from(bytes).includes(word)).toBe(false)
    }
    expect(text).toContain('listening')
    if (format === 'json') {
      expect(verifySnapshot(text)).toMatchObject({ ok: true, heldBack: 1, withheld: 2, notes: 3 })
      expect(JSON.parse(text).root).toBe(JSON.parse(whole.text).root)
    } else expect(text).toContain('One note is not in this file')
  })

  test('verifies only where the record says that it goes beyond the room, and wholly', async () => {
    const problems = (text: string) => verifySnapshot(text).problems.join('\n')
    for (const reach of ['here', 'network'] as const)
      expect(problems((await file('json', [body], about(reach), false)).text)).toContain('never withheld')
    const { text } = await file('json', [body], about('public'), false)
    const mended = (change: (record: { about: object }) => void) => {
      const record = JSON.parse(text) as { about: object }
      change(record)
      return problems(`${JSON.stringify(record)}\n`)
    }
    expect(mended(record => Object.assign(record.about, { edition: 3 }))).toContain('root does not match')
    expect(mended(record => Object.assign(record.about, { reach: 'programme' }))).toContain(
      'root does not match',
    )
    expect(mended(record => Object.assign(record, { copy: {} }))).toContain('whether it names people')
    const named = (await file('json', [snapshotOf().body], about('here'), true)).text
    expect(problems(named)).toBe('')
    expect(problems(named.replace('"copy":{"names":true}', '"copy":{"names":false}'))).toContain(
      'names nobody',
    )
  })
})

describe('[C-42] notes by network', () => {
  const LABELS = ['keighley', 'rotherham', 'another', undefined] as const
  const boards = fc.array(
    fc.array(fc.record({ label: fc.constantFrom(...LABELS), held: fc.boolean() }), { maxLength: 12 }),
    { minLength: 1, maxLength: 4 },
  )

  test('are what one counts on the printed notes, in every edition, and nothing of those held back', () => {
    fc.assert(
      fc.property(boards, all => {
        const printed = all.map((notes, b) => {
          const of = notes.map(
            ({ label }, i): Note => ({
              id: `b${b}n${i}`,
              prompt: 'p1',
              text: `words ${b} ${i}`,
              at: FROZEN_AT,
              ...(label && { network: label }),
            }),
          )
          const { body } = snapshotOf(of, { board: { id: `b${b}`, visibility: 'network' } })
          return withholdNotes(
            body,
            notes.flatMap(({ held }, i) => (held ? [`b${b}n${i}`] : [])),
          )
        })
        const open = printed.map(body => openBoard(readBody(body), false))
        const counted = new Map<string, number>()
        for (const { label, held } of all.flat())
          if (!held) counted.set(label ?? '', (counted.get(label ?? '') ?? 0) + 1)
        if (counted.size === 1 && counted.has('')) counted.clear()
        const told = new Map(notesByNetwork({ boards: open }).map(({ network, notes }) => [network, notes]))
        expect(told).toEqual(counted)
        // No byte of a copy says what label a note had that is not in it.
        for (const [b, body] of printed.entries()) {
          const leaves = JSON.stringify(readBody(body).leaves)
          for (const label of LABELS) {
            const said = label ? leaves.split(`"network":"${label}"`).length - 1 : 0
            const here = all[b]?.filter(one => one.label === label && !one.held).length ?? 0
            if (label) expect(said).toBe(here)
          }
        }
      }),
      { seed: 42, numRuns: 100 },
    )
  })
})
