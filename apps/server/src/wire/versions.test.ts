/**
 * What this folder and the engine's `yjs-internals` know of libraries beyond their documented interfaces was read and measured
 * with these versions. Another one: read the files named here again, run the suites beside them and the bench, then change the number.
 */
import { globSync, readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '../../../..')

const versionAt = (folder: string, name: string): string =>
  JSON.parse(readFileSync(join(ROOT, folder, 'node_modules', name, 'package.json'), 'utf8')).version

test.each([
  ['ws', '8.23.0', 'wire/frame.ts and wire/keepalive.ts write frames past the library'],
  ['engine.io', '6.6.12', 'wire/keepalive.ts sends its ping, wire/write-buffer.ts reads writeBuffer'],
  ['yjs', '13.6.33', 'server-doc, judge, bounded-decoder, scan-cost'],
])('[E-26] %s is the version %s that was read: %s', (name, version) => {
  const from = {
    ws: () => versionAt('apps/server', 'ws'),
    // Beside socket.io, which brings it.
    'engine.io': () =>
      JSON.parse(
        readFileSync(
          join(realpathSync(join(ROOT, 'apps/server/node_modules/socket.io')), '../engine.io/package.json'),
          'utf8',
        ),
      ).version,
    yjs: () => versionAt('packages/engine', 'yjs'),
  }[name]
  expect(from?.()).toBe(version)
})

/** What judges the updates of hostile clients: a fix release that reads them otherwise must not come by itself. */
test.each([
  ['yjs', '13.6.33'],
  ['lib0', '0.2.120'],
])(
  '[E-29] the judge’s guards stand on %s %s alone: named exactly everywhere, and one copy',
  (name, version) => {
    const asked = globSync(['package.json', '{packages,apps}/*/package.json'], { cwd: ROOT }).flatMap(
      file => {
        const { dependencies, devDependencies } = JSON.parse(readFileSync(join(ROOT, file), 'utf8'))
        const range = dependencies?.[name] ?? devDependencies?.[name]
        return range === undefined ? [] : [[file, range]]
      },
    )
    expect(asked.length).toBeGreaterThan(3)
    expect(asked.filter(([, range]) => range !== version)).toEqual([])
    expect(readFileSync(join(ROOT, 'pnpm-workspace.yaml'), 'utf8')).toMatch(
      new RegExp(`^  ${name}: ${version}$`, 'm'),
    )
    const locked = readFileSync(join(ROOT, 'pnpm-lock.yaml'), 'utf8').matchAll(
      new RegExp(`^  ${name}@([^:(]+)`, 'gm'),
    )
    expect(new Set([...locked].map(([, one]) => one))).toEqual(new Set([version]))
    expect(versionAt('packages/engine', name)).toBe(version)
  },
)
