// What must be there before pnpm can install the rest, in a folder of `scripts/runtime`: one exact version from a lockfile
// of its own, whose hash npm checks (npx checks none).
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { hashFiles } from './hash.mjs'
import { root, run, Stop, say } from './spawn.mjs'
import { mustWrite } from './writable.mjs'

const flags = ['--include=prod', '--include=optional', '--ignore-scripts', '--no-audit', '--no-fund']

export const runtimes = join(root, 'scripts', 'runtime')

/** @returns the path of `expected` in the folder's `node_modules`. @throws Stop when npm did not bring it. */
export async function pinned(folder, expected, announce) {
  const modules = join(folder, 'node_modules')
  const stampFile = join(modules, '.folkmoot-lock')
  const stamp = await hashFiles([join(folder, 'package-lock.json')])
  if ((await readFile(stampFile, 'utf8').catch(() => '')) === stamp) return join(modules, expected)
  mustWrite(folder)
  say(announce)
  const code = await run('npm', ['ci', ...flags], { cwd: folder, quiet: true })
  // A package for one platform is optional, so npm calls it a success when its hash is wrong and leaves it out.
  if (code !== 0 || !existsSync(join(modules, expected)))
    throw new Stop(
      `${expected} could not be fetched as its lockfile wants it. Is the npm registry reachable?`,
    )
  await writeFile(stampFile, stamp)
  return join(modules, expected)
}
