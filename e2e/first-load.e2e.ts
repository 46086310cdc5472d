/**
 * What each role's browser fetches before it shows anything: the built app's scripts, pressed as the server sends them. A phone on a
 * hall's Wi-Fi pays for each of these bytes, five hundred times over. A figure that grows is a decision: raise it here, with the reason.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const dist = join(import.meta.dirname, '../apps/web/dist')
const assets = join(dist, 'assets')

/** Kilobytes (1,000 bytes, brotli) of scripts, three per cent above what they are now. */
const MOST_KB = {
  JoinView: 85,
  DelegateView: 186,
  DisplayView: 178,
  FacilitatorView: 241,
  OrganiserView: 177,
}

/** A script with all that it imports before it runs; what it fetches later is not among them. */
function withImports(script: string, found = new Set<string>()): Set<string> {
  if (found.has(script)) return found
  found.add(script)
  const text = readFileSync(join(assets, script), 'utf8')
  for (const [, next = ''] of text.matchAll(/(?:from|import)\s*["'`]\.\/([^"'`]+\.js)["'`]/g))
    withImports(next, found)
  return found
}

function named(start: string): string {
  const found = readdirSync(assets).filter(file => file.startsWith(`${start}-`) && file.endsWith('.js'))
  expect(found, start).toHaveLength(1)
  return found[0] as string
}

const first = /src="\/assets\/([^"]+\.js)"/.exec(readFileSync(join(dist, 'index.html'), 'utf8'))?.[1] ?? ''
const firstLoad = (view: string) => [...withImports(named(view), withImports(first))]
const kB = (scripts: readonly string[]) =>
  scripts.reduce((sum, script) => sum + statSync(join(assets, `${script}.br`)).size, 0) / 1_000

test.each(Object.entries(MOST_KB))('%s’s first load is at most %i kB of scripts', (view, most) => {
  const scripts = firstLoad(view)
  const list = scripts.map(script => `${script} ${kB([script]).toFixed(1)}`).join('\n')
  expect(kB(scripts), list).toBeLessThanOrEqual(most)
  expect(kB(scripts), 'lower the figure, too').toBeGreaterThan(most * 0.9)
})

/** The bundler's own few lines come from no source. */
function sourcesOf(script: string): string[] {
  if (script.startsWith('rolldown-runtime-')) return []
  return JSON.parse(readFileSync(join(assets, `${script}.map`), 'utf8')).sources
}

test('whoever joins fetches no documents, no panels, no wall and no schemas; a delegate fetches no wall, and a screen no panels', () => {
  const has = (view: string, source: string) =>
    firstLoad(view).some(script => sourcesOf(script).some(path => path.includes(source)))
  expect(has('DelegateView', 'packages/formats/src/ui/panels.tsx')).toBe(true)
  expect(has('DelegateView', 'node_modules/yjs/')).toBe(true)
  expect(has('DisplayView', 'packages/formats/src/ui/walls.tsx')).toBe(true)
  for (const source of [
    'node_modules/yjs/',
    'formats/src/ui/panels.tsx',
    'formats/src/ui/walls.tsx',
    'node_modules/socket.io-client/',
    'node_modules/zod/',
  ])
    expect(has('JoinView', source), source).toBe(false)
  expect(has('DelegateView', 'formats/src/ui/walls.tsx')).toBe(false)
  expect(has('DelegateView', 'node_modules/d3-force/')).toBe(false)
  expect(has('DisplayView', 'formats/src/ui/panels.tsx')).toBe(false)
  expect(has('DisplayView', 'node_modules/@radix-ui/')).toBe(false)
})

test('no browser fetches the schemas of commands: the server checks what it is sent', () => {
  const scripts = readdirSync(assets).filter(file => file.endsWith('.js'))
  const withSchemas = (path: string) => /packages\/protocol\/src\/commands\/(?!name\.ts)/.test(path)
  expect(scripts.filter(script => sourcesOf(script).some(withSchemas))).toEqual([])
  expect(scripts.some(script => sourcesOf(script).some(path => path.endsWith('commands/name.ts')))).toBe(true)
})

test('no browser fetches how schemas are written as JSON Schema', () => {
  const all = readdirSync(assets).filter(file => file.endsWith('.js'))
  expect(
    all.filter(file => readFileSync(join(assets, file), 'utf8').includes('json-schema.org/draft')),
  ).toEqual([])
})
