// Child processes: signals go down, exit codes come up.
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))

/** An expected end: one clear line for the person who typed the command, no stack. */
export class Stop extends Error {}

export const say = line => process.stderr.write(`folkmoot: ${line}\n`)

/** Tools started below find this very Node first. */
const path = [dirname(process.execPath), process.env.PATH].join(delimiter)

/** The path of an installed package's command. */
export const bin = name =>
  join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name)

/** Where Node keeps what it compiled: a server that starts again is back in two thirds of the time. */
const compiled = { NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'node') }

function start(command, args, { cwd = root, env, stdio }) {
  const shell = process.platform === 'win32' && !command.endsWith('.exe')
  return spawn(command, args, {
    cwd,
    stdio,
    shell,
    env: { ...compiled, ...process.env, PATH: path, ...env },
  })
}

/**
 * npm starts scripts through a shell that dies of SIGTERM without passing it on: calls back once when
 * the process above this one is gone. Only under npm: otherwise being left alone may be wanted (nohup, setsid).
 */
function orphaned(callback) {
  if (!process.env.npm_lifecycle_event) return undefined
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    callback()
  }, 250)
  return watch
}

/**
 * Runs a command from the repository's top, or from `cwd`, and resolves with its exit code (128 + n after signal n).
 * `quiet` sends its stdout to stderr.
 */
export function run(command, args = [], { cwd, env = {}, quiet = false } = {}) {
  const child = start(command, args, { cwd, env, stdio: ['inherit', quiet ? 2 : 'inherit', 'inherit'] })
  // A terminal sends Ctrl-C to the whole group: passing it on would deliver it twice.
  const forwarded = process.stdin.isTTY ? ['SIGTERM', 'SIGHUP'] : ['SIGTERM', 'SIGHUP', 'SIGINT']
  const pass = signal => child.kill(signal)
  const hold = () => {}
  for (const signal of forwarded) process.on(signal, pass)
  process.on('SIGINT', hold)
  const watch = orphaned(() => pass('SIGTERM'))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      for (const name of forwarded) process.off(name, pass)
      process.off('SIGINT', hold)
      clearInterval(watch)
      resolve(code ?? 128 + constants.signals[signal])
    })
  })
}

/** Runs a command and resolves with `{ code, out }`: its exit code and its stdout. */
export function capture(command, args) {
  const child = start(command, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const chunks = []
  child.stdout.on('data', chunk => chunks.push(chunk))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', code => resolve({ code: code ?? 1, out: Buffer.concat(chunks).toString('utf8') }))
  })
}
