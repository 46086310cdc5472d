import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { FIELDS_FILE, fields } from './fields.fixture.ts'

const kept = readFileSync(FIELDS_FILE, 'utf8').trimEnd().split('\n')
const now = fields()

test('no field of a command, record, HTTP body or view is taken away or changed', () => {
  expect(kept.length).toBeGreaterThan(1000)
  const have = new Set(now)
  expect(kept.filter(line => !have.has(line))).toEqual([])
})

test('every new field is written down: npm run node -- scripts/keep-fields.ts', () => {
  const known = new Set(kept)
  expect(now.filter(line => !known.has(line))).toEqual([])
})
