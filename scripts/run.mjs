// `node scripts/run.mjs <task> [args]`: what every npm script calls. Plain JavaScript, fine on Node 20.19 and later:
// it continues under Node 24 where this one is too old, installs what the lockfile asks for, then runs one task.
// Stdout belongs to the task; everything said here goes to stderr.
import { fileURLToPath } from 'node:url'
import { install } from './lib/install.mjs'
import { isRuntime, runtimePath } from './lib/runtime.mjs'
import { run, Stop, say } from './lib/spawn.mjs'
import { unwritable } from './lib/writable.mjs'

const [name, ...args] = process.argv.slice(2)

async function main() {
  if (!isRuntime(process.version))
    return run(await runtimePath(), [fileURLToPath(import.meta.url), name, ...args])
  const { startOnly, tasks } = await import('./tasks.mjs')
  if (!Object.hasOwn(tasks, name ?? ''))
    throw new Stop(`There is no task "${name ?? ''}". Tasks: ${Object.keys(tasks).join(', ')}.`)
  if (name !== 'pnpm') await install(!startOnly.has(name))
  return tasks[name](args)
}

try {
  process.exitCode = await main()
} catch (error) {
  say(error instanceof Stop ? error.message : (unwritable(error) ?? error.stack))
  process.exitCode = 1
}
