/** A title and prompts as people gave them in other languages: beneath the original in every form of the record, committed to by themselves. */
import { openedText } from '@folkmoot/testkit/opened'
import { createTypesetter } from '@folkmoot/typeset'
import { expect, test } from 'vitest'
import { readBody, writeBody } from './body.ts'
import { FROZEN_AT, NOTES, snapshotOf } from './fixtures.ts'
import { compileRecord } from './record.ts'
import { eraseTexts, openHeader, textsOf } from './texts.ts'
import { verifySnapshot } from './verify.ts'
import { packRecord, writeRecord } from './write-record.ts'
import { FILE_FORMATS, type FileFormatId, isPacked } from './writers/index.ts'

const WELSH = 'Rwyf yma oherwydd ….'
const TITLE = 'Pam rydym ni yma?'
const prompts = [
  {
    id: 'p1',
    text: 'I’m here because ….',
    inLanguages: [
      { language: 'cy', text: WELSH, before: true },
      { language: 'ur', text: '' },
    ],
  },
  { id: 'p2', text: 'I want to be better at ….' },
]
const frozen = () =>
  snapshotOf(NOTES, { board: { prompts, titleInLanguages: [{ language: 'cy', text: TITLE }] } })

test('[L-11] an edition commits to each translation by itself, and verifies; what was erased is not in it', () => {
  const { body } = frozen()
  expect(JSON.stringify(readBody(body).header)).not.toContain(WELSH)
  expect(textsOf(body)).toContainEqual({ of: 'translation', id: 'p1-cy', value: WELSH })
  const { board } = openHeader(readBody(body))
  expect(board.inLanguages).toEqual([{ language: 'cy', text: TITLE }])
  expect(board.prompts[0]?.inLanguages).toEqual([{ language: 'cy', text: WELSH, before: true }])
  expect(verifySnapshot(body).problems).toEqual([])
  const told = readBody(body)
  const without = { ...told, texts: told.texts?.filter(text => text.of !== 'translation') } as typeof told
  expect(verifySnapshot(writeBody(without)).problems.join()).toContain(
    'a title, a prompt or a name is missing',
  )
})

test('[C-24] [L-11] a translation that is erased leaves the root as it was', () => {
  const { body, root } = frozen()
  const erased = eraseTexts(body, ({ value }) => value === WELSH, FROZEN_AT)
  expect(erased.root).toBe(root)
  expect(erased.body).not.toContain(WELSH)
  expect(verifySnapshot(erased.body).problems).toEqual([])
})

test.each(Object.keys(FILE_FORMATS) as FileFormatId[])(
  '[L-11] %s has the original and beneath it what was given',
  async format => {
    const record = compileRecord([frozen().body]) ?? expect.unreachable()
    const asked = { names: false, formatById: () => null }
    let text = ''
    if (isPacked(format))
      text = await openedText(await packRecord(record, { format, ...asked, typesetter: createTypesetter() }))
    else for await (const { chunk } of writeRecord(record, { format, ...asked })) text += chunk
    expect(text).toContain(WELSH)
    expect(text).toContain(TITLE)
    expect(text).toContain('I’m here because')
  },
)
