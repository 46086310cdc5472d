/** `npm run verify FILE`: does an exported JSON hold what was frozen? Needs neither server nor network. */
import { readFileSync } from 'node:fs'
import { type Verification, verifiedWords, verifySnapshot } from './verify.ts'

function readText(file: string): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file))
}

function report(result: Verification): string[] {
  if (!result.ok) return ['It does not verify.', ...result.problems.map(problem => `  ${problem}`)]
  const lines = result.boards.flatMap(board => [
    `${board.title}, edition ${board.edition}: ${verifiedWords(board)}`,
    `  root ${board.root}`,
  ])
  if (result.boards.length !== 1)
    lines.push(`The whole record: ${verifiedWords(result)}`, `  root ${result.root}`)
  lines.push('Compare the root with the one that the organiser published or a printed record shows.')
  return lines
}

function main(args: readonly string[]): number {
  const [file] = args
  if (args.length !== 1 || file === undefined) {
    console.error('Usage: npm run verify FILE (a JSON export of a snapshot or of a whole event)')
    return 2
  }
  let text: string
  try {
    text = readText(file)
  } catch (error) {
    const why = error instanceof TypeError ? 'a byte of it is not UTF-8' : String((error as Error).message)
    console.error(`It does not verify.\n  ${file} cannot be read: ${why}`)
    return 1
  }
  const result = verifySnapshot(text)
  for (const line of report(result)) (result.ok ? console.log : console.error)(line)
  return result.ok ? 0 : 1
}

process.exitCode = main(process.argv.slice(2))
