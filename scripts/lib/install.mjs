// Dependencies: installed when the lockfile is not the one that was installed last. Starting needs a quarter of them.
import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { hashFiles } from './hash.mjs'
import { pinned, runtimes } from './pinned.mjs'
import { root, run, Stop, say } from './spawn.mjs'
import { mustWrite } from './writable.mjs'

const modules = join(root, 'node_modules')
const stampFile = join(modules, '.folkmoot-lock')
/** npm leaves this behind: somebody typed `npm install` from habit, and pnpm would not notice what it changed. */
const npmWasHere = join(modules, '.package-lock.json')

/** The server and what builds the web app; what tests and checks need comes with the first of them. */
const toStart = ['--prod', ...['server', 'web'].map(app => `--filter-prod=@folkmoot/${app}...`)]

export async function pnpm(args, options) {
  const announce = 'Fetching pnpm through npm (once).'
  const path = await pinned(join(runtimes, 'pnpm'), join('pnpm', 'bin', 'pnpm.mjs'), announce)
  // As a whole it is compiled once: its cache would be as large as the program.
  const env = { ...options?.env, NODE_DISABLE_COMPILE_CACHE: '1' }
  return run(process.execPath, [path, ...args], { ...options, env })
}

/** @param everything false when the task only needs what a start does. */
export async function install(everything) {
  const hash = await hashFiles(['pnpm-lock.yaml', 'pnpm-workspace.yaml'].map(name => join(root, name)))
  const [whole, partly] = [`${hash} all`, `${hash} start`]
  if (existsSync(npmWasHere)) await rm(modules, { recursive: true })
  const there = await readFile(stampFile, 'utf8').catch(() => '')
  if (there === whole || (there === partly && !everything)) return
  // Whoever has it all once keeps it all.
  const all = everything || there.endsWith(' all')
  mustWrite(root)
  say(all ? 'Installing dependencies.' : 'Installing what a start needs.')
  // CI: pnpm then replaces a node_modules that npm made without asking. Development: the web app is built from source.
  const env = { CI: 'true', NODE_ENV: 'development' }
  const code = await pnpm(['install', '--frozen-lockfile', ...(all ? [] : toStart)], { env, quiet: true })
  if (code !== 0) throw new Stop('The dependencies could not be installed: see the lines above.')
  await mkdir(modules, { recursive: true })
  await writeFile(stampFile, all ? whole : partly)
}
