/** What every format must have: a folder that lacks any of its parts fails here. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { cardOf, type Fields, type FieldValue, type PostedEntry } from '@folkmoot/board-doc'
import { Id, LIMITS, Phase, Prompt, SHOWN_PHASES, Visibility } from '@folkmoot/protocol'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aboutActivity } from './about.ts'
import { promptsOf } from './fixtures.ts'
import { FORMATS, formatById, QUICK_FORMATS } from './index.ts'

// Node's part of the project reads no `.tsx`: only tests, which are transformed, do.
const { panelOf } = await import(new URL('./ui/panels.tsx', import.meta.url).href)
const { wallOf } = await import(new URL('./ui/walls.tsx', import.meta.url).href)

const here = (path: string) => new URL(path, import.meta.url)
const textAt = (path: string) => readFileSync(here(path), 'utf8')

const unique = (values: readonly unknown[]) =>
  expect(new Set(values).size, String(values)).toBe(values.length)

test('every folder is a registered format, and its id is the folder’s name', () => {
  const folders = readdirSync(here('.'), { withFileTypes: true })
    .filter(entry => entry.isDirectory() && entry.name !== 'ui')
    .map(entry => entry.name)
  expect(FORMATS.map(format => format.id).sort()).toEqual(folders.sort())
})

test('formats are found by id, and no other id finds one', () => {
  for (const format of FORMATS) expect(formatById(format.id)).toBe(format)
  expect(formatById('no-such-format')).toBeNull()
  expect(formatById('constructor')).toBeNull()
  expect(panelOf('no-such-format')).toBeNull()
  expect(wallOf('constructor')).toBeNull()
})

test('no two formats have a title in common', () => unique(FORMATS.map(format => format.title)))

test('what can be asked on the spot is offered there, each by a name of its own and with one question', () => {
  expect(new Set(QUICK_FORMATS)).toEqual(new Set(FORMATS.filter(format => format.quick !== undefined)))
  unique(QUICK_FORMATS.map(format => format.quick))
  for (const { defaults } of QUICK_FORMATS) expect(defaults.prompts).toHaveLength(1)
})

test('whoever wants to add a format is shown the guide', () => {
  expect(textAt('../../../CONTRIBUTING.md')).toContain('docs/formats.md')
})

describe.each(FORMATS.map(format => [format.id, format] as const))('%s', (id, format) => {
  const prompts = promptsOf(format)

  test('has data, rules, outline, panel and a test in its folder, and its picture where it has one', () => {
    for (const file of ['index.ts', 'rules.ts', 'outline.ts', 'panel.tsx', `${id}.test.ts`])
      expect(existsSync(here(`./${id}/${file}`)), file).toBe(true)
    expect(existsSync(here(`./${id}/wall.tsx`)), 'wall.tsx').toBe(format.wall === 'own')
  })

  test('has its own React parts in the tables of panels and pictures, and a picture only where it says so', async () => {
    const parts = Object.values(await import(here(`./${id}/panel.tsx`).href))
    expect(parts).toContain(panelOf(id))
    expect(wallOf(id) !== null).toBe(format.wall === 'own')
    if (wallOf(id)) expect(Object.values(await import(here(`./${id}/wall.tsx`).href))).toContain(wallOf(id))
    if (format.wallWhileWriting === 'own') expect(format.wall).toBe('own')
  })

  test('is named in the guide, and says what it is', () => {
    expect(textAt('../../../docs/formats.md')).toContain(`\`${id}\``)
    expect(Id.parse(format.id)).toBe(id)
    expect(format.title.trim()).not.toBe('')
    expect(aboutActivity(format.id)).toMatch(/\.$/)
    expect(Visibility.parse(format.defaults.visibility)).toBe(format.defaults.visibility)
  })

  test('has prompts that a board can take, and a key for each or for none', () => {
    const { prompts: texts, keys = [] } = format.defaults
    expect(texts.length).toBeGreaterThan(0)
    expect(texts.length).toBeLessThanOrEqual(LIMITS.promptsPerBoard)
    for (const prompt of prompts) expect(Prompt.parse(prompt)).toEqual(prompt)
    if (format.defaults.keys) expect(keys).toHaveLength(texts.length)
    unique(keys)
  })

  test('has open phases, in order, from private writing to the wall', () => {
    expect(format.phases.slice(0, 2)).toEqual(['write', 'share'])
    unique(format.phases)
    const places = format.phases.map(phase => Phase.options.indexOf(phase))
    expect([...places].sort((a, b) => a - b)).toEqual(places)
    for (const phase of format.phases.slice(1)) expect(SHOWN_PHASES).toContain(phase)
  })

  test('has dots where it has a vote, and nowhere else', () => {
    expect(format.defaults.dots !== undefined).toBe(format.phases.includes('vote'))
    expect(format.defaults.dots ?? 1).toBeLessThanOrEqual(LIMITS.dots)
  })

  test('asks for fields, marks and steps that can be told apart', () => {
    for (const prompt of prompts) {
      const specs = format.fields?.(prompt) ?? []
      unique(specs.map(spec => spec.key))
      unique(specs.map(spec => spec.label))
      expect(specs.length).toBeLessThanOrEqual(LIMITS.fieldsPerEntry)
      for (const spec of specs) {
        expect(spec.key).toMatch(/^[a-z][A-Za-z]{0,39}$/)
        if (spec.kind === 'choice') unique(spec.options.map(option => option.value))
        if (spec.kind === 'scale') unique(spec.steps)
        if (spec.kind === 'text') expect(spec.max).toBeLessThanOrEqual(LIMITS.entryChars)
      }
      const marks = format.marks?.(prompt) ?? []
      unique(marks.map(mark => mark.kind))
      unique(marks.map(mark => mark.label))
      if (format.defaults.visibility !== 'named') expect(marks.some(mark => mark.swap)).toBe(false)
    }
    const steps = format.steps?.(prompts) ?? []
    unique(steps.map(step => step.id))
    for (const step of steps) expect(step.label.trim() && step.id.length <= 40).toBeTruthy()
  })

  test('is posted without words only where its fields are the answer', () => {
    if (format.textOptional) expect(prompts.every(prompt => format.fields?.(prompt).length)).toBe(true)
    else expect(format.judge(entryOf(prompts[0]?.id ?? '', ' \n', {}), '')).toBe('incomplete')
  })

  test('takes whatever a page may hold without falling over, and lets out only what it declares', () => {
    const declared = new Set(prompts.flatMap(one => format.fields?.(one) ?? []).map(spec => spec.key))
    if (declared.has('quotation')) for (const key of ['quotationText', 'quotationAuthor']) declared.add(key)
    fc.assert(
      fc.property(anyPosted([...declared]), fc.constantFrom(...prompts), anyAbout, (given, prompt, about) => {
        const entry = entryOf(prompt.id, given.text, given.fields, about)
        format.judge(entry, prompt.text)
        format.advise?.(given.text)
        const audience = format.audience?.(entry) ?? 'room'
        expect(['room', 'network', 'self']).toContain(audience)
        const body = format.decorate(entry, { quote: null, found: null, quotations: QUOTATIONS })
        expect(typeof body.text).toBe('string')
        for (const [key, value] of Object.entries(body.fields ?? {})) {
          expect(declared).toContain(key)
          expect(['string', 'number', 'boolean']).toContain(typeof value)
        }
        const note = { id: 'n', at: 1, prompt: prompt.id, ...body }
        const card = cardOf(format, note, prompt)
        expect(card.text).toBe(body.text)
        for (const line of card.lines) expect(line.label.trim() && line.text.trim()).toBeTruthy()
        expect(format.order?.(note, note) ?? 0).toBe(0)
        const sections = format.outline({ prompts, networks: [], notes: [note] })
        expect(sections).toHaveLength(prompts.length)
        expect(sections.flatMap(section => section.items.map(item => item.note))).toEqual(['n'])
      }),
      { numRuns: 40 },
    )
  }, 30_000)

  test('counts whatever pages hold, step by step', () => {
    if (!format.counted) return
    const keys = prompts.flatMap(one => format.fields?.(one) ?? []).map(spec => spec.key)
    const page = fc.record({
      network: fc.constantFrom('keighley', 'hereford', null),
      entries: fc.array(
        fc.tuple(anyPosted(keys), fc.constantFrom(...prompts.map(one => one.id), 'no-prompt')),
        { maxLength: 4 },
      ),
    })
    fc.assert(
      fc.property(fc.array(page, { maxLength: 30 }), pages => {
        const counted = format.counted?.(
          pages.map(one => ({
            network: one.network,
            entries: one.entries.map(([given, prompt]) => ({ prompt, posted: { ...given, about: null } })),
          })),
          prompts,
        )
        for (const row of counted?.rows ?? []) {
          expect(prompts.map(prompt => prompt.id)).toContain(row.prompt)
          for (const counts of [row.before, row.after ?? row.before])
            expect(counts).toHaveLength(counted?.steps.length ?? 0)
        }
      }),
      { numRuns: 40 },
    )
  }, 30_000)
})

const QUOTATIONS = [{ text: 'Reform starts in our souls.', author: 'Will Hutton' }]

function entryOf(
  prompt: string,
  text: string,
  fields: Fields,
  about: PostedEntry['posted']['about'] = null,
): PostedEntry {
  return { page: 'page', entry: 'entry', prompt, posted: { text, about, fields } }
}

/** Words and fields as a hacked client may have left them; the keys are sometimes the format's own. */
function anyPosted(keys: readonly string[]) {
  const words = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom('', ' ', 'x'.repeat(5_000)),
  )
  const value: fc.Arbitrary<FieldValue> = fc.oneof(
    words,
    fc.boolean(),
    fc.integer({ min: -2, max: 8 }),
    fc.double(),
    fc.constantFrom('room', 'network', 'me', 'listen'),
  )
  const key = fc.constantFrom(...keys, 'undeclared', 'constructor', 'toString', '__proto__')
  return fc.record({ text: words, fields: fc.dictionary(key, value, { maxKeys: 6 }) })
}
const anyAbout = fc.option(fc.record({ person: fc.option(fc.string(), { nil: null }), name: fc.string() }), {
  nil: null,
})
