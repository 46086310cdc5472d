/** `npm run verify FILE [MY-WORDS] [-- --root HEX]`: do files hold what was frozen? Needs neither server nor network. */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { printable } from '@folkmoot/kit'
import { type Report, reportOn } from './verify-report.ts'

const USAGE =
  'Usage: npm run verify FILE (a JSON export of a snapshot or of a whole event, a network’s file, or “my words” as a page), npm run verify RECORD MY-WORDS to compare the two, or npm run verify FILE -- --root HEX'

function readText(file: string): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file))
}

function readArgs(args: readonly string[]): { files: string[]; root: string | undefined } | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { root: { type: 'string' } },
    })
    // As it stands in print, in groups perhaps.
    const root = values.root?.replace(/\s/g, '').toLowerCase()
    if (positionals.length === 0 || positionals.length > 2) return null
    if (root !== undefined && !/^[0-9a-f]{64}$/.test(root)) return null
    return { files: positionals, root }
  } catch {
    return null
  }
}

/** What reads networks' files takes a second to load. */
async function reportOnAny(texts: readonly string[], root: string | undefined): Promise<Report> {
  if (!texts.some(text => text.includes('"folkmoot-network/'))) return reportOn(texts, root)
  const { reportOnNetwork } = await import('./verify-network.ts')
  return reportOnNetwork(texts, root) ?? reportOn(texts, root)
}

async function main(args: readonly string[]): Promise<number> {
  const asked = readArgs(args)
  if (!asked) {
    console.error(USAGE)
    return 2
  }
  const texts: string[] = []
  for (const file of asked.files)
    try {
      texts.push(readText(file))
    } catch (error) {
      const why = error instanceof TypeError ? 'a byte of it is not UTF-8' : String((error as Error).message)
      console.error(`It does not verify.\n  ${printable(`${file} cannot be read: ${why}`)}`)
      return 1
    }
  const { ok, lines } = await reportOnAny(texts, asked.root)
  for (const line of lines) (ok ? console.log : console.error)(line)
  return ok ? 0 : 1
}

process.exitCode = await main(process.argv.slice(2))
