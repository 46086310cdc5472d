/** Nobody outside this package knows an activity by its id: they ask `Format` what it can do. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { FORMATS } from './index.ts'

const root = join(import.meta.dirname, '../../..')
const ids = FORMATS.map(format => format.id)
const literal = new RegExp(`(['"\`])(${ids.join('|')})\\1`)

/** Tests, made-up events and the pictures' gallery choose activities to try things with; a catalogue has a sentence for each. */
const chooses =
  /\.test\.tsx?$|\.fixture\.tsx?$|\/fixtures\.ts$|\/(tests|sample|gallery)\/|^packages\/(formats|testkit)\/|\/activities\.ts$/
/** A session of the agenda can be of the kind `quotations`. */
const aKind = /kind|value: 'quotations', title:/

function sources(): string[] {
  return ['apps', 'packages'].flatMap(top =>
    // A package that was moved may have left its `node_modules` behind.
    readdirSync(join(root, top)).flatMap(name =>
      !existsSync(join(root, top, name, 'src'))
        ? []
        : readdirSync(join(root, top, name, 'src'), { recursive: true, withFileTypes: true })
            .filter(entry => entry.isFile() && /\.tsx?$/.test(entry.name))
            .map(entry => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/')),
    ),
  )
}

test('no file outside this package names an activity by its id, but for samples and tests', () => {
  const all = sources()
  expect(all.length).toBeGreaterThan(300)
  const naming = all
    .filter(path => !chooses.test(path))
    .flatMap(path =>
      readFileSync(join(root, path), 'utf8')
        .split('\n')
        .filter(line => literal.test(line) && !aKind.test(line))
        .map(line => `${path}: ${line.trim()}`),
    )
  expect(naming).toEqual([])
})
