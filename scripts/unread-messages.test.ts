import { globSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { english } from '../packages/messages/src/en/index.ts'
import { type Reader, unreadKeys, wordsIn } from './lib/unread-messages.ts'

const root = join(import.meta.dirname, '..')
const reader = (file: string): Reader => ({ file, source: readFileSync(join(root, file), 'utf8') })
const found = (pattern: string | string[]) =>
  globSync(pattern, { cwd: root, exclude: ['**/*.test.{ts,tsx}', '**/node_modules/**', '**/*.fixture.ts'] })

const kebab = (name: string) => name.replace(/\p{Lu}/gu, letter => `-${letter.toLowerCase()}`)
const sources = found(['apps/*/src/**/*.{ts,tsx}', 'apps/web/*.ts', 'packages/*/src/**/*.{ts,tsx}'])
  // A folder of a language has the keys and reads none.
  .filter(file => !/^packages\/messages\/src\/[a-z]{2,3}\//.test(file))
  .map(reader)
const vocabulary = new Set(
  found('packages/protocol/src/**/*.ts').flatMap(file => [...wordsIn(file, reader(file).source)]),
)

/** Who imports a surface, and the surface's own file. */
function readersOf(surface: string): Reader[] {
  const name = kebab(surface)
  const own = sources.filter(
    ({ file, source }) => file.startsWith('packages/messages/') && source.includes(`/en/${name}.ts'`),
  )
  // A surface that has no file of its own is worded as a whole, by its codes.
  const whole = sources.filter(
    ({ file, source }) => file.startsWith('packages/messages/') && source.includes(`surfaces.${surface}`),
  )
  const screens = sources.filter(({ source }) => source.includes(`'@folkmoot/messages/${name}'`))
  return [...own, ...whole, ...screens]
}

/** Its keys are put together of an activity and a place; `formats` holds them to the activities. */
const { activityPrompts: _, ...read } = english.surfaces

test.each(Object.entries(read))('[W-49] every key of the catalogue is read: %s', (surface, messages) => {
  const readers = readersOf(surface)
  expect(readers.length, 'somebody reads it').toBeGreaterThan(0)
  expect(unreadKeys(Object.keys(messages), readers, vocabulary), 'take it out').toEqual([])
})

test('[W-49] each file of the catalogue is one of its surfaces', () => {
  const files = found('packages/messages/src/en/*.ts').map(file => basename(file, '.ts'))
  const surfaces = Object.keys(english.surfaces).map(kebab)
  expect(files.filter(file => file !== 'index' && file !== 'language').sort()).toEqual(surfaces.sort())
})

test('what counts as read', () => {
  const source = `
    import { post } from '@folkmoot/messages/not-this'
    const tabs = [{ label: 'write' }]
    const a = t('named'), b = t.parts(\`way-\${what}\`, {}), c = t(fate), d = \`\${one} \${two}\`
  `
  const keys = ['write', 'named', 'way-asked', 'way-else', 'late', 'never', 'post', 'not-this']
  const words = wordsIn('x.ts', `export type Fate = 'late' | 'asked'`)
  expect(unreadKeys(keys, [{ file: 'x.ts', source }], words)).toEqual([
    'way-else',
    'never',
    'post',
    'not-this',
  ])
  expect(unreadKeys(['late'], [{ file: 'x.ts', source: `t('late-more')` }], words)).toEqual(['late'])
})
