import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..', '..')
const spec = readFileSync(join(root, 'packages/protocol/SPEC.md'), 'utf8')
const promised = [...spec.matchAll(/^- \*\*([A-Z]-\d+)\*\*/gm)].map(match => match[1] as string)
const quoted = new Set<string>()
for (const file of globSync(
  [
    'packages/*/src/**/*.test.{ts,tsx}',
    'apps/*/src/**/*.test.{ts,tsx}',
    'e2e/**/*.e2e.ts',
    'faults/**/*.fault.ts',
    'scripts/**/*.test.{ts,mjs}',
  ],
  { cwd: root },
))
  for (const match of readFileSync(join(root, file), 'utf8').matchAll(/\[([A-Z]-\d+)\]/g))
    quoted.add(match[1] as string)

test('every numbered promise is quoted by a test', () => {
  expect(promised.length).toBeGreaterThan(30)
  expect(promised.filter(number => !quoted.has(number))).toEqual([])
})

test('every number that a test quotes is in the SPEC', () => {
  expect([...quoted].filter(number => !promised.includes(number))).toEqual([])
})
