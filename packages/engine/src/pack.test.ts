import { execFileSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const ENGINE = join(import.meta.dirname, '..')
const require = createRequire(import.meta.url)

let dir: string
/** Somebody else's folder, with the tarball's contents and the two libraries that it asks for. */
let theirs: string

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'folkmoot-pack-'))
  const made = join(dir, 'made')
  run(process.execPath, [join(ENGINE, 'pack.mjs'), '--out', made], dir)
  const tarball = run('npm', ['pack', '--silent', '--offline', made], dir).trim()
  theirs = join(dir, 'theirs')
  const modules = join(theirs, 'node_modules')
  mkdirSync(join(modules, '@folkmoot/engine'), { recursive: true })
  run(
    'tar',
    ['-xzf', join(dir, tarball), '-C', join(modules, '@folkmoot/engine'), '--strip-components=1'],
    dir,
  )
  for (const name of ['yjs', 'lib0', '@types/node', 'undici-types']) link(name, modules)
  cpSync(join(ENGINE, 'example'), theirs, { recursive: true })
  writeFileSync(join(theirs, 'package.json'), JSON.stringify({ type: 'module', private: true }))
}, 120_000)
afterAll(() => rmSync(dir, { recursive: true, force: true }))

function run(command: string, args: string[], cwd: string): string {
  return execFileSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
}

function link(name: string, modules: string): void {
  mkdirSync(dirname(join(modules, name)), { recursive: true })
  symlinkSync(folderOf(name), join(modules, name))
}

function folderOf(name: string): string {
  const roots = require.resolve.paths(name) ?? []
  for (const root of roots) {
    try {
      return realpathSync(join(root, name))
    } catch {
      // Further up.
    }
  }
  throw new Error(`${name} is not installed`)
}

test('[E-25] packed, the engine runs somebody else’s projection and page shape', () => {
  const said = run(process.execPath, ['household.ts'], theirs)
  expect(said.trim().split('\n')).toEqual([
    'eve: hostile-update',
    JSON.stringify({ apples: { pieces: 5 }, bread: { pieces: 1 } }),
  ])
})

test('[E-25] its declarations are enough to check that', () => {
  const config = {
    compilerOptions: {
      target: 'ES2024',
      lib: ['ESNext', 'DOM'],
      module: 'NodeNext',
      strict: true,
      noEmit: true,
      allowImportingTsExtensions: true,
      types: ['node'],
    },
    files: ['household.ts'],
  }
  writeFileSync(join(theirs, 'tsconfig.json'), JSON.stringify(config))
  const tsc = join(dirname(require.resolve('typescript/package.json')), 'bin/tsc')
  expect(run(process.execPath, [tsc, '-p', theirs], theirs)).toBe('')
})

test('its declarations are those that were kept: npm run node -- packages/engine/pack.mjs --keep', () => {
  const now = readFileSync(join(dir, 'made/api.txt'), 'utf8')
  expect(now).toBe(readFileSync(join(ENGINE, 'api.txt'), 'utf8'))
})
