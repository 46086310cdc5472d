/** Documents are made in a process of their own, one at a time: they take seconds and memory that the room would miss. */
import { type ChildProcess, fork } from 'node:child_process'
import { rm } from 'node:fs/promises'
import { constants, setPriority } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { WritingReport } from './writing-process.ts'

/** A program that takes one order, does it, and ends. */
interface Program {
  /** Of its source. */
  url: URL
  /** Of JavaScript’s objects. */
  memoryMb: number
  maxMs: number
}

/** With 5,000 notes on sixteen boards the whole process takes 450 to 600 MB, and 1,250 MB for everything, most of it drawings. */
export const DOCUMENTS: Program = {
  url: new URL('./writing-process.ts', import.meta.url),
  memoryMb: 768,
  maxMs: 120_000,
}

interface Writing {
  /** Resolves when the whole file is at its path; rejects when it never will be. There is then no file. */
  finished: Promise<void>
  /** Ends it, whatever it is at. */
  cancel(): void
}
export interface Apart<O> {
  /** @param told how many notes are done */
  write(order: O, told: (done: number) => void): Writing
  /** Ends all, and waits until no process is left. */
  close(): Promise<void>
}

/** `path` of an order: the file or folder that it makes. */
export function createApart<O extends { path: string }>({ url, memoryMb, maxMs }: Program): Apart<O> {
  let last: Promise<void> = Promise.resolve()
  const running = new Set<Writing>()

  async function run(order: O, told: (done: number) => void, stop: AbortSignal): Promise<void> {
    if (stop.aborted) throw new Error('cancelled')
    const child = fork(fileURLToPath(url), [], {
      execArgv: ['--disable-warning=ExperimentalWarning', `--max-old-space-size=${memoryMb}`],
      // It needs nothing of what the server was given: no token, no data folder but the path in its order.
      env: { PATH: process.env.PATH ?? '' },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    })
    const kill = () => child.kill('SIGKILL')
    stop.addEventListener('abort', kill)
    const late = setTimeout(kill, maxMs)
    try {
      await outcomeOf(child, order, told)
    } catch (error) {
      await rm(order.path, { recursive: true, force: true })
      throw error
    } finally {
      clearTimeout(late)
      stop.removeEventListener('abort', kill)
    }
  }

  return {
    write(order, told) {
      const stop = new AbortController()
      const finished = last.then(() => run(order, told, stop.signal))
      const writing = { finished, cancel: () => stop.abort() }
      running.add(writing)
      last = finished.then(
        () => void running.delete(writing),
        () => void running.delete(writing),
      )
      return writing
    },
    async close() {
      for (const writing of running) writing.cancel()
      await last
    },
  }
}

/** Rejects without a word of the record: what a failing writer says may quote it. */
function outcomeOf(child: ChildProcess, order: object, told: (done: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    let failed = ''
    let wrote = false
    child.on('message', (report: WritingReport) => {
      if ('done' in report) told(report.done)
      else if ('failed' in report) failed = report.failed
      else wrote = true
    })
    child.once('error', reject)
    child.once('exit', (code, signal) => {
      if (wrote && code === 0) resolve()
      else reject(new Error(`document: ended with ${signal ?? code}${failed && `: ${failed}`}`))
    })
    try {
      if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_BELOW_NORMAL)
    } catch {
      // It runs as everything else does.
    }
    child.send(order, error => error && child.kill('SIGKILL'))
  })
}
