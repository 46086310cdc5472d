// Dependencies: installed when the lockfile is not the one that was installed last.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { hashFiles } from './hash.mjs'
import { root, run, Stop, say } from './spawn.mjs'

export const pnpm = ['-y', 'pnpm@12.21.0']
const stampFile = join(root, 'node_modules', '.folkmoot-lock')

export async function install() {
  const stamp = await hashFiles(['pnpm-lock.yaml', 'pnpm-workspace.yaml'].map(name => join(root, name)))
  if ((await readFile(stampFile, 'utf8').catch(() => '')) === stamp) return
  say('Installing dependencies.')
  // CI: pnpm then replaces a node_modules that npm made without asking. Development: the board is built from source.
  const env = { CI: 'true', NODE_ENV: 'development' }
  const code = await run('npx', [...pnpm, 'install', '--frozen-lockfile'], { env, quiet: true })
  if (code !== 0) throw new Stop('The dependencies could not be installed: see the lines above.')
  await mkdir(join(root, 'node_modules'), { recursive: true })
  await writeFile(stampFile, stamp)
}
