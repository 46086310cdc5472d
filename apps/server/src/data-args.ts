/** What `npm run backup`, `restore` and `move` are told. What is read and written by default is what the server itself would. */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { err, ok, type Result } from '@folkmoot/kit'

export interface DataArgs {
  file: string
  dir: string
  /** PostgreSQL, where DATABASE_URL names one and no folder was asked for. */
  url: string | null
  force: boolean
  /** Bring back, unasked, what was withdrawn since the backup. */
  revive: boolean
}

/** The error is one line for people. */
export function readDataArgs(
  usage: string,
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Result<DataArgs, string> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { data: { type: 'string' }, force: { type: 'boolean' }, revive: { type: 'boolean' } },
    })
    const [file, ...more] = positionals
    // npm keeps what is typed before a lone `--` for itself: the wrong folder would be used, and nobody would know.
    const swallowed = env.npm_config_data !== undefined && values.data === undefined
    if (!file || more.length > 0 || swallowed) return err(usage)
    const dir = values.data ?? env.FOLKMOOT_DATA ?? './data'
    return ok({
      file: resolve(file),
      dir: resolve(dir),
      url: values.data === undefined ? env.DATABASE_URL || null : null,
      force: values.force ?? false,
      revive: values.revive ?? false,
    })
  } catch {
    return err(usage)
  }
}

export interface MoveArgs {
  from: Place
  to: Place
  force: boolean
}
type Place = { kind: 'folder'; dir: string } | { kind: 'postgres'; url: string }

/** From a folder to PostgreSQL, or back. The error is one line for people. */
export function readMoveArgs(usage: string, args: readonly string[]): Result<MoveArgs, string> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { from: { type: 'string' }, to: { type: 'string' }, force: { type: 'boolean' } },
    })
    if (!values.from || !values.to || positionals.length > 0) return err(usage)
    const [from, to] = [placeOf(values.from), placeOf(values.to)]
    return from.kind === to.kind ? err(usage) : ok({ from, to, force: values.force ?? false })
  } catch {
    return err(usage)
  }
}

function placeOf(text: string): Place {
  return /^postgres(ql)?:\/\//.test(text)
    ? { kind: 'postgres', url: text }
    : { kind: 'folder', dir: resolve(text) }
}

/** Runs a command of one line: its answer goes to stdout, what it throws to stderr with exit code 1. */
export async function runOnce(command: () => Promise<string>): Promise<void> {
  try {
    console.log(await command())
  } catch (error) {
    console.error((error as Error).message)
    process.exitCode = 1
  }
}
