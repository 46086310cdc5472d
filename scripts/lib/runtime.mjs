// Folkmoot runs on Node 24 or later (type stripping, node:sqlite). An older Node fetches one through npm.
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { capture, root, Stop, say } from './spawn.mjs'

/** Where the runtime was found last time: asking npx takes a second. */
const memo = join(root, 'node_modules', '.folkmoot-node')

/** Even majors from 24 on: vitest leaves out 25. */
export function isRuntime(version) {
  const major = Number.parseInt(version.slice(1), 10)
  return major === 24 || major >= 26
}

export async function runtimePath() {
  const known = existsSync(memo) ? readFileSync(memo, 'utf8') : ''
  if (known && existsSync(known)) return known
  say(`Node ${process.version} is older than 24: fetching Node 24 through npm (once, about half a minute).`)
  const { code, out } = await capture('npx', ['-y', 'node@24', '-p', 'process.execPath'])
  const found = out.trim().split('\n').at(-1)
  if (code !== 0 || !found)
    throw new Stop('Node 24 could not be fetched. Is the npm registry reachable? Or install Node 24.')
  await mkdir(join(root, 'node_modules'), { recursive: true })
  await writeFile(memo, found)
  return found
}
