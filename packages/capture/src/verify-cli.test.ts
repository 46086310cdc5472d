import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'
import { eraseFromSnapshot } from './erase.ts'
import { NOTES, snapshotOf } from './fixtures.ts'
import { compileRecord } from './record.ts'
import { writeRecord } from './write-record.ts'

const folder = mkdtempSync(join(tmpdir(), 'folkmoot-verify-'))
afterAll(() => rmSync(folder, { recursive: true }))

function verify(content: string | Uint8Array) {
  const file = join(folder, 'record.json')
  writeFileSync(file, content)
  return run(file)
}
function run(...args: string[]) {
  const cli = fileURLToPath(new URL('./verify-cli.ts', import.meta.url))
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8' })
  return { status, stdout, stderr }
}
const first = eraseFromSnapshot(snapshotOf().body, ['n1']).body
const second = snapshotOf(NOTES.slice(0, 1), { board: { id: 'b2', title: 'Review day one', order: 1 } }).body
async function exported(): Promise<string> {
  let text = ''
  const record = compileRecord([first, second])
  if (record)
    for await (const { chunk } of writeRecord(record, {
      format: 'json',
      names: false,
      formatById: () => null,
    }))
      text += chunk
  return text
}

test('a whole event: says board by board what holds', async () => {
  const { status, stdout } = verify(await exported())
  expect(status).toBe(0)
  expect(stdout).toContain(
    'Why are we here?, edition 1: root verifies · 3 notes · 1 erased · names withheld\n',
  )
  expect(stdout).toContain('Review day one, edition 1: root verifies · 1 note · names withheld\n')
  expect(stdout).toContain('The whole record: root verifies · 4 notes · 1 erased · names withheld\n')
  expect(stdout).toContain(`root ${compileRecord([first, second])?.root}`)
})

test('a changed byte: exit 1 and the exact reason', async () => {
  const { status, stderr } = verify((await exported()).replace('youth centre', 'youth center'))
  expect(status).toBe(1)
  expect(stderr).toContain('Why are we here?: note n2: its words are not what was frozen')
  expect(stderr).not.toContain('youth')
})

test('no UTF-8, no such file, no file named: a plain line each', () => {
  expect(verify(new Uint8Array([0x7b, 0xff, 0x7d]))).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('UTF-8'),
  })
  expect(run(join(folder, 'nothing.json'))).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('cannot be read'),
  })
  expect(run()).toMatchObject({ status: 2, stderr: expect.stringContaining('Usage') })
})

/** A title that would wipe its own line and write a good root over the forged one, if a terminal got to read it. */
const FORGED = `Why are we here?\u001b[2K\r  root ${'a'.repeat(64)}\u202e\u0085\u2028\n  root ${'b'.repeat(64)}`

test('[C-20] nothing of a file is printed raw: not from one that verifies, nor from one that does not', async () => {
  const titled = snapshotOf(NOTES.slice(0, 1), { board: { id: 'b3', title: FORGED, order: 1 } }).body
  const file = `${titled}\n`
  for (const content of [
    file,
    file.replace('root', 'toor'),
    `{"${FORGED}":1}`,
    JSON.stringify({ [FORGED]: 1 }),
    FORGED,
  ]) {
    const { stdout, stderr } = verify(content)
    expect(stdout + stderr).toMatch(/verif/)
    expect(stdout + stderr).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u)
    expect(`${stdout}${stderr}`.split('\n').filter(line => /^ *root [ab]{64}/.test(line))).toEqual([])
  }
  expect(verify(file)).toMatchObject({ status: 0, stderr: '' })
})

test('[C-20] --root: the right one is told whose it is, another fails loudly', async () => {
  const file = join(folder, 'record.json')
  writeFileSync(file, await exported())
  const whole = compileRecord([first, second])?.root ?? ''
  const right = run(file, '--root', whole.toUpperCase().replace(/(.{4})/g, '$1 '))
  expect(right).toMatchObject({ status: 0, stdout: expect.stringContaining('is that of the whole record.') })
  expect(run(file, '--root', JSON.parse(second).root)).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('is that of Review day one, edition 1.'),
  })
  const wrong = run(file, '--root', 'ab'.repeat(32))
  expect(wrong).toMatchObject({ status: 1, stdout: '' })
  expect(wrong.stderr).toContain(`its root is not ${'ab'.repeat(32)} but ${whole}`)
  expect(run(file, '--root', 'abc')).toMatchObject({ status: 2, stderr: expect.stringContaining('Usage') })
})
