/** Is what sets pages on this machine? It is a part of its own: a start fetches none of it. */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { FONT_FILES } from './font-files.ts'

const require = createRequire(import.meta.url)

/** For which machines it is made. */
const MACHINES = new Set([
  'darwin-arm64',
  'darwin-x64',
  'linux-arm',
  'linux-arm64',
  'linux-x64',
  'win32-arm64',
  'win32-x64',
])

/** Is it made for a machine like this one at all? */
export function isMadeFor(platform: string, arch: string): boolean {
  return MACHINES.has(`${platform}-${arch}`)
}

/** Everything that is loaded when a page is set: both programs for this machine, and all fonts. */
export function isThere(): boolean {
  return (
    ['@myriaddreamin/typst-ts-node-compiler', '@resvg/resvg-js'].every(hasItsProgram) &&
    FONT_FILES.every(file => existsSync(new URL(file, import.meta.url)))
  )
}

/** A package that is a door to one of several, of which each machine gets its own. */
function hasItsProgram(name: string): boolean {
  const path = new URL(`../node_modules/${name}/package.json`, import.meta.url)
  if (!existsSync(path)) return false
  const { optionalDependencies = {} } = JSON.parse(readFileSync(path, 'utf8')) as {
    optionalDependencies?: Record<string, string>
  }
  const within = createRequire(require.resolve(name))
  return Object.keys(optionalDependencies).some(one => {
    try {
      within.resolve(one)
      return true
    } catch {
      return false
    }
  })
}
