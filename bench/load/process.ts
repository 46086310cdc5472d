/** A server under measurement: its own process, pinned to one core, with what it costs read from /proc. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'

export const SERVER_CORE = '0'
export const LOAD_CORE = '1'

export interface Measured {
  /** The JSON line it printed when ready. */
  ready: Record<string, unknown>
  /** CPU seconds of all its threads so far. */
  cpu(): number
  /** Resident memory in MB. */
  rss(): number
  stop(): Promise<void>
}

const TICKS_PER_SECOND = 100

let profiles: string | null = null

/** From here on every measured server leaves V8 CPU profiles of its threads in this folder when it stops. */
export function profileInto(folder: string): void {
  profiles = folder
}

export function canPin(): boolean {
  try {
    execFileSync('taskset', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Pins this process: the generator must not eat the server's core. */
export function pinSelf(): void {
  if (canPin()) execFileSync('taskset', ['-acp', LOAD_CORE, String(process.pid)], { stdio: 'ignore' })
}

/** CPU seconds that the generator itself has used. */
export function ownCpu(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/** Starts `node file …args` and waits for its JSON line. @throws Error after 30 s or when it ends */
export async function startMeasured(
  file: string,
  args: string[] = [],
  env: Record<string, string> = {},
  flags: string[] = [],
): Promise<Measured> {
  const profiling = profiles === null ? [] : ['--cpu-prof', `--cpu-prof-dir=${profiles}`]
  const node = [
    process.execPath,
    '--disable-warning=ExperimentalWarning',
    ...profiling,
    ...flags,
    file,
    ...args,
  ]
  const command = canPin() ? ['taskset', '-c', SERVER_CORE, ...node] : node
  const child: ChildProcess = spawn(command[0] as string, command.slice(1), {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ready = await new Promise<Record<string, unknown>>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`${file} was not ready in 30 s`)), 30_000)
    child.once('exit', code => reject(new Error(`${file} ended with ${code}`)))
    if (!child.stdout) return
    createInterface({ input: child.stdout }).on('line', line => {
      if (!line.startsWith('{')) return
      const parsed = JSON.parse(line) as Record<string, unknown>
      if (!parsed.ready) return
      clearTimeout(late)
      resolve(parsed)
    })
  })
  const pid = child.pid as number
  const stat = (name: string) => readFileSync(`/proc/${pid}/${name}`, 'utf8')
  return {
    ready,
    cpu() {
      const fields = stat('stat')
        .slice(stat('stat').lastIndexOf(')') + 2)
        .split(' ')
      return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND
    },
    rss: () => Number(/VmRSS:\s+(\d+)/.exec(stat('status'))?.[1] ?? 0) / 1024,
    stop: () =>
      new Promise(resolve => {
        if (child.exitCode !== null) return resolve()
        child.removeAllListeners('exit')
        child.once('exit', () => resolve())
        child.kill('SIGTERM')
        setTimeout(() => child.kill('SIGKILL'), 5_000).unref()
      }),
  }
}
