/** The library that the server keeps: who finds what, when it changes, and that nothing stays that left. */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { OrganiserEventView, OrganiserView } from '@folkmoot/protocol'
import { call, type Delegate, type Device, device, openStage, until } from '@folkmoot/testkit'
import { openedText } from '@folkmoot/testkit/opened'
import { beforeAll, expect, test } from 'vitest'
import { startApp } from '../start.fixture.ts'
import { useHall } from './hall.fixture.ts'
import { EVENT, get, list } from './world.fixture.ts'

const hall = useHall()
const { join: joins, newBoard, post } = hall

const headersOf = (who: Device) => ({ cookie: who.cookie, 'x-folkmoot-as': who.role })
const command = async (name: string, input: object = {}, who: Device = hall.organiser) => {
  const { status, body } = await who.command(name, input)
  return { status, reason: String(body.reason ?? ''), body }
}
async function libraries() {
  const stage = await hall.organiser.stage()
  const view = stage.view as unknown as OrganiserEventView
  stage.close()
  return view
}
async function addressOf(reach: 'public' | 'programme'): Promise<string> {
  const found = (await libraries()).libraries?.all.find(one => one.reach === reach)
  if (!found) throw new Error(`no library for ${reach}`)
  return new URL(found.address).pathname
}
const at = (path: string) => fetch(`${hall.server.origin}${path}`, { redirect: 'manual' })
/** Once it is made. */
const page = (path: string) =>
  until(async () => {
    const answer = await at(path)
    return answer.status === 503 ? null : { answer, text: await answer.text() }
  }, path)
/** Every byte that the server has of its libraries. */
function kept(): string {
  const folder = join(hall.server.dir, 'library')
  if (!existsSync(folder)) return ''
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(one => one.isFile())
    .map(one => readFileSync(join(one.parentPath, one.name), 'utf8'))
    .join('\n')
}

async function frozen(
  words: readonly string[],
): Promise<{ board: string; people: Delegate[]; entries: string[] }> {
  const board = await newBoard('day-review', 'named')
  const people = await Promise.all(words.map((_, i) => joins(`Writer${i} Wye`)))
  const entries: string[] = []
  for (const [i, who] of people.entries()) entries.push((await post(who, board, words[i] ?? '')).entry)
  await command('board.share', { board })
  await command('board.freeze', { board, now: true })
  for (const who of people) await who.command('consent.set', { answer: 'all', entries: {} })
  return { board, people, entries }
}
const noteOf = async (board: string, entry: string) => {
  const { sources } = await get(hall.server, 'snapshot', `${board}-1`)
  return Object.entries(sources).find(([, source]) => source.entry === entry)?.[0] ?? ''
}

let other: Device
async function invited(label: string): Promise<Device> {
  const { body } = await call(
    hall.server.origin,
    '/api/commands/organiser.invite',
    { label },
    headersOf(hall.organiser),
  )
  const token = new URL(String(body.url)).hash.slice(1)
  const entered = await call(hall.server.origin, '/api/enter', { token })
  return device(hall.server.origin, 'organiser', EVENT, entered.cookie)
}
beforeAll(async () => {
  other = await invited('Second pair of eyes')
})

test('[C-56] an edition for the programme is served to whoever has its address, and to nobody else', async () => {
  const { board, people, entries } = await frozen(['the first words', 'the second words'])
  expect(await command('library.publish', { reach: 'programme', boards: [board] })).toMatchObject({
    status: 200,
  })
  const address = await addressOf('programme')
  expect(address).toMatch(/^\/library\/~[A-Za-z0-9_-]{27}\/$/)
  const { answer, text } = await page(address)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('x-robots-tag')).toBe('noindex, nofollow')
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(text).toContain('For the programme and its funder')
  // By the programme's own name there is nothing: that would be public.
  const { programme } = await get(hall.server, 'event', EVENT)
  expect((await at(`/library/${programme}/`)).status).toBe(404)
  expect((await at('/library')).status).toBe(404)
  const note = await noteOf(board, entries[0] ?? '')
  const short = await at(`${address}n/${note}@e1`)
  expect([short.status, short.headers.get('location')]).toEqual([302, `${address}n/${note}@e1/`])
  expect((await page(`${address}n/${note}@e1/`)).text).toContain('the first words')
  for (const odd of ['..%2f..%2ffolkmoot.db', '.key', 'e/../../x', 'n/%00/'])
    expect((await at(`${address}${odd}`)).status, odd).not.toBe(200)
  expect(kept()).toContain('the second words')
  expect(kept()).not.toContain('Writer0')

  // Withdrawn, the words are gone with the next look; where they stood it says so.
  await people[0]?.command('consent.set', { answer: 'no', entries: {} })
  const after = await page(`${address}n/${note}@e1/`)
  expect(after.text).not.toContain('the first words')
  expect(after.text).toContain('A note that is not shown any more')
  expect((await page(`${address}e/${EVENT}/${board}/`)).text).toContain('the second words')
  // Said again, they come back with another edition alone.
  await people[0]?.command('consent.set', { answer: 'all', entries: {} })
  expect((await page(`${address}n/${note}@e1/`)).text).not.toContain('the first words')
  await until(() => !kept().includes('the first words'), 'no byte of them')

  // Erased: from the pages too.
  await command('note.erase', { board, note: await noteOf(board, entries[1] ?? '') })
  expect((await page(`${address}e/${EVENT}/${board}/`)).text).not.toContain('the second words')
  await until(() => !kept().includes('the second words'), 'no byte of them')
  // Where the event itself lives, and who takes withdrawals: as it is said now.
  const home = { kind: 'address', address: 'moot.example.org', withdrawals: 'Sara at the office' }
  await command('event.update', { home })
  const told = () => page(`${address}e/${EVENT}/`).then(({ text }) => text)
  expect(await told()).toContain('This event itself is at moot.example.org.')
  expect(await told()).toContain('To take back words of this event, tell Sara at the office.')
  await command('event.update', { home: { ...home, kind: 'nowhere', withdrawals: '' } })
  expect(await told()).not.toMatch(/moot.example|Sara/)

  expect(await command('library.withdraw', { reach: 'programme' })).toMatchObject({ status: 200 })
  expect((await at(address)).status).toBe(404)
  await until(() => kept() === '', 'nothing of it')
})

test('[C-58] nothing is public that one organiser has not read and another has not signed', async () => {
  const given = ['nothing in it', 'ask Writer1 at 01274 555 0199', 'our head teacher said so']
  const { board, entries } = await frozen(given)
  expect(await command('library.publish', { reach: 'public', boards: [board] })).toMatchObject({
    status: 200,
  })
  const { programme } = await get(hall.server, 'event', EVENT)
  expect((await at(`/library/${programme}/`)).status).toBe(404)
  const read = async () => {
    const { body } = await call(
      hall.server.origin,
      `/api/events/${EVENT}/library/review`,
      undefined,
      headersOf(hall.organiser),
    )
    const notes = body.notes as {
      note: string
      text: string
      found: { kind: string }[]
      decided: string | null
    }[]
    return notes.sort((a, b) => (a.text < b.text ? -1 : 1))
  }
  const flagged = await read()
  expect(flagged.map(one => one.found.map(({ kind }) => kind).sort())).toEqual([['name', 'phone'], ['role']])
  expect(flagged.map(({ text }) => text)).toEqual(given.slice(1))
  expect((await command('library.sign', {}, other)).reason).toBe('not-asked-to-sign')
  expect((await command('library.ask')).reason).toBe('not-read-yet')
  const [phone, role] = flagged.map(({ note }) => note)
  await command('library.decide', { note: phone, as: 'out' })
  await command('library.decide', { note: role, as: 'fine' })

  // What was decided is kept over a restart: the same is read again.
  expect((await read()).map(({ decided }) => decided)).toEqual(['out', 'fine'])
  expect(await command('library.ask')).toMatchObject({ status: 200 })
  expect((await command('library.sign')).reason).toBe('another-has-to-sign')

  // As a stranger will see it: at an address of its own, and not at the public one.
  const preview = new URL((await libraries()).libraries?.preview ?? '').pathname
  const looked = await page(`${preview}e/${EVENT}/${board}/`)
  expect(looked.text).toContain(given[0])
  expect(looked.text).toContain(given[2])
  expect(looked.text).not.toContain('01274')
  expect(looked.answer.headers.get('x-robots-tag')).toBe('noindex, nofollow')
  expect((await at(`/library/${programme}/`)).status).toBe(404)

  expect(await command('library.sign', {}, other)).toMatchObject({
    status: 200,
    body: { publication: 'public-1' },
  })
  const open = await page(`/library/${programme}/`)
  expect(open.answer.status).toBe(200)
  expect(open.answer.headers.get('x-robots-tag')).toBe(null)
  expect(open.text).not.toContain('noindex')
  expect((await at('/library')).headers.get('location')).toBe(`/library/${programme}/`)
  expect((await at(preview)).status).toBe(404)
  const all = kept()
  expect(all).toContain(given[0])
  expect(all).not.toMatch(/01274|Writer\d/)
  const view = (await libraries()).publications ?? []
  expect(view[0]).toMatchObject({
    id: 'public-1',
    stage: 'published',
    notes: 2,
    signed: { label: expect.stringMatching(/^Second pair of eyes/) },
  })
  // The roots are the record's: the archive is the folder, and its record verifies.
  const folder = await fetch(`${hall.server.origin}/api/events/${EVENT}/library/public/folder`, {
    headers: headersOf(hall.organiser),
  })
  const words = await openedText(Buffer.from(await folder.arrayBuffer()))
  expect(words).toContain(given[0])
  expect(words).not.toContain('01274')
  expect(entries).toHaveLength(3)
})

test('[C-58] one person with two devices signs nothing alone', async () => {
  const { board } = await frozen(['nothing that gives somebody away'])
  const again = await invited('second pair of  EYES')
  // Whatever it is called by then.
  const desk = await openStage(hall.server.origin, 'organiser', '', hall.organiser.cookie)
  const view = desk.view as unknown as OrganiserView
  const called = await until(() => view.devices?.find(({ label }) => label.includes('EYES')), 'its name')
  desk.close()
  const naming = { device: called.id, label: 'The tablet' }
  const { status } = await call(
    hall.server.origin,
    '/api/commands/organiser.name',
    naming,
    headersOf(hall.organiser),
  )
  expect(status).toBe(200)
  await command('library.publish', { reach: 'public', boards: [board] }, other)
  expect(await command('library.ask', {}, other)).toMatchObject({ status: 200 })
  expect((await command('library.sign', {}, other)).reason).toBe('another-has-to-sign')
  expect((await command('library.sign', {}, again)).reason).toBe('another-has-to-sign')
  expect(await command('library.sign')).toMatchObject({ status: 200, body: { publication: 'public-2' } })
})

test('[C-56] facilitators and delegates publish nothing and read no review', async () => {
  const jackie = await hall.facilitator('Jackie')
  for (const who of [jackie, await joins('Nobody')])
    for (const name of ['library.publish', 'library.sign', 'library.withdraw'])
      expect((await command(name, { reach: 'programme' }, who)).status, name).toBe(403)
  const asked = await call(
    hall.server.origin,
    `/api/events/${EVENT}/library/review`,
    undefined,
    headersOf(jackie),
  )
  expect(asked.status).toBe(403)
})

test('[P-51] a case study goes no further than each note behind it, and than whose story it is says', async () => {
  const { board: from, people, entries } = await frozen(['the gate was shut', 'the gate was opened'])
  const behind = await Promise.all(entries.map(entry => noteOf(from, entry)))
  const author = await joins('Author')
  const board = await newBoard('case-study', 'named')
  const fields = { notes: `what.0=${behind.join(',')}` }
  await post(author, board, 'They opened the gate.', null, fields)
  // Without a note behind it, a sentence stays a draft.
  await post(author, board, 'Somebody once said so.', null)
  await command('board.share', { board })
  await command('board.freeze', { board, now: true })
  expect((await get(hall.server, 'snapshot', `${board}-1`)).notes).toBe(1)
  await author.command('consent.set', { answer: 'all', entries: {} })
  const publish = () => command('library.publish', { reach: 'programme', boards: [from, board] })
  expect(await publish()).toMatchObject({ status: 200 })
  const address = await addressOf('programme')
  const [note] = Object.keys((await get(hall.server, 'snapshot', `${board}-1`)).sources)
  const path = `${address}c/${note}/`
  const { text } = await page(path)
  expect(text).toContain('They opened the gate.')
  for (const one of behind) expect(text).toContain(`n/${one}@e`)
  // One of the notes is withdrawn: the case study goes with it, at once.
  await people[1]?.command('consent.set', { answer: 'no', entries: {} })
  expect((await page(path)).answer.status).toBe(404)
  await until(() => !kept().includes('They opened the gate.'), 'no byte of it')
  expect(kept()).toContain('the gate was shut')
  await command('library.withdraw', { reach: 'programme' })
})

test('[C-56] it hides what is hidden, and stands after a restart, made from the records alone', async () => {
  const { programme } = await get(hall.server, 'event', EVENT)
  const publication = (await list(hall.server, 'publication')).find(one => one.id === 'public-2')
  const { snapshot, notes } = publication?.boards[0] ?? { snapshot: '', notes: [] }
  const { board } = await get(hall.server, 'snapshot', snapshot)
  const path = `/library/${programme}/e/${EVENT}/${board}/`
  await command('note.hide', { board, note: notes[0], hidden: true })
  const hidden = (await page(path)).text
  await command('note.hide', { board, note: notes[0], hidden: false })
  await until(async () => (await page(path)).text !== hidden, 'the page as it was')
  const before = (await page(path)).text
  const { dir } = hall.server
  await hall.server.stop()
  // As after a restored backup: there is no folder of pages.
  rmSync(join(dir, 'library'), { recursive: true, force: true })
  hall.server = await startApp({ dir })
  expect((await page(path)).text).toBe(before)
})
