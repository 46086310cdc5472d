/** Documents: made in a process of their own, kept as files, gone with the words that are erased. */
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { call, until } from '@folkmoot/testkit'
import { openedText } from '@folkmoot/testkit/opened'
import { expect, test, vi } from 'vitest'
import { createApart, DOCUMENTS } from '../exports/apart.ts'
import type { WritingOrder } from '../exports/writing-process.ts'
import { startApp } from '../start.fixture.ts'
import { useHall } from './hall.fixture.ts'
import { EVENT } from './world.fixture.ts'

/** What the server gives one: it is made behind everything else that the machine has to do. */
const DOCUMENT_MS = 120_000
vi.setConfig({ testTimeout: 5 * DOCUMENT_MS })

const hall = useHall()
const { join: joins, newBoard, postNote } = hall
const FORMATS = ['pdf', 'docx', 'xlsx', 'zip'] as const
const at = `/api/events/${EVENT}/exports`

const headers = () => ({ cookie: hall.organiser.cookie, 'x-folkmoot-as': 'organiser' })
const ask = (path: string) => call(hall.server.origin, path, undefined, headers())
const fetched = (job: string) => fetch(`${hall.server.origin}${job}/file`, { headers: headers() })
const files = () => {
  const folder = join(hall.server.dir, 'exports')
  return existsSync(folder) ? readdirSync(folder) : []
}

async function order(format: string, board: string, names = false): Promise<string> {
  const wanted = { format, snapshot: `${board}-1`, names }
  const { body, status } = await call(hall.server.origin, at, wanted, headers())
  expect(status, JSON.stringify(body)).toBe(200)
  return `${at}/${body.id}`
}
async function made(format: string, board: string, names = false): Promise<string> {
  const job = await order(format, board, names)
  await until(async () => (await ask(job)).body.ready === true, `the ${format}`, DOCUMENT_MS)
  return job
}
async function frozen(text: string): Promise<{ board: string; note: string }> {
  const board = await newBoard('day-review')
  await hall.organiser.command('board.share', { board })
  const note = await postNote(await joins(`Writer of ${text}`), board, text)
  await hall.organiser.command('board.freeze', { board, now: true })
  return { board, note }
}

test('[C-29] a document comes whole, by its own name and kind, the same each time', async () => {
  const { board } = await frozen('kept in a document')
  for (const format of FORMATS) {
    const one = await fetched(await made(format, board))
    expect(one.headers.get('content-disposition')).toMatch(new RegExp(`edition-1-[-0-9]+\\.${format}"$`))
    const bytes = Buffer.from(await one.arrayBuffer())
    expect(one.headers.get('content-type')).toMatch(/^application\/(pdf|zip|vnd\.openxmlformats)/)
    // It holds all others.
    if (format === 'zip') {
      const other = await fetched(await made(format, board))
      expect(Buffer.compare(bytes, Buffer.from(await other.arrayBuffer()))).toBe(0)
    }
    expect(await openedText(bytes)).toContain('kept in a document')
    expect(await openedText(bytes)).not.toContain('Writer of')
    const named = await fetched(await made(format, board, true))
    expect(named.headers.get('content-disposition')).toContain('WITH-NAMES')
    expect(await openedText(Buffer.from(await named.arrayBuffer()))).toContain('Writer of')
  }
})

test('[C-29] words that are erased or hidden leave the documents that wait, on disk too', async () => {
  const { board, note } = await frozen('canary in a document')
  const jobs: string[] = []
  for (const format of FORMATS) jobs.push(await made(format, board))
  expect(files()).toEqual(expect.arrayContaining(jobs.map(job => job.split('/').at(-1))))
  expect((await hall.organiser.command('note.hide', { board, note, hidden: true })).status).toBe(200)
  for (const job of jobs) {
    expect((await fetched(job)).status).toBe(404)
    expect(files()).not.toContain(job.split('/').at(-1))
  }
  for (const format of FORMATS) {
    const again = await fetched(await made(format, board))
    expect(await openedText(Buffer.from(await again.arrayBuffer()))).not.toContain('canary in a document')
  }
})

test('[C-29] whoever stops the making of one leaves no file and no job', async () => {
  const { board } = await frozen('stopped words')
  const before = files()
  const job = await order('zip', board)
  const stopped = await fetch(hall.server.origin + job, { method: 'DELETE', headers: headers() })
  expect(stopped.status).toBe(200)
  expect((await ask(job)).status).toBe(404)
  // One after another: when the next one is made, nothing of the stopped one is left to come.
  const next = await made('xlsx', board)
  expect(files().filter(name => !before.includes(name))).toEqual([next.split('/').at(-1)])
  const stranger = await fetch(hall.server.origin + next, { method: 'DELETE' })
  expect(stranger.status).toBe(404)
  expect((await fetched(next)).status).toBe(200)
})

test('[C-29] a start finds no document of an earlier one, and an end leaves none', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'folkmoot-documents-'))
  await mkdir(join(dir, 'exports'))
  writeFileSync(join(dir, 'exports', 'left-behind'), 'canary')
  const started = await startApp({ dir })
  expect(existsSync(join(dir, 'exports'))).toBe(false)
  await started.discard()
})

test('[C-29] one that fails says so without a word of the record, and the next one is made', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'folkmoot-apart-'))
  const apart = createApart<WritingOrder>(DOCUMENTS)
  const about = { network: null, ofNetworks: 0, notHere: [], zone: null }
  const path = join(dir, 'one')
  const { finished } = apart.write(
    { format: 'docx', separator: 'comma', bodies: ['canary is no record'], about, named: [], path },
    () => {},
  )
  const error = await finished.then(
    () => expect.unreachable(),
    (reason: Error) => reason,
  )
  expect(error.message).toMatch(/^document: ended with 1: SyntaxError/)
  expect(String(error.stack)).not.toContain('canary')
  expect(readdirSync(dir)).toEqual([])
  await apart.close()
  rmSync(dir, { recursive: true })
})
