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

const withIts = name => `--filter-prod=@folkmoot/${name}...`
/** The server and what builds the web app; what tests and checks need comes with the first of them. */
const toStart = ['--prod', ...['server', 'web'].map(withIts)]
/** What is fetched when somebody asks for it, and then stays: a word that people type → the package that needs it. */
const parts = { pdf: 'typeset' }
/** Somebody waits before a screen: without internet it is said within seconds. */
const forProgram = ['--reporter=ndjson', '--fetch-retries=1', '--fetch-retry-mintimeout=2000']

export async function pnpm(args, options) {
  const announce = 'Fetching pnpm through npm (once).'
  const path = await pinned(join(runtimes, 'pnpm'), join('pnpm', 'bin', 'pnpm.mjs'), announce)
  // As a whole it is compiled once: its cache would be as large as the program.
  const env = { ...options?.env, NODE_DISABLE_COMPILE_CACHE: '1' }
  return run(process.execPath, [path, ...args], { ...options, env })
}

/** What was installed last: of which lockfile, and either `all`, or `start` and the parts that were fetched besides. */
async function installed() {
  const hash = await hashFiles(['pnpm-lock.yaml', 'pnpm-workspace.yaml'].map(name => join(root, name)))
  if (existsSync(npmWasHere)) await rm(modules, { recursive: true })
  const [of = '', ...kept] = (await readFile(stampFile, 'utf8').catch(() => '')).split(' ')
  return { hash, isCurrent: of === hash, kept }
}

/** @param wanted `all`, or `start` and parts */
async function installAs(hash, wanted, { told = [], failed }) {
  mustWrite(root)
  const filters = wanted.includes('all')
    ? []
    : [...toStart, ...wanted.filter(name => Object.hasOwn(parts, name)).map(name => withIts(parts[name]))]
  // CI: pnpm then replaces a node_modules that npm made without asking. Development: the web app is built from source.
  const env = { CI: 'true', NODE_ENV: 'development' }
  const code = await pnpm([...told, 'install', '--frozen-lockfile', ...filters], {
    env,
    quiet: told.length === 0,
  })
  if (code !== 0) throw new Stop(failed)
  await mkdir(modules, { recursive: true })
  await writeFile(stampFile, [hash, ...wanted].join(' '))
}

/** @param everything false when the task only needs what a start does. */
export async function install(everything) {
  const { hash, isCurrent, kept } = await installed()
  if (isCurrent && (kept.includes('all') || (kept.includes('start') && !everything))) return
  // Whoever has it all once keeps it all, and what was fetched stays.
  const all = everything || kept.includes('all')
  say(all ? 'Installing dependencies.' : 'Installing what a start needs.')
  const wanted = all ? ['all'] : ['start', ...kept.filter(name => Object.hasOwn(parts, name))]
  await installAs(hash, wanted, {
    failed: 'The dependencies could not be installed: see the lines above.',
  })
}

/**
 * Fetches a part that a start goes without, in the version and with the hash of the lockfile.
 * @param args its name; `--progress` prints pnpm's own lines of JSON on stdout
 */
export async function fetchPart(args) {
  const names = args.filter(arg => arg !== '--progress')
  const [name = ''] = names
  if (names.length !== 1 || !Object.hasOwn(parts, name))
    throw new Stop(`npm run fetch -- NAME, which is one of: ${Object.keys(parts).join(', ')}.`)
  const { hash, isCurrent, kept } = await installed()
  if (isCurrent && (kept.includes('all') || kept.includes(name))) return 0
  await installAs(hash, [...new Set(['start', ...kept.filter(one => Object.hasOwn(parts, one)), name])], {
    told: args.includes('--progress') ? forProgram : [],
    failed: `“${name}” could not be fetched. Is there internet? See the lines above.`,
  })
  return 0
}
