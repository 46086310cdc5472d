import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { canonicalJson } from '@folkmoot/kit'
import { afterAll, describe, expect, test } from 'vitest'
import { readBody } from './body.ts'
import { eraseFromSnapshot } from './erase.ts'
import { NOTES, snapshotOf } from './fixtures.ts'
import { fileSigner, keyNumber, type NetworkState, writeNetworkFile } from './network-file/index.ts'
import { proveNotes, writeProofs } from './proof.ts'
import { proofsBlock } from './proofs-block.ts'
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

/** A page as a phone makes it. */
function myWords(body: string, ...notes: string[]): string {
  const file = join(folder, 'my-words.html')
  const proofs = proveNotes(readBody(body), new Set(notes))
  writeFileSync(file, `<!doctype html>\n<p>words</p>\n${proofsBlock(writeProofs(proofs))}\n`)
  return file
}

test('[C-66] “my words” is checked by itself, and an edition that was made anew is exposed by it', async () => {
  const record = join(folder, 'record.json')
  writeFileSync(record, await exported())
  const mine = myWords(first, 'n2')
  const alone = run(mine)
  expect(alone).toMatchObject({ status: 0, stderr: '' })
  expect(alone.stdout).toContain('1 note under the root of board b1 of better-together, edition 1\n')
  expect(alone.stdout).toContain('“our parents trust the youth centre more than they trust us”')
  const { root } = readBody(first)
  expect(run(mine, '--root', root)).toMatchObject({ status: 0 })
  expect(run(mine, '--root', 'ab'.repeat(32))).toMatchObject({ status: 1, stdout: '' })
  for (const files of [
    [record, mine],
    [mine, record],
  ])
    expect(run(...files)).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('The record has Why are we here?, edition 1, under the same root.'),
    })
  // Whoever runs the server puts other words into the same edition, all of it in order by itself.
  const other = snapshotOf([
    { ...(NOTES[1] as (typeof NOTES)[number]), text: 'we all trust each other' },
  ]).body
  writeFileSync(record, other)
  expect(run(record)).toMatchObject({ status: 0 })
  const exposed = run(record, mine)
  expect(exposed).toMatchObject({ status: 1, stdout: '' })
  expect(exposed.stderr).toContain('has another root in the record than in “my words”')
  writeFileSync(record, second)
  expect(run(record, mine).stdout).toContain('The record does not have board b1')
})

test('[C-66] a changed word of it, or a page without proofs: a plain reason', () => {
  const file = myWords(first, 'n2')
  writeFileSync(file, readFileSync(file, 'utf8').replace('youth centre', 'youth center'))
  expect(run(file)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('note 1: its words are not what'),
  })
  expect(run(file).stderr).not.toContain('youth')
  expect(verify('<!doctype html><p>words</p>').stderr).toContain('it is a page without proofs')
  const two = join(folder, 'two.json')
  writeFileSync(two, first)
  expect(run(two, two)).toMatchObject({ status: 1, stderr: expect.stringContaining('one is a record') })
})

describe('[P-75] a network’s file', () => {
  const state = (body = second): NetworkState => ({
    at: 10,
    network: { id: 'keighley', name: 'Keighley', colour: '#a87400', shape: 'diamond' },
    programme: { id: 'cln', name: 'Community Leadership Network' },
    parts: [
      {
        server: 'one',
        event: { ...readBody(body).header.event },
        at: 10,
        members: [],
        codes: { key: 'a'.repeat(64), salt: 'b'.repeat(32), hashes: [] },
        given: [],
        hidden: [],
        unnamed: [],
        writers: [],
      },
    ],
    boards: [{ server: 'one', own: true, body: readBody(body) }],
    follows: [],
    gone: [],
  })
  const signer = fileSigner('one', '0f'.repeat(32))

  test('says board by board what holds, and which Folkmoot signed it', () => {
    const { status, stdout } = verify(writeNetworkFile(state(), signer))
    expect(status).toBe(0)
    expect(stdout).toContain('Review day one, edition 1: root verifies · 1 note\n')
    expect(stdout).toContain('The file of Keighley: root verifies\n')
    expect(stdout).toContain(`signed by the Folkmoot with the number ${keyNumber(signer.key)}`)
  })

  test('that is not signed verifies, and that is said', () => {
    const { status, stdout } = verify(writeNetworkFile(state()))
    expect(status).toBe(0)
    expect(stdout).toContain('It is not signed')
  })

  test('that was changed, or changed and sealed again, does not verify', () => {
    const text = writeNetworkFile(state(), signer)
    const changed = verify(text.replace('"Keighley"', '"Keighly"'))
    expect([changed.status, changed.stderr]).toEqual([1, expect.stringContaining('its root does not match')])
    const { signed } = JSON.parse(text) as { signed: unknown }
    const network = { ...state().network, name: 'Keighly' }
    const { signed: _, ...anew } = JSON.parse(writeNetworkFile({ ...state(), network }))
    const resealed = verify(`${canonicalJson({ ...anew, signed })}\n`)
    expect([resealed.status, resealed.stderr]).toEqual([
      1,
      expect.stringContaining('its signature is of something else'),
    ])
  })

  test('is compared with a root by hand', () => {
    const text = writeNetworkFile(state(), signer)
    const { root } = JSON.parse(text) as { root: string }
    writeFileSync(join(folder, 'network.json'), text)
    expect(run(join(folder, 'network.json'), '--root', root).status).toBe(0)
    expect(run(join(folder, 'network.json'), '--root', 'f'.repeat(64)).status).toBe(1)
  })
})
