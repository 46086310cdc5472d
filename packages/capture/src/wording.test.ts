/** What a prompt said before it was reworded: in every form of the record, committed to by itself. */
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

const BEFORE = 'I am hear because the coach came'
const prompts = [
  { id: 'p1', text: 'I’m here because ….', earlier: [{ text: BEFORE, until: FROZEN_AT - 100_123 }] },
  { id: 'p2', text: 'I want to be better at ….' },
]
const frozen = (visibility: 'named' | 'anonymous' = 'named') =>
  snapshotOf(NOTES, { board: { prompts, visibility } })

async function written(format: FileFormatId, body: string): Promise<string> {
  const record = compileRecord([body]) ?? expect.unreachable()
  const asked = { names: false, formatById: () => null }
  if (isPacked(format))
    return openedText(await packRecord(record, { format, ...asked, typesetter: createTypesetter() }))
  let text = ''
  for await (const { chunk } of writeRecord(record, { format, ...asked })) text += chunk
  return text
}

test('[T-57] both wordings stand in an edition, each in a commitment of its own, and it verifies', () => {
  const { body } = frozen()
  expect(JSON.stringify(readBody(body).header)).not.toContain(BEFORE)
  expect(textsOf(body)).toContainEqual({ of: 'wording', id: 'p1-0', value: BEFORE })
  const second = Math.floor((FROZEN_AT - 100_123) / 1_000) * 1_000
  expect(openHeader(readBody(body)).board.prompts).toEqual([
    { ...prompts[0], earlier: [{ text: BEFORE, until: second }] },
    prompts[1],
  ])
  expect(verifySnapshot(body).problems).toEqual([])
  const told = readBody(body)
  const without = { ...told, texts: told.texts?.filter(text => text.of !== 'wording') } as typeof told
  expect(verifySnapshot(writeBody(without)).problems.join()).toContain(
    'a title, a prompt or a name is missing',
  )
})

test('[T-57] on a board without names the time of rewording is rounded as those of notes are', () => {
  const [prompt] = openHeader(readBody(frozen('anonymous').body)).board.prompts
  expect((prompt?.earlier?.[0]?.until ?? 1) % 60_000).toBe(0)
})

test('[C-24] an earlier wording that is erased leaves the root as it was', () => {
  const { body, root } = frozen()
  const erased = eraseTexts(body, ({ value }) => value === BEFORE, FROZEN_AT)
  expect(erased.root).toBe(root)
  expect(erased.body).not.toContain(BEFORE)
  expect(verifySnapshot(erased.body).problems).toEqual([])
})

test.each(Object.keys(FILE_FORMATS) as FileFormatId[])('[T-57] %s has both wordings', async format => {
  const text = await written(format, frozen().body)
  expect(text).toContain(BEFORE)
  expect(text).toContain('I’m here because')
})
