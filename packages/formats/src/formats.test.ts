import { existsSync, readdirSync } from 'node:fs'
import { LIMITS, Prompt } from '@folkmoot/protocol'
import { describe, expect, test } from 'vitest'
import { FORMATS, formatById } from './index.ts'

const here = (path: string) => new URL(path, import.meta.url)

test('every folder is a registered format, and its id is the folder’s name', () => {
  const folders = readdirSync(here('.'), { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => entry.name)
  expect(FORMATS.map(format => format.id).sort()).toEqual(folders.sort())
})

test('formats are found by id, and no other id finds one', () => {
  for (const format of FORMATS) expect(formatById(format.id)).toBe(format)
  expect(formatById('no-such-format')).toBeNull()
  expect(formatById('constructor')).toBeNull()
})

describe.each(FORMATS.map(format => [format.id, format] as const))('%s', (id, format) => {
  test('has data, rules, outline, panel and a test in its folder', () => {
    for (const file of ['index.ts', 'rules.ts', 'outline.ts', 'panel.tsx', `${id}.test.ts`])
      expect(existsSync(here(`./${id}/${file}`)), file).toBe(true)
  })

  test('has prompts that a board can take', () => {
    const { prompts } = format.defaults
    expect(prompts.length).toBeGreaterThan(0)
    expect(prompts.length).toBeLessThanOrEqual(LIMITS.promptsPerBoard)
    for (const text of prompts) expect(Prompt.parse({ id: 'p', text }).text).toBe(text)
  })
})
