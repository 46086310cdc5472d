// Runs vitest and ends with one line, `N passed, N failed, N skipped`, counted from vitest's own JSON report.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bin, run } from './spawn.mjs'

export const vitest = ['--config', 'vitest.workspace.ts']

/** A file that failed before its first test, and a run that failed without a failed test, each count as one failure. */
export function countTests(report, exitCode) {
  let passed = 0
  let failed = 0
  let skipped = 0
  for (const file of report?.testResults ?? []) {
    const results = file.assertionResults.map(test => test.status)
    passed += results.filter(status => status === 'passed').length
    skipped += results.filter(status => status !== 'passed' && status !== 'failed').length
    const failures = results.filter(status => status === 'failed').length
    failed += failures === 0 && file.status === 'failed' ? 1 : failures
  }
  if (exitCode !== 0 && failed === 0) failed = 1
  return { passed, failed, skipped }
}

/** Engines that this machine lacks, of the tests that were to try them; the tests' `meta` says which. */
export function lackingOf(report) {
  const tests = (report?.testResults ?? []).flatMap(file => file.assertionResults)
  return [...new Set(tests.flatMap(test => (test.status === 'passed' ? [] : (test.meta?.lacks ?? []))))]
}

/** The last line. What was not tried stands after the numbers, which are read from the line's beginning. */
export function lastLine({ passed, failed, skipped }, lacking) {
  const without = lacking.length > 0 ? ` (without ${lacking.join(' and ')}, not installed here)` : ''
  return `${passed} passed, ${failed} failed, ${skipped} skipped${without}`
}

export async function runTests(args) {
  const scratch = await mkdtemp(join(tmpdir(), 'folkmoot-test-'))
  const outputFile = join(scratch, 'report.json')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${outputFile}`]
  const code = await run(bin('vitest'), ['run', ...vitest, ...reporters, ...args])
  const report = await readFile(outputFile, 'utf8').then(JSON.parse, () => undefined)
  await rm(scratch, { recursive: true, force: true })
  const counts = countTests(report, code)
  process.stdout.write(`\n${lastLine(counts, lackingOf(report))}\n`)
  return counts.failed === 0 ? 0 : 1
}
