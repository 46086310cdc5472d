import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newerIn } from './lib/browser-floor.ts'

const root = join(import.meta.dirname, '..')
/** What the web app is made of. */
const PACKAGES = ['kit', 'protocol', 'board-doc', 'formats', 'domain', 'messages']
const sources = globSync(['apps/web/src/**/*.{ts,tsx}', `packages/{${PACKAGES}}/src/**/*.{ts,tsx}`], {
  cwd: root,
  // Galleries are for tests and for whoever draws.
  exclude: ['**/*.test.{ts,tsx}', '**/*.fixture.ts', '**/gallery/**'],
}).map(file => [file, readFileSync(join(root, file), 'utf8')] as const)

test('[E-52] nothing that is sent to browsers uses what MDN says came after the floor, unless it asks first', () => {
  expect(sources.length).toBeGreaterThan(500)
  const found = newerIn(sources).map(({ at, name, lacks }) => `${at} ${name}: not in ${lacks.join(', ')}`)
  expect(found).toEqual([])
})

test.each([
  ['Map.groupBy(notes, byPrompt)', 'Map.groupBy'],
  ['const { promise } = Promise.withResolvers()', 'Promise.withResolvers'],
  ['const all = one.union(other)', 'union'],
  ['button.checkVisibility()', 'checkVisibility'],
  ['const first = rows.values().toArray()', 'toArray'],
  ['URL.parse(address)', 'URL.parse'],
  ['navigator.connection.effectiveType', 'navigator.connection'],
  ['new CloseWatcher()', 'CloseWatcher'],
  ['requestIdleCallback(() => {})', 'requestIdleCallback'],
  ['const emoji = /\\p{RGI_Emoji}/v', '/v'],
])('found: %s', (code, name) => {
  expect(newerIn([['x.ts', `\n${code}`]])).toMatchObject([{ name, at: 'x.ts:2' }])
})

test.each([
  'rows.toSorted().findLast(Boolean)',
  'structuredClone(view)',
  'Object.hasOwn(row, key)',
  'navigator.wakeLock',
  'element.replaceChildren()',
  "if ('connection' in navigator) show(navigator.connection)",
  'button.checkVisibility?.()',
  "import * as z from 'zod'; z.union([])",
  'const both = { union: [] }; both.union.length',
])('not found: %s', code => {
  expect(newerIn([['x.ts', code]])).toEqual([])
})
