// Dependencies: installed when the lockfile is not the one that was installed last.
import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { hashFiles } from './hash.mjs'
import { root, run, Stop, say } from './spawn.mjs'

export const pnpm = ['-y', 'pnpm@12.21.0']
const modules = join(root, 'node_modules')
const stampFile = join(modules, '.folkmoot-lock')
/** npm leaves this behind: somebody typed `npm install` from habit, and pnpm would not notice what it changed. */
const npmWasHere = join(modules, '.package-lock.json')

export async function install() {
  const stamp = await hashFiles(['pnpm-lock.yaml', 'pnpm-workspace.yaml'].map(name => join(root, name)))
  if (existsSync(npmWasHere)) await rm(modules, { recursive: true })
  if ((await readFile(stampFile, 'utf8').catch(() => '')) === stamp) return
  say('Installing dependencies.')
  // CI: pnpm then replaces a node_modules that npm made without asking. Development: the board is built from source.
  const env = { CI: 'true', NODE_ENV: 'development' }
  const code = await run('npx', [...pnpm, 'install', '--frozen-lockfile'], { env, quiet: true })
  if (code !== 0) throw new Stop('The dependencies could not be installed: see the lines above.')
  await mkdir(modules, { recursive: true })
  await writeFile(stampFile, stamp)
}
