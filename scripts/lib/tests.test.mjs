import { describe, expect, it } from 'vitest'
import { isRuntime } from './runtime.mjs'
import { countTests, lackingOf, lastLine } from './tests.mjs'

const file = (status, ...statuses) => ({ status, assertionResults: statuses.map(status => ({ status })) })

describe('countTests', () => {
  it.each([
    [
      'counts single tests',
      [file('passed', 'passed', 'passed'), file('failed', 'passed', 'failed')],
      1,
      [3, 1, 0],
    ],
    ['counts skipped tests apart', [file('passed', 'passed', 'skipped', 'pending', 'todo')], 0, [1, 0, 3]],
    ['counts a file that did not load as a failure', [file('failed')], 1, [0, 1, 0]],
    ['counts a file whose set-up failed', [file('failed', 'skipped', 'skipped')], 1, [0, 1, 2]],
    ['counts an error outside the tests as a failure', [file('passed', 'passed')], 1, [1, 1, 0]],
    ['counts a missing report as a failure', undefined, 1, [0, 1, 0]],
  ])('%s', (_, testResults, exitCode, [passed, failed, skipped]) => {
    expect(countTests({ testResults }, exitCode)).toEqual({ passed, failed, skipped })
  })
})

describe('lastLine', () => {
  const counts = { passed: 12, failed: 0, skipped: 3 }
  const tried = (status, lacks) => ({ status, meta: lacks ? { lacks } : {} })
  const report = (...assertionResults) => ({ testResults: [{ status: 'passed', assertionResults }] })

  it('is the numbers alone where everything was tried, or was not to be', () => {
    expect(lastLine(counts, lackingOf(report(tried('passed'), tried('skipped'))))).toBe(
      '12 passed, 0 failed, 3 skipped',
    )
    expect(lackingOf(undefined)).toEqual([])
  })

  it('[E-53] names each engine that is missing once, after the numbers', () => {
    const skipped = [tried('skipped', 'Firefox'), tried('skipped', 'Firefox'), tried('pending', 'WebKitGTK')]
    expect(lastLine(counts, lackingOf(report(...skipped)))).toBe(
      '12 passed, 0 failed, 3 skipped (without Firefox and WebKitGTK, not installed here)',
    )
  })
})

describe('isRuntime', () => {
  it.each([
    ['v20.19.0', false],
    ['v22.12.0', false],
    ['v24.0.0', true],
    ['v25.1.0', false],
    ['v26.0.0', true],
  ])('%s: %s', (version, expected) => {
    expect(isRuntime(version)).toBe(expected)
  })
})
