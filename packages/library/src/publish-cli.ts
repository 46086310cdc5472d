/** `npm run publish -- --to DIR FILE …`: the library as a folder for any web server, or for a disk. */
import { parseArgs } from 'node:util'
import { printable } from '@folkmoot/kit'
import { publish } from './publish.ts'

const USAGE =
  'Usage: npm run publish -- --to DIR FILE … [--contact "who takes withdrawals"] [--licence "CC BY 4.0"]\nFILE is a record’s JSON export for the public, or for the programme; or themes.json of a library for the same readers.'

function readArgs(args: readonly string[]) {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { to: { type: 'string' }, contact: { type: 'string' }, licence: { type: 'string' } },
    })
    return values.to ? { ...values, to: values.to, files: positionals } : null
  } catch {
    return null
  }
}

async function main(args: readonly string[]): Promise<number> {
  const order = readArgs(args)
  if (!order) {
    console.error(USAGE)
    return 2
  }
  const done = await publish(order).catch((error: unknown) => ({
    ok: false as const,
    error: String((error as Error).message),
  }))
  if (!done.ok) {
    console.error(printable(done.error))
    return 1
  }
  const { events, editions, files } = done.value
  console.log(
    `The library is in ${printable(order.to)}: ${events} events, ${editions} editions, ${files} files. Open index.html in it.`,
  )
  return 0
}

process.exitCode = await main(process.argv.slice(2))
