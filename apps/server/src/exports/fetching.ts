/**
 * Fetching the part that sets pages: once, by whoever organises, in the version and with the hash of the lockfile. It goes through
 * `npm run fetch`, so that the terminal and the desk do the same.
 */
import { type ChildProcess, spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const RUN = fileURLToPath(new URL('../../../../scripts/run.mjs', import.meta.url))
const MAX_MS = 20 * 60_000
/** What comes over the internet, in megabytes; a little less or more by the kind of machine. */
export const PART_MB = 48

type FetchState = 'absent' | 'fetching' | 'there' | 'failed' | 'no-such-machine'

export interface Fetching {
  state(): FetchState
  /** Of `PART_MB`, while it is fetched. */
  doneMb(): number
  /** Does nothing where it is there or under way. */
  start(): void
  /** Ends it; what came so far is used the next time. Resolves when no process is left. */
  stop(): Promise<void>
}

export interface Part {
  isThere(): boolean
  /** Is the part made for this kind of machine? */
  isMade: boolean
  /** What fetches it, and says how far it is in pnpm's lines of JSON. */
  command?: readonly string[]
}

export function createFetching({
  isThere,
  isMade,
  command = [RUN, 'fetch', 'pdf', '--progress'],
}: Part): Fetching {
  let running: { child: ChildProcess; ended: Promise<void>; stopped: boolean } | null = null
  let failed = false
  let bytes = createCount()

  return {
    state() {
      if (running) return 'fetching'
      if (isThere()) return 'there'
      if (!isMade) return 'no-such-machine'
      return failed ? 'failed' : 'absent'
    },
    doneMb: () => Math.min(PART_MB, Math.floor(bytes.done() / 1_000_000)),
    start() {
      if (running || isThere() || !isMade) return
      failed = false
      bytes = createCount()
      const child = spawn(process.execPath, [...command], {
        env: withoutOurs(process.env),
        stdio: ['ignore', 'pipe', 'ignore'],
      })
      const late = setTimeout(() => child.kill('SIGTERM'), MAX_MS)
      if (child.stdout) createInterface({ input: child.stdout }).on('line', line => bytes.heard(line))
      const ended = new Promise<void>(resolve => {
        const end = (isFine: boolean) => {
          clearTimeout(late)
          failed = !isFine && running?.stopped !== true
          running = null
          resolve()
        }
        child.once('error', () => end(false))
        child.once('exit', code => end(code === 0 && isThere()))
      })
      running = { child, ended, stopped: false }
    },
    async stop() {
      if (!running) return
      running.stopped = true
      running.child.kill('SIGTERM')
      await running.ended
    },
  }
}

/** It needs nothing of what the server was given. */
function withoutOurs(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('FOLKMOOT_')))
}

/** Adds up pnpm's progress: large packages tell theirs as they come, small ones when they are there. */
function createCount() {
  const sizes = new Map<string, number>()
  const come = new Map<string, number>()
  return {
    heard(line: string) {
      const { packageId, status, size, downloaded } = lineOf(line)
      if (packageId === undefined) return
      if (status === 'started' && size !== undefined) sizes.set(packageId, size)
      if (status === 'in_progress' && downloaded !== undefined) come.set(packageId, downloaded)
      if (status === 'fetched') come.set(packageId, sizes.get(packageId) ?? 0)
    },
    done: () => [...come.values()].reduce((sum, one) => sum + one, 0),
  }
}

interface ProgressLine {
  packageId?: string
  status?: string
  size?: number
  downloaded?: number
}

function lineOf(line: string): ProgressLine {
  try {
    return JSON.parse(line) as ProgressLine
  } catch {
    return {}
  }
}
