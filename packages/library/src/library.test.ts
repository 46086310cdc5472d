import { posix } from 'node:path'
import type { Note } from '@folkmoot/board-doc'
import {
  type CompiledRecord,
  compileRecord,
  eraseFromSnapshot,
  verifySnapshot,
  withholdNotes,
  writeRecord,
} from '@folkmoot/capture'
import { seededRng } from '@folkmoot/kit'
import { describe, expect, test } from 'vitest'
import { FROZEN_AT, snapshotOf } from '../../capture/src/fixtures.ts'
import { buildLibrary } from './build-library.ts'
import { OURS } from './publish.ts'
import type { Published } from './published.ts'

const ABOUT = { readers: 'public', contact: 'the programme’s office', licence: 'CC BY 4.0' } as const

const note = (id: string, text: string, more: Partial<Note> = {}): Note => ({
  id,
  prompt: 'p1',
  text,
  at: FROZEN_AT - 60_000,
  network: 'keighley',
  name: 'Sara Khan',
  ...more,
})

const NOTES = [
  note('one', 'Parents trust the youth centre'),
  note('two', 'ہم سب ایک ساتھ ہیں', { prompt: 'p2' }),
  note('three', '<script>alert(1)</script> & "quotes"', { network: 'rotherham' }),
  note('four', 'নৌকা ভাসে নদীর জলে', { agreed: true }),
]

const OUTCOME = {
  groups: [{ id: 'g1', name: 'Trust <b>', notes: ['one', 'three'] }],
  votes: { one: 4, g1: 2 },
  tallies: [],
  summary: null,
}

function compiled(bodies: readonly string[]): CompiledRecord {
  const record = compileRecord(bodies, { network: null, ofNetworks: 0, notHere: [], zone: 'Europe/London' })
  if (!record) throw new Error('nothing to publish')
  return record
}

const edition = (n: number, record: CompiledRecord): Published => ({ readers: 'public', edition: n, record })

async function build(all: readonly Published[], about: Parameters<typeof buildLibrary>[1] = ABOUT) {
  const files = new Map<string, string>()
  for await (const { path, text } of buildLibrary(all, about)) {
    expect(files.has(path), `${path} is written once`).toBe(false)
    files.set(path, text)
  }
  return files
}

const first = () => snapshotOf(NOTES, { outcome: OUTCOME })

describe('a library', () => {
  test('[C-43] every link leads to a page of it, and every page has one heading and a title', async () => {
    const files = await build([edition(1, compiled([first().body]))])
    expect(files.size).toBeGreaterThan(20)
    for (const [path, text] of files) {
      if (!path.endsWith('.html') || /\/e\d+\//.test(path)) continue
      expect(text.match(/<h1/g), path).toHaveLength(1)
      expect(text, path).toMatch(/<title>[^<]+<\/title>/)
      for (const [, target = ''] of text.matchAll(/(?:href|src|action)="([^"#]*)(?:#[^"]*)?"/g)) {
        if (target === '') continue
        const at = posix.normalize(posix.join(posix.dirname(path), target))
        expect(files.has(at), `${path} → ${target}`).toBe(true)
      }
    }
  })

  test('[C-93] a heading stands where something was written, and prompts without a note are one line', async () => {
    const prompts = ['What keeps us?', 'What holds us back?'].map((text, i) => ({ id: `p${i + 1}`, text }))
    const on = (id: string, notes: readonly Note[], visibility = 'named') =>
      snapshotOf(notes, {
        facts: { people: 27, vote: null, leftOut: { hidden: 0, waiting: 0 } },
        board: { id, title: `Board ${id}`, visibility: visibility as 'named', prompts },
      }).body
    const held = withholdNotes(on('b3', [note('five', 'CANARY-HELD')], 'anonymous'), ['five'])
    const record = compiled([on('b1', [note('one', 'Trust')]), on('b2', []), held])
    const files = await build([edition(1, record)])
    const page = (id: string) => {
      const [, text = ''] = [...files].find(([path]) => path.endsWith(`/${id}/index.html`)) ?? []
      return { headings: [...text.matchAll(/<h2[^>]*>(.*?)<\/h2>/g)].map(([, one]) => one), text }
    }
    expect(page('b1').headings).toEqual(['What keeps us?'])
    expect(page('b1').text).toContain('Nothing was written to: “What holds us back?”.')
    expect(page('b2').headings).toEqual([])
    const both = '“What keeps us?” and “What holds us back?”.'
    expect(page('b2').text).toContain(`Nothing was written to: ${both}`)
    // One was held back: what people wrote to is not for this page to say.
    expect(page('b3').headings).toEqual([])
    expect(page('b3').text).toContain(`There is no note here to: ${both}`)
    expect([...files.values()].join()).not.toMatch(/Nobody wrote|CANARY/)
  })

  test('[C-43] a note is found at its address in its edition, with its words, its group and its dots', async () => {
    const files = await build([edition(1, compiled([first().body]))])
    const page = files.get('n/one@e1/index.html') ?? ''
    expect(page).toContain('Parents trust the youth centre')
    expect(page).toContain('Trust &lt;b&gt;')
    expect(page).toContain('4, of 9 voters')
    expect(page).toContain('/n/one@e1')
    expect(files.get('n/two@e1/index.html')).toContain('lang="ur-PK"')
  })

  test('[C-43] people’s words are text and nothing else, and nobody is named', async () => {
    const files = await build([edition(1, compiled([first().body]))])
    for (const [path, text] of files) {
      if (!path.endsWith('.json') && !path.endsWith('.csv') && !path.endsWith('.js') && !path.endsWith('.md'))
        expect(text.includes('<script>alert'), path).toBe(false)
      expect(text.includes('Sara Khan'), path).toBe(false)
    }
  })

  test('[C-43] every file lies in a place that publishing knows as the library’s', async () => {
    const files = await build([edition(1, compiled([first().body]))])
    for (const path of files.keys()) expect(OURS.has(path.split('/')[0] ?? ''), path).toBe(true)
  })

  test('[C-43] the same editions give the same bytes', async () => {
    const record = compiled([first().body])
    expect(await build([edition(1, record)])).toEqual(await build([edition(1, record)]))
  })

  test('[C-59] a case study leads from each sentence to the notes that it was written from, as far as they are here', async () => {
    const notes = 'what.0=one;what.1=elsewhere;so.0=one,two'
    const told = note('case', 'We opened the gate. Nobody <b>asked</b> us.', {
      fields: { so: 'Parents came back.', notes, aloud: 'Jo, on 7 December' },
    })
    const cases = snapshotOf([told], { board: { id: 'cases', format: 'case-study' } })
    const files = await build([edition(1, compiled([first().body, cases.body]))])
    const page = files.get('c/case/index.html') ?? ''
    expect(page.match(/href="\.\.\/\.\.\/n\/one@e1\/index\.html"/g)).toHaveLength(2)
    expect(page).toContain('href="../../n/two@e1/index.html"')
    expect(page).toContain(
      'Nobody &lt;b&gt;asked&lt;/b&gt; us. <span class="from soft">(from a note that is not shown here)',
    )
    expect(page).toContain('Jo, on 7 December')
    expect(page.indexOf('What?')).toBeLessThan(page.indexOf('So what?'))
    expect(files.get('index.html')).toContain('href="c/case/index.html"')
  })

  test('[C-61] an example of good practice is a card of its own, with what was said of it; what is hard is none', async () => {
    const prompts = [
      { id: 'p1', text: 'Good practice' },
      { id: 'p2', text: 'Issues' },
    ]
    const shared = [
      note('club', 'Breakfast club', { fields: { whom: 'new parents', way: 'no room <i>on Fridays</i>' } }),
      note('hard', 'Nobody reads letters', { prompt: 'p2' }),
    ]
    const { body } = snapshotOf(shared, { board: { format: 'good-practice', prompts } })
    const files = await build([edition(1, compiled([body]))])
    const card = files.get('g/club/index.html') ?? ''
    expect(card).toContain('<dt>For whom</dt><dd dir="auto">new parents</dd>')
    expect(card).toContain('no room &lt;i&gt;on Fridays&lt;/i&gt;')
    // Nobody said what it took: no empty row says so.
    expect(card).not.toContain('What it took')
    expect(files.has('g/hard/index.html')).toBe(false)
    expect(files.get('g/index.html')).not.toContain('Nobody reads letters')
    expect(files.get('index.html')).toContain('href="g/index.html"')
  })

  test('[C-62] a note is found by programme, event, year, activity, network as labelled, group, and language as its letters tell', async () => {
    const files = await build([edition(1, compiled([first().body]))])
    const data = files.get('search/notes-better-together.js') ?? ''
    const read = JSON.parse(/^folkmootLibrary\.push\((.*)\)\n$/.exec(data)?.[1] ?? '{}')
    expect([read.programme, read.event, read.year]).toEqual([
      'Community Leadership Network',
      'Better Together',
      '2026',
    ])
    expect(read.languages.sort()).toEqual(['Bangla', 'Urdu', 'in Latin letters'])
    expect(read.notes).toHaveLength(NOTES.length)
  })

  test('for the programme alone, no search engine is asked in', async () => {
    const record = compiled([first().body])
    const files = await build([{ ...edition(1, record), readers: 'programme' }], {
      ...ABOUT,
      readers: 'programme',
    })
    for (const [path, text] of files)
      if (path.endsWith('index.html')) expect(text, path).toContain('<meta name="robots" content="noindex')
    expect(files.get('robots.txt')).toContain('Disallow: /')
  })
})

describe('a later edition', () => {
  /** The first as it was frozen, the second with one note erased. */
  const both = () => {
    const { body } = first()
    const erased = eraseFromSnapshot(body, ['one'], [], 'asked').body
    return [edition(1, compiled([body])), edition(2, compiled([erased]))]
  }

  test('[C-44] takes erased words out of every file of earlier ones, whose roots still verify', async () => {
    const files = await build(both())
    for (const [path, text] of files) expect(text.includes('Parents trust'), path).toBe(false)
    for (const [path, text] of files)
      if (/^e\/.*\.json$/.test(path)) expect(verifySnapshot(text).problems, path).toEqual([])
    const roots = both().map(one => one.record.root)
    const page = files.get('e/better-together/index.html') ?? ''
    for (const root of roots) expect(page).toContain(root)
  })

  test('[C-44] leaves an empty place at the note’s addresses, with a kind of reason and no words', async () => {
    const files = await build(both())
    for (const path of ['n/one@e1/index.html', 'n/one@e2/index.html']) {
      expect(files.get(path), path).toContain('because its writer asked')
      expect(files.get(path), path).not.toContain('Keighley')
    }
    expect(files.get('n/two@e1/index.html')).toContain('This is edition 1. The newest is edition 2.')
  })

  test('[C-44] is told among the corrections, in counts', async () => {
    const files = await build(both())
    expect(files.get('corrections/index.html')).toContain('One note is not shown any more.')
    expect(files.get('corrections/feed.xml')).toContain('<id>urn:folkmoot:better-together:e2</id>')
  })

  test('[C-44] without a board has none of its words in earlier ones either', async () => {
    const other = snapshotOf([note('five', 'Said on another board')], {
      board: { id: 'b2', title: 'Left out later' },
    })
    const files = await build([
      edition(1, compiled([first().body, other.body])),
      edition(2, compiled([first().body])),
    ])
    for (const [path, text] of files) {
      expect(text.includes('Said on another board'), path).toBe(false)
      expect(text.includes('Left out later'), path).toBe(false)
    }
  })

  test('[C-44] of random editions shows in no byte what the newest does not show', async () => {
    const rng = seededRng(20061206)
    for (let i = 0; i < 12; i++) {
      const notes = Array.from({ length: 12 }, (_, j) => note(`n${j}`, `canary-${j}-`.padEnd(20, 'x')))
      let { body } = snapshotOf(notes)
      const editions = [edition(1, compiled([body]))]
      const gone = new Set<string>()
      for (let n = 2; n <= 4; n++) {
        const erased = notes.filter(() => rng.next() < 0.2).map(({ id }) => id)
        for (const id of erased) gone.add(id)
        body = eraseFromSnapshot(body, erased).body
        editions.push(edition(n, compiled([body])))
      }
      const files = [...(await build(editions)).values()].join('\n')
      for (const { id, text } of notes) expect(files.includes(text), `${id} of run ${i}`).toBe(!gone.has(id))
    }
  })
})

test('the files of an edition are the record’s own', async () => {
  const record = compiled([first().body])
  const files = await build([edition(1, record)])
  let text = ''
  for await (const { chunk } of writeRecord(record, { format: 'json', names: false, formatById: () => null }))
    text += chunk
  expect([...files].find(([path]) => path.endsWith('.json'))?.[1]).toBe(text)
})
