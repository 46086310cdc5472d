import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pinned, runtimes } from './pinned.mjs'

const scratch = mkdtempSync(join(tmpdir(), 'folkmoot-pinned-'))
const manifest = { name: 'pinned-sample', version: '1.0.0' }
let tarball = Buffer.alloc(0)

/** A registry with one package. */
const registry = createServer((request, response) => {
  const origin = `http://127.0.0.1:${registry.address().port}`
  if (request.url?.endsWith('.tgz')) return response.end(tarball)
  const dist = { tarball: `${origin}/pinned-sample-1.0.0.tgz` }
  response.end(
    JSON.stringify({
      name: manifest.name,
      'dist-tags': { latest: '1.0.0' },
      versions: { '1.0.0': { ...manifest, dist } },
    }),
  )
})

const sha512 = bytes => `sha512-${createHash('sha512').update(bytes).digest('base64')}`

/** A folder like those of `scripts/runtime`. */
function folder(kind, integrity) {
  const made = mkdtempSync(join(scratch, 'runtime-'))
  const needs = { [kind]: { [manifest.name]: '1.0.0' } }
  const locked = { version: '1.0.0', integrity, ...(kind === 'optionalDependencies' && { optional: true }) }
  const packages = { '': needs, [`node_modules/${manifest.name}`]: locked }
  writeFileSync(join(made, 'package.json'), JSON.stringify(needs))
  writeFileSync(
    join(made, 'package-lock.json'),
    JSON.stringify({ lockfileVersion: 3, requires: true, packages }),
  )
  return made
}

const before = { ...process.env }

beforeAll(async () => {
  const source = mkdtempSync(join(scratch, 'source-'))
  writeFileSync(join(source, 'package.json'), JSON.stringify(manifest))
  const options = { cwd: source, shell: process.platform === 'win32', stdio: ['ignore', 'pipe', 'ignore'] }
  execFileSync('npm', ['pack', '--ignore-scripts'], options)
  tarball = readFileSync(join(source, 'pinned-sample-1.0.0.tgz'))
  await new Promise(resolve => registry.listen(0, '127.0.0.1', resolve))
  process.env.npm_config_registry = `http://127.0.0.1:${registry.address().port}/`
  process.env.npm_config_cache = join(scratch, 'cache')
  // It would ask again after ten seconds, and again after twenty.
  process.env.npm_config_fetch_retries = '0'
})

afterAll(() => {
  process.env = before
  registry.close()
  rmSync(scratch, { recursive: true, force: true })
})

const path = join(manifest.name, 'package.json')

describe('what is fetched before pnpm', () => {
  it.each(['dependencies', 'optionalDependencies'])(
    'comes when it is what the lockfile names: %s',
    async kind => {
      const found = await pinned(folder(kind, sha512(tarball)), path, 'Fetching.')
      expect(JSON.parse(readFileSync(found, 'utf8'))).toEqual(manifest)
    },
  )

  it.each(['dependencies', 'optionalDependencies'])(
    'is refused when its bytes are others: %s',
    async kind => {
      const wrong = folder(kind, sha512('other bytes'))
      await expect(pinned(wrong, path, 'Fetching.')).rejects.toThrow(
        'could not be fetched as its lockfile wants it',
      )
    },
  )

  it.each(['node', 'pnpm'])('%s: exact versions, each with its hash, and no registry’s address', name => {
    const text = readFileSync(join(runtimes, name, 'package-lock.json'), 'utf8')
    const { '': top, ...packages } = JSON.parse(text).packages
    const wanted = Object.values({ ...top.dependencies, ...top.optionalDependencies })
    expect(wanted.filter(version => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
    expect(wanted.length).toBe(Object.keys(packages).length)
    for (const { integrity } of Object.values(packages)) expect(integrity).toMatch(/^sha512-/)
    expect(text).not.toMatch(/"resolved"|https?:\/\/[^"]*registry/)
  })
})
