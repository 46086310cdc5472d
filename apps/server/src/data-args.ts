/** What `npm run backup` and `npm run restore` are told. The data folder is the server's own default. */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { err, ok, type Result } from '@folkmoot/kit'

export interface DataArgs {
  file: string
  dir: string
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
      force: values.force ?? false,
      revive: values.revive ?? false,
    })
  } catch {
    return err(usage)
  }
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
