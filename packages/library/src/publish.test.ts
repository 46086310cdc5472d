import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compileRecord, eraseFromSnapshot, type RecordAbout, writeRecord } from '@folkmoot/capture'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { NOTES, snapshotOf } from '../../capture/src/fixtures.ts'
import { publish } from './publish.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'folkmoot-publish-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const BODY = snapshotOf(NOTES).body
const library = () => join(folder, 'library')

/** A record's JSON export, in a file of its own. */
async function exported(
  about: Partial<RecordAbout>,
  { body = BODY, names = false, file = `record-${about.edition}.json` } = {},
): Promise<string> {
  const whole: RecordAbout = {
    network: null,
    ofNetworks: 0,
    notHere: [],
    zone: 'Europe/London',
    reach: 'public',
    edition: 1,
    ...about,
  }
  const record = compileRecord([body], whole)
  if (!record) throw new Error('nothing to export')
  let text = ''
  for await (const { chunk } of writeRecord(record, { format: 'json', names, formatById: () => null }))
    text += chunk
  const path = join(folder, file)
  await writeFile(path, text)
  return path
}

const publishTo = (...files: string[]) => publish({ to: library(), files })
const saidOf = async (result: ReturnType<typeof publish>) => {
  const done = await result
  return done.ok ? 'published' : done.error
}

describe('[C-46] publishing', () => {
  test('makes a folder, and goes on from it: earlier editions stay, and what was told of them', async () => {
    expect(await saidOf(publishTo(await exported({ edition: 1 })))).toBe('published')
    const without = eraseFromSnapshot(BODY, ['n1'], [], 'asked').body
    expect(await saidOf(publishTo(await exported({ edition: 2 }, { body: without })))).toBe('published')
    // Nothing new: everything is written again from what is there.
    expect(await saidOf(publishTo())).toBe('published')
    const page = await readFile(join(library(), 'corrections', 'index.html'), 'utf8')
    expect(page).toContain('One note is not shown any more.')
    expect(
      (await readdir(join(library(), 'e', 'better-together'))).filter(name => /^e\d$/.test(name)),
    ).toEqual(['e1', 'e2'])
    const all = await readdir(library(), { recursive: true, withFileTypes: true })
    for (const file of all.filter(one => one.isFile()))
      expect(
        (await readFile(join(file.parentPath, file.name), 'utf8')).includes('I was sent'),
        file.name,
      ).toBe(false)
    expect(await readdir(folder)).toEqual(expect.not.arrayContaining([expect.stringMatching(/^\.library/)]))
  })

  test('leaves whatever else stands in the folder where it is', async () => {
    await publishTo(await exported({ edition: 1 }))
    await mkdir(join(library(), '.git'))
    await writeFile(join(library(), '.git', 'HEAD'), 'ref: refs/heads/main')
    await writeFile(join(library(), 'CNAME'), 'library.example')
    expect(await saidOf(publishTo())).toBe('published')
    expect(await readFile(join(library(), '.git', 'HEAD'), 'utf8')).toBe('ref: refs/heads/main')
    expect(await readFile(join(library(), 'CNAME'), 'utf8')).toBe('library.example')
  })

  test.each(['before the new folder was there', 'after it was'])(
    'goes on after it was cut off %s: nothing is lost',
    async when => {
      await publishTo(await exported({ edition: 1 }))
      await writeFile(join(library(), 'CNAME'), 'library.example')
      const before = join(folder, '.library-before')
      await rename(library(), before)
      if (when === 'after it was') {
        await cp(before, library(), { recursive: true })
        await rm(join(library(), 'CNAME'))
      }
      expect(await saidOf(publishTo())).toBe('published')
      expect(existsSync(join(library(), 'e', 'better-together', 'e1'))).toBe(true)
      expect(await readFile(join(library(), 'CNAME'), 'utf8')).toBe('library.example')
      expect(existsSync(before)).toBe(false)
    },
  )

  test('keeps whom to ask and the licence until others are named', async () => {
    await publish({
      to: library(),
      files: [await exported({})],
      contact: 'Jo at the office',
      licence: 'CC BY 4.0',
    })
    await publishTo()
    expect(await readFile(join(library(), 'index.html'), 'utf8')).toContain('Jo at the office')
    await publish({ to: library(), files: [], contact: 'Sam' })
    expect(await readFile(join(library(), 'index.html'), 'utf8')).not.toContain('Jo at the office')
  })

  test.each<[string, () => Promise<string>, RegExp]>([
    ['a record for the people who were there', () => exported({ reach: 'here' }), /not for the public/],
    [
      'a record that names people',
      () => exported({ reach: 'public' }, { names: true }),
      /People are named in it/,
    ],
    [
      'a record without an audience',
      async () => {
        const path = await exported({})
        await writeFile(path, BODY)
        return path
      },
      /for whom/,
    ],
    [
      'something else',
      async () => {
        const path = join(folder, 'other.json')
        await writeFile(path, '{"a":1}')
        return path
      },
      /does not verify/,
    ],
    ['a file that is not there', async () => join(folder, 'none.json'), /cannot be read/],
  ])('refuses %s, and writes nothing', async (_, make, why) => {
    expect(await saidOf(publishTo(await make()))).toMatch(why)
    expect(existsSync(library())).toBe(false)
  })

  test('refuses a folder that is none of its own, and leaves it as it is', async () => {
    await mkdir(library())
    await writeFile(join(library(), 'thesis.txt'), 'mine')
    expect(await saidOf(publishTo(await exported({})))).toMatch(/not empty/)
    expect(await readdir(library())).toEqual(['thesis.txt'])
  })

  test('refuses another record under the number of one that was published', async () => {
    await publishTo(await exported({ edition: 1 }))
    const other = snapshotOf(NOTES.slice(1), { randomSalts: true }).body
    expect(
      await saidOf(publishTo(await exported({ edition: 1 }, { body: other, file: 'other.json' }))),
    ).toMatch(/published with another root/)
  })

  /** Of the board that is published, by its one group. */
  const themes = async (readers: string, name = 'Trust') => {
    const groups = [{ event: 'better-together', board: 'b1', group: 'g1' }]
    const theme = { id: 'th1', name, definition: 'who asks whom', by: 'the team', on: '2026-12-09', groups }
    const path = join(folder, `themes-${readers}-${name}.json`)
    await writeFile(path, JSON.stringify({ format: 'folkmoot-themes/1', readers, themes: [theme] }))
    return path
  }
  const OUTCOME = { votes: null, tallies: [], summary: null }
  const grouped = snapshotOf(NOTES, {
    outcome: { ...OUTCOME, groups: [{ id: 'g1', name: 'Trust', notes: ['n1', 'n2'] }] },
  }).body

  test('[C-63] takes themes from a file, keeps them, and takes the next file’s in their place', async () => {
    const record = await exported({ edition: 1 }, { body: grouped })
    expect(await saidOf(publishTo(record, await themes('public')))).toBe('published')
    const page = () => readFile(join(library(), 't', 'th1', 'index.html'), 'utf8')
    expect(await page()).toContain('who asks whom')
    expect(await saidOf(publishTo())).toBe('published')
    expect(await page()).toContain('who asks whom')
    expect(await saidOf(publishTo(await themes('public', 'Asking')))).toBe('published')
    expect(await page()).toContain('Asking')
    // When the words of its groups are gone, so is the theme.
    const without = eraseFromSnapshot(grouped, ['n1', 'n2'], [], 'asked').body
    expect(await saidOf(publishTo(await exported({ edition: 2 }, { body: without })))).toBe('published')
    expect(existsSync(join(library(), 't', 'th1'))).toBe(false)
    expect(existsSync(join(library(), 'themes.json'))).toBe(false)
  })

  test('[C-63] refuses themes for other readers, and writes nothing', async () => {
    const record = await exported({ edition: 1 }, { body: grouped })
    expect(await saidOf(publishTo(record, await themes('programme')))).toMatch(/other readers/)
    expect(existsSync(library())).toBe(false)
  })

  test('refuses to put records of different readers into one folder', async () => {
    await publishTo(await exported({ edition: 1 }))
    expect(await saidOf(publishTo(await exported({ edition: 2, reach: 'programme' })))).toMatch(
      /a folder for each/,
    )
  })
})
