/** The record as a page, in the engines of Firefox and of Safari: each note as it was typed, and each script in a face that joins its letters. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Note } from '@folkmoot/board-doc'
import { compileRecord, writeRecord } from '@folkmoot/capture'
import { formatById } from '@folkmoot/formats'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FROZEN_AT, snapshotOf } from '../packages/capture/src/fixtures.ts'
import { ENGINES, type Engine, noEngine } from './support/engines/index.ts'

/** What people type that other tools alter, and the languages of the towns. */
const WORDS = [
  // What spreadsheets and Markdown take for something else.
  '1/2',
  '007',
  '+44 113 496 0000',
  '12345678901234567890',
  '- more breaks',
  'Ideas:\n- rest\n+ food\n@home',
  '=HYPERLINK("https://example.org","x")',
  'Write to asha@example.org',
  'See https://example.org/a_b?x=1 and www.example.org',
  '10.30 for 3.50 each',
  '“quoted”, with comma; and semicolon',
  // What a page could take for its own.
  '<script>alert(1)</script> & &amp; &lt;b&gt; "quotes" \'single\'',
  '</p></li><!-- --> ]]>',
  'two  spaces,\ttab, end ',
  'first\nthen\n\nafter an empty line',
  'a'.repeat(300),
  // Languages.
  'Mae’r ŵyn yn y tŷ; gŵyl i bawb',
  'ہم سب ایک ساتھ بیٹھ کر بات کریں تو بہت کچھ بدل سکتا ہے',
  'اردو اور English ایک ہی نوٹ میں، 2026',
  'আমরা একসাথে শিখি, কর্ম ও ক্ষেত্র',
  'ਅਸੀਂ ਮਿਲ ਕੇ ਸਿੱਖਦੇ ਹਾਂ',
  'Więcej spotkań z rodzicami, łatwiejsze formularze',
  'سلام عليكم',
  '👩‍👩‍👧 👍🏽 and 我们一起',
  'zero\u200bwidth, no\u00a0break, soft\u00adhyphen',
]
const notes = WORDS.map(
  (text, i): Note => ({ id: `n${i}`, prompt: 'p1', text, at: FROZEN_AT - i, network: 'keighley' }),
)

async function page(): Promise<string> {
  const prompts = [{ id: 'p1', text: 'ہم کیا کریں؟' }]
  const { body } = snapshotOf(notes, { board: { id: 'b1', title: 'بورڈ ٹھیک ہے', prompts } })
  const record = compileRecord([body]) ?? expect.unreachable()
  let text = ''
  for await (const { chunk } of writeRecord(record, { format: 'html', names: false, formatById }))
    text += chunk
  return text
}

describe.each(ENGINES)('[C-94] in $name', kind => {
  describe.skipIf(noEngine(kind))('the record as a page', { meta: { lacks: kind.lacks() } as object }, () => {
    let engine: Engine
    let folder = ''
    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'folkmoot-record-'))
      await writeFile(join(folder, 'record.html'), await page())
      engine = await kind.start()
    })
    afterAll(async () => {
      await engine?.close()
      await rm(folder, { recursive: true, force: true })
    })

    it('has every note letter for letter, runs nothing, and names the face of each script', async () => {
      const screen = await engine.open({ width: 1366, height: 768 })
      await screen.go(pathToFileURL(join(folder, 'record.html')).href)
      await screen.sees('Mae’r ŵyn yn y tŷ; gŵyl i bawb')
      const shown = await screen.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('.note')].map(note => {
          const words = note.querySelector<HTMLElement>('.words') as HTMLElement
          const { fontFamily, letterSpacing, direction } = getComputedStyle(words)
          const card = note.getBoundingClientRect()
          const range = document.createRange()
          range.selectNodeContents(words)
          // Spaces at which a line ends hang out of their paragraph, and stay in the card.
          const leavesCard = [...range.getClientRects()].some(
            ({ left, right }) => left < card.left || right > card.right,
          )
          return {
            id: note.id.replace('note-', ''),
            text: words.textContent ?? '',
            lang: words.lang,
            face: fontFamily.split(',')[0]?.replaceAll('"', '') ?? '',
            isSpaced: letterSpacing !== 'normal' && letterSpacing !== '0px',
            direction,
            isCut: leavesCard,
          }
        }),
      )
      const byId = new Map(shown.map(one => [one.id, one]))
      for (const { id, text } of notes) expect(byId.get(id)?.text, text).toBe(text)
      expect(shown.filter(({ isCut, isSpaced }) => isCut || isSpaced)).toEqual([])
      const of = (start: string) => shown.find(({ text }) => text.startsWith(start))
      const urdu = { lang: 'ur-PK', face: 'Noto Nastaliq Urdu', direction: 'rtl' }
      expect(of('ہم سب')).toMatchObject(urdu)
      expect(of('اردو اور')).toMatchObject(urdu)
      expect(of('سلام')).toMatchObject({ lang: 'ar-SA', face: 'Noto Naskh Arabic', direction: 'rtl' })
      expect(of('আমরা')).toMatchObject({ lang: 'bn-BD', face: 'Noto Sans Bengali', direction: 'ltr' })
      expect(of('ਅਸੀਂ')).toMatchObject({ lang: 'pa-IN', face: 'Noto Sans Gurmukhi', direction: 'ltr' })
      expect(of('Mae’r')).toMatchObject({ lang: '', direction: 'ltr' })
      // Titles and prompts too: letters that are spaced do not join.
      const titles = await screen.evaluate(() =>
        ['h2', 'h3'].map(name => {
          const title = document.querySelector<HTMLElement>(`.board ${name}`) as HTMLElement
          const { letterSpacing } = getComputedStyle(title)
          return [title.lang, letterSpacing === 'normal' || letterSpacing === '0px']
        }),
      )
      expect(titles).toEqual([
        ['ur-PK', true],
        ['ur-PK', true],
      ])
      expect(await screen.complaints()).toEqual([])
      const pictures = process.env.FOLKMOOT_PICTURES
      if (pictures) {
        await screen.evaluate(() =>
          document.querySelector('[lang="ur-PK"].words')?.scrollIntoView({ block: 'center' }),
        )
        await screen.photograph(join(pictures, `${kind.name}-record.png`))
      }
    })
  })
})
