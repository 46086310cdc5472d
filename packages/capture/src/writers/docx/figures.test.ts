/** Figures in the document to finish: there for those who see them, and in words for those who do not. */
import { convert, noOffice } from '@folkmoot/testkit/office'
import { entriesOf, openedText } from '@folkmoot/testkit/opened'
import { createTypesetter } from '@folkmoot/typeset'
import { beforeAll, describe, expect, test } from 'vitest'
import { eraseFromSnapshot } from '../../erase.ts'
import { FROZEN_AT, snapshotOf } from '../../fixtures.ts'
import { compileRecord } from '../../record.ts'
import { packRecord } from '../../write-record.ts'
import type { Typesetter } from '../typesetter.ts'

const typesetter = createTypesetter()
const TEXTS = ['trust & <b>"time"</b>', 'ہم سب ایک ساتھ', 'a\u0000b, CANARY-ERASED', 'listening']
const record = () => {
  const { body } = snapshotOf(
    TEXTS.map((text, i) => ({ id: `n${i}`, prompt: 'p1', text, at: FROZEN_AT, name: 'CANARY-NAME' })),
    {
      outcome: {
        groups: [{ id: 'g1', name: 'Gair =1+1', notes: ['n3'] }],
        votes: { g1: 5, n0: 4, n1: 3, n2: 2 },
        tallies: [],
        summary: {
          steps: ['not yet', 'on the way'],
          rows: [{ prompt: 'p2', network: null, n: 9, before: [7, 2], after: null, when: 'before' }],
        },
      },
    },
  )
  return compileRecord([eraseFromSnapshot(body, ['n2']).body]) ?? expect.unreachable()
}
const pack = (by: Typesetter | null) =>
  packRecord(record(), { format: 'docx', names: false, formatById: () => null, typesetter: by })

let file: Uint8Array
beforeAll(async () => {
  file = await pack(typesetter)
})

describe('[C-71] the document to finish shows dots and counted answers as figures', () => {
  test('with a caption, and with all that they show in words', async () => {
    const xml = String(entriesOf(file).get('word/document.xml'))
    const alts = [...xml.matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(([, alt]) => alt)
    expect(alts).toEqual([
      expect.stringMatching(/“trust &amp; (<|&lt;)b(>|&gt;)&quot;time&quot;(<|&lt;)\/b(>|&gt;)”: 4 dots\./),
      expect.stringContaining('not yet 7, on the way 2'),
    ])
    expect(new Set([...xml.matchAll(/<wp:docPr id="(\d+)"/g)].map(([, id]) => id)).size).toBe(2)
    expect([...xml.matchAll(/<w:pStyle w:val="Caption"\/>/g)]).toHaveLength(2)
    const text = await openedText(file)
    expect(text).toContain('What was given dots')
    // A question that was answered by taps is not one that nobody wrote to.
    expect(text).not.toContain('Nobody wrote here')
    expect(xml).not.toMatch(/CANARY/)
  })

  test('in the same bytes each time, and without them where nothing draws', async () => {
    expect(Buffer.from(await pack(typesetter)).equals(file)).toBe(true)
    expect(String(entriesOf(await pack(null)).get('word/document.xml'))).not.toContain('<w:drawing>')
  })
})

describe.skipIf(await noOffice())('[C-71] LibreOffice', () => {
  test('opens them, each with its words', async () => {
    const [flat] = (await convert(file, 'record.docx', 'fodt')).values()
    const frames = [...String(flat).matchAll(/<draw:frame [\s\S]*?<\/draw:frame>/g)].map(([frame]) => frame)
    expect(frames).toHaveLength(2)
    for (const frame of frames) {
      expect(frame).toMatch(/<draw:image [^>]*mime-type="image\/png"/)
      expect(frame).toMatch(/<svg:desc>[^<]{20,}<\/svg:desc>/)
    }
  })
})
