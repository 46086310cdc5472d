// The table of tasks: each takes the arguments typed after it and resolves with an exit code.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { checkBoundaries } from './lib/boundaries.mjs'
import { fetchPart, pnpm } from './lib/install.mjs'
import { generatorFlags, serverFlags } from './lib/node-flags.ts'
import { bin, root, run, Stop, say } from './lib/spawn.mjs'
import { runTests, vitest } from './lib/tests.mjs'
import { buildWeb, vite } from './lib/web.mjs'

const devPort = '4600'
const node = args => run(process.execPath, ['--disable-warning=ExperimentalWarning', ...args])
const tool =
  (name, ...fixed) =>
  args =>
    run(bin(name), [...fixed, ...args])

/** Runs one TypeScript file of ours with the arguments typed. */
const file =
  (path, ...flags) =>
  async args => {
    if (!existsSync(join(root, path))) throw new Stop(`${path} does not exist.`)
    return node([...flags, path, ...args])
  }

/** Runs every task named, also after a failure, and says which failed. */
const each =
  (...names) =>
  async () => {
    const failed = []
    for (const name of names) {
      say(`── ${name}`)
      if ((await tasks[name]([])) !== 0) failed.push(name)
    }
    if (failed.length > 0) say(`failed: ${failed.join(', ')}`)
    return failed.length > 0 ? 1 : 0
  }

const withWeb = task => async args => {
  await buildWeb()
  return task(args)
}

async function dev(args) {
  const server = file('apps/server/src/main.ts', '--watch')(['--port', devPort, ...args])
  const env = { FOLKMOOT_SERVER: `http://127.0.0.1:${devPort}` }
  const web = run(process.execPath, [vite, join(root, 'apps', 'web'), '--host'], { env })
  return Math.max(...(await Promise.all([server, web])))
}

async function types(args) {
  const codes = []
  for (const project of ['.', 'apps/web', 'e2e']) codes.push(await run(bin('tsc'), ['-p', project, ...args]))
  return Math.max(...codes)
}

export const tasks = {
  start: withWeb(file('apps/server/src/main.ts', ...serverFlags)),
  dev,
  test: withWeb(args => runTests(['--project=unit*', '--project=faults*', '--project=e2e', ...args])),
  faults: args => runTests(['--project=faults*', ...args]),
  bench: withWeb(file('bench/run.ts', ...generatorFlags)),
  frames: withWeb(file('bench/frames.ts')),
  shots: withWeb(file('scripts/shots.ts')),
  verify: file('packages/capture/src/verify-cli.ts'),
  publish: file('packages/library/src/publish-cli.ts'),
  backup: file('apps/server/src/backup-cli.ts'),
  restore: file('apps/server/src/restore-cli.ts'),
  move: file('apps/server/src/move-cli.ts'),
  fetch: fetchPart,

  check: each('static', 'test'),
  static: each('lint', 'types', 'boundaries', 'deadcode'),
  lint: tool('biome', 'check', '--error-on-warnings'),
  format: tool('biome', 'check', '--write'),
  types,
  boundaries: checkBoundaries,
  deadcode: tool('knip', '--no-config-hints'),

  node,
  vitest: tool('vitest', ...vitest),
  pnpm,
}

/** Those that do without what only tests, checks and measurements need. */
export const startOnly = new Set(['start', 'verify', 'publish', 'backup', 'restore', 'move', 'fetch'])
