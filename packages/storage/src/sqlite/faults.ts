/**
 * Errors of SQLite and of the file system, put as a fault and one sentence for whoever runs the server. The workers
 * throw {@link Fault}; the main thread makes StoreErrors of them, so that workers need not load the whole engine.
 */
import type { StoreFault } from '@folkmoot/engine'
import type { Failure, Outcome } from './calls.ts'

export class Fault extends Error {
  readonly fault: StoreFault
  constructor(fault: StoreFault, message: string) {
    super(message)
    this.name = 'Fault'
    this.fault = fault
  }
}

/** Primary result codes of SQLite: https://sqlite.org/rescode.html */
const SQLITE_FAULTS: Record<number, StoreFault> = {
  5: 'busy',
  6: 'busy',
  11: 'corrupt',
  13: 'full',
  26: 'corrupt',
}
const FILE_FAULTS: Record<string, StoreFault> = { ENOSPC: 'full', EDQUOT: 'full', EBUSY: 'busy' }

const SENTENCES: Record<StoreFault, (dir: string, detail: string) => string> = {
  fenced: (_, detail) => detail,
  closed: (_, detail) => detail,
  full: (dir, detail) => `The disk is full: nothing more can be stored in ${dir} (${detail}).`,
  busy: (dir, detail) => `The data in ${dir} is in use by another process (${detail}).`,
  corrupt: (dir, detail) => `The data in ${dir} is damaged (${detail}): restore a backup.`,
  io: (dir, detail) => `The data folder ${dir} cannot be used (${detail}).`,
}

export function failureOf(error: unknown, dir: string): Failure {
  if (error instanceof Fault) return { fault: error.fault, message: error.message }
  const { errcode, code, message } = error as { errcode?: number; code?: string; message?: string }
  // The high bytes of SQLite's extended codes only refine the low one.
  const fault = errcode === undefined ? FILE_FAULTS[code ?? ''] : SQLITE_FAULTS[errcode & 0xff]
  return { fault: fault ?? 'io', message: SENTENCES[fault ?? 'io'](dir, message ?? String(error)) }
}

export function outcomeOf(dir: string, run: () => unknown): Outcome {
  try {
    return { ok: true, value: run() }
  } catch (error) {
    return { ok: false, failure: failureOf(error, dir) }
  }
}
