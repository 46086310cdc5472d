/** `npm run verify FILE [-- --root HEX]`: does an exported JSON hold what was frozen? Needs neither server nor network. */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { printable, printableLine } from '@folkmoot/kit'
import { type Verification, verifiedWords, verifySnapshot } from './verify.ts'

const SEALED_ANEW =
  'was frozen by an earlier version, and a text that stood under its root was erased since, so it was sealed again. What else may have been changed then cannot be seen from this file: compare it with a copy from before.'

const USAGE =
  'Usage: npm run verify FILE (a JSON export of a snapshot or of a whole event), or npm run verify FILE -- --root HEX'

function readText(file: string): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file))
}

/** Whose root it is, in words; null: nobody's in this file. */
function ownerOf(root: string, { boards, root: whole }: Verification): string | null {
  if (whole === root && boards.length !== 1) return 'the whole record'
  const board = boards.find(one => one.root === root)
  if (board) return `${printableLine(board.title)}, edition ${board.edition}`
  return whole === root ? 'the whole record' : null
}

function sealedAnew({ boards }: Verification): string[] {
  return boards
    .filter(board => board.sealedAnew !== null)
    .map(({ title, edition }) => `${printableLine(title)}, edition ${edition}, ${SEALED_ANEW}`)
}

/** @param root what the file was given out with; undefined: nobody said. */
function report(result: Verification, root: string | undefined): { ok: boolean; lines: string[] } {
  const wrong = (problems: readonly string[]) => ({
    ok: false,
    lines: ['It does not verify.', ...problems.map(problem => `  ${printable(problem)}`)],
  })
  if (!result.ok) return wrong(result.problems)
  const owner = root === undefined ? null : ownerOf(root, result)
  if (root !== undefined && owner === null)
    return wrong([
      `its root is not ${root} but ${result.root}, and no board of it has that root: this is another record, or it was made anew`,
      ...sealedAnew(result),
    ])
  const lines = result.boards.flatMap(board => [
    `${printableLine(board.title)}, edition ${board.edition}: ${verifiedWords(board)}`,
    `  root ${board.root}`,
  ])
  lines.push(...sealedAnew(result))
  if (result.boards.length !== 1)
    lines.push(`The whole record: ${verifiedWords(result)}`, `  root ${result.root}`)
  if (result.notHere.length > 0)
    lines.push(
      'The record says that these boards of the event are not in it, or not whole:',
      ...result.notHere.map(({ title }) => `  ${printableLine(title)}`),
    )
  lines.push(
    owner === null
      ? 'Compare the root with the one that the organiser published or a printed record shows.'
      : `The root that you gave is that of ${owner}.`,
  )
  return { ok: true, lines }
}

function readArgs(args: readonly string[]): { file: string; root: string | undefined } | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { root: { type: 'string' } },
    })
    const [file] = positionals
    // As it stands in print, in groups perhaps.
    const root = values.root?.replace(/\s/g, '').toLowerCase()
    if (file === undefined || positionals.length > 1) return null
    if (root !== undefined && !/^[0-9a-f]{64}$/.test(root)) return null
    return { file, root }
  } catch {
    return null
  }
}

function main(args: readonly string[]): number {
  const asked = readArgs(args)
  if (!asked) {
    console.error(USAGE)
    return 2
  }
  let text: string
  try {
    text = readText(asked.file)
  } catch (error) {
    const why = error instanceof TypeError ? 'a byte of it is not UTF-8' : String((error as Error).message)
    console.error(`It does not verify.\n  ${printable(`${asked.file} cannot be read: ${why}`)}`)
    return 1
  }
  const { ok, lines } = report(verifySnapshot(text), asked.root)
  for (const line of lines) (ok ? console.log : console.error)(line)
  return ok ? 0 : 1
}

process.exitCode = main(process.argv.slice(2))
