/** What was erased in an event stays erased when the event itself is deleted, whatever older file a network opens then. */
import { createEntry, type Fields, postEntry, setDraft, setFields } from '@folkmoot/board-doc'
import type { networkHttp } from '@folkmoot/protocol'
import { call, type Delegate, type Device, device, joinAs, until } from '@folkmoot/testkit'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Started, startApp } from '../start.fixture.ts'
import { EVENT, get, list } from './world.fixture.ts'

let server: Started
let organiser: Device
beforeEach(async () => {
  server = await startApp()
  const { cookie } = await call(server.origin, '/api/enter', { token: server.organiserToken })
  organiser = device(server.origin, 'organiser', EVENT, cookie)
})
afterEach(() => server.discard())

const headers = () => ({ cookie: organiser.cookie, 'x-folkmoot-as': 'organiser' })
async function newBoard(format: string, more: { network?: string }): Promise<string> {
  const saved = await organiser.command('board.save', {
    board: null,
    session: 'session-review-day-one',
    title: 'Ours',
    format,
    prompts: [{ text: 'What ?', ...(format === 'commitments' && { key: 'will' }) }],
    visibility: 'named',
    ...more,
  })
  const board = String(saved.body.board)
  await organiser.command('board.open', { board })
  await organiser.command('board.share', { board })
  return board
}
async function write(who: Delegate, board: string, text: string, fields: Fields = {}): Promise<void> {
  const page = who.page()
  await page.synced()
  const prompt = (await get(server, 'board', board)).prompts[0]?.id ?? ''
  const entry = createEntry(page.doc, { board, prompt, made: Date.now() })
  setDraft(page.doc, entry, text)
  setFields(page.doc, entry, fields)
  postEntry(page.doc, entry)
  await page.saved()
  page.destroy()
}

test('[P-67] no file that is older than an erasure brings back what was erased in an event that is deleted', async () => {
  const board = await newBoard('open-board', { network: 'keighley' })
  const sara = await joinAs(server, server.joinCode, 'Sara Khan', 'keighley')
  const tom = await joinAs(server, server.joinCode, 'Tom Ellis', 'keighley')
  await write(sara, board, 'the hall is free')
  await write(sara, board, 'canary-erased-note')
  await write(tom, board, 'canary-erased-person')
  const refs = await until(async () => {
    const all = await list(server, 'note-ref')
    return all.length === 3 ? all : null
  }, 'three notes')
  await organiser.command('board.freeze', { board, now: true })
  const older = await (
    await fetch(`${server.origin}/api/events/${EVENT}/networks/keighley/file`, { headers: headers() })
  ).text()
  expect(older).toContain('canary-erased-note')

  const snapshot = (await list(server, 'snapshot'))[0]
  const leaves = JSON.parse(snapshot?.body ?? '{}').leaves as { note: string; value?: { text?: string } }[]
  const note = leaves.find(({ value }) => value?.text === 'canary-erased-note')?.note
  expect(refs.map(({ id }) => id)).toContain(note)
  expect((await organiser.command('note.erase', { board, note })).status).toBe(200)
  const person = (await get(server, 'person', tom.person)).handle
  expect((await organiser.command('person.remove', { person, words: 'erase' })).status).toBe(200)
  await organiser.command('event.archive', { on: true })
  const gone = await organiser.command('event.delete', { name: 'Better Together', unsealed: true })
  expect(gone.status, JSON.stringify(gone.body)).toBe(200)

  // Of what was erased stay hashes, and nothing that could be read.
  const marks = await list(server, 'erased-marks')
  expect(marks[0]?.hashes).toHaveLength(3)
  for (const hash of marks[0]?.hashes ?? []) expect(hash).toMatch(/^[0-9a-f]{64}$/)
  expect(JSON.stringify(marks)).not.toContain(note)

  const opened = await fetch(`${server.origin}/api/networks/open`, {
    method: 'POST',
    headers: { ...headers(), 'content-type': 'text/plain' },
    body: older,
  })
  const home = String(((await opened.json()) as { event: string }).event)
  expect(opened.status).toBe(200)
  const place = await call(server.origin, `/api/events/${home}/network`, undefined, headers())
  expect(JSON.stringify(place.body)).toContain('the hall is free')
  expect(JSON.stringify(place.body)).not.toMatch(/canary|Tom Ellis/)
  const newer = await (
    await fetch(`${server.origin}/api/events/${home}/networks/keighley/file`, { headers: headers() })
  ).text()
  expect(newer).toContain('the hall is free')
  expect(newer).not.toMatch(/canary|Tom Ellis/)
})

test('[P-68] the organiser erases one note at a network’s own place: at the board that holds it, and what was given to the network', async () => {
  const own = await newBoard('open-board', { network: 'keighley' })
  const will = await newBoard('commitments', {})
  const sara = await joinAs(server, server.joinCode, 'Sara Khan', 'keighley')
  await write(sara, own, 'the hall is free')
  await write(sara, own, 'canary-erased-note')
  await write(sara, will, 'canary-given', { audience: 'network' })
  await until(async () => (await list(server, 'note-ref')).length >= 2, 'two notes')
  for (const board of [own, will]) await organiser.command('board.freeze', { board, now: true })
  const made = await fetch(`${server.origin}/api/events/${EVENT}/networks/keighley/place`, {
    method: 'POST',
    headers: { ...headers(), 'content-type': 'application/json' },
    body: '{}',
  })
  const { event: home } = (await made.json()) as { event: string }
  const at = device(server.origin, 'organiser', home, organiser.cookie)
  const look = async (who: Device) => {
    const answer = await call(server.origin, `/api/events/${home}/network`, undefined, {
      cookie: who.cookie,
      'x-folkmoot-as': who.role,
    })
    return answer.body as unknown as networkHttp.NetworkPlace
  }
  const place = await look(at)
  expect(place.erases).toBe(true)
  const notes = place.boards.flatMap(({ prompts }) => prompts.flatMap(one => one.notes))
  const note = notes.find(({ text }) => text === 'canary-erased-note')
  expect(note?.held).toEqual({ event: EVENT, board: own })
  const given = place.promises.find(({ text }) => text === 'canary-given')
  expect(given?.held).toBeNull()
  // Neither whoever leads it, nor a member.
  const link = await at.command('link.create', { label: 'Lou', network: null })
  const token = new URL(String(link.body.url)).hash.slice(1)
  const lou = await call(server.origin, '/api/enter', { token })
  const leads = device(server.origin, 'facilitator', home, lou.cookie)
  expect((await look(leads)).erases).toBe(false)
  expect((await leads.command('network.erase', { id: given?.id })).status).toBe(403)
  const back = await call(server.origin, '/api/return', { code: sara.returnCode, event: home })
  const member = device(server.origin, 'delegate', home, back.cookie)
  expect((await look(member)).erases).toBe(false)
  expect((await member.command('network.erase', { id: given?.id })).status).toBe(403)

  expect((await organiser.command('note.erase', { board: note?.held?.board, note: note?.id })).status).toBe(
    200,
  )
  expect((await at.command('network.erase', { id: given?.id })).status).toBe(200)
  const after = JSON.stringify(await look(at))
  expect(after).toContain('the hall is free')
  expect(after).not.toContain('canary')
})
