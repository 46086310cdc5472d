/** The record's workspace: who writes it, what of it stands in files, and how its words go. */
import { readdir, readFile, stat } from 'node:fs/promises'
import { join as join_ } from 'node:path'
import { quoteValue, readWorkspace, setDraft, setFields } from '@folkmoot/board-doc'
import { verifySnapshot } from '@folkmoot/capture'
import type { OrganiserEventView } from '@folkmoot/protocol'
import {
  call,
  type Delegate,
  type Device,
  device,
  type StockClient,
  stockClient,
  until,
} from '@folkmoot/testkit'
import { openedText } from '@folkmoot/testkit/opened'
import { beforeAll, describe, expect, test } from 'vitest'
import { startApp } from '../start.fixture.ts'
import { useHall } from './hall.fixture.ts'
import { EVENT, edit, get, list } from './world.fixture.ts'

const hall = useHall()
const { join, newBoard, post, facilitator } = hall
const SAID = 'y tŷ te wrth giât yr ysgol'
let board = ''
let note = ''
let theme = ''
let sara: Delegate

const as = (who: Device) => ({ cookie: who.cookie, 'x-folkmoot-as': who.role })
const ask = (who: Device, rest = '') =>
  call(hall.server.origin, `/api/events/${EVENT}/workspace${rest}`, undefined, as(who))
const epoch = async () => (await list(hall.server, 'workspace'))[0]?.pageEpoch ?? 1

/** The page, as this device may or may not have it. */
async function page(who: Device, at?: number): Promise<StockClient> {
  const params = { as: who.role, epoch: String(at ?? (await epoch())) }
  const url = `${hall.server.origin.replace('http', 'ws')}/sync/page`
  return hall.keep(stockClient(url, `${EVENT}.workspace`, { cookie: who.cookie, params }))
}
async function opened(who: Device): Promise<StockClient> {
  expect((await who.command('workspace.open', {})).status).toBe(200)
  const client = await page(who)
  await client.synced()
  return client
}
async function write(who: Device, section: string, text: string, quotes: Record<string, string> = {}) {
  const client = await opened(who)
  setDraft(client.doc, section, text)
  setFields(client.doc, section, quotes)
  await client.saved()
}
async function refused(who: Device, close: number): Promise<void> {
  const client = await page(who)
  await until(() => client.closes.includes(close), `closed by ${close}, got ${client.closes}`)
  expect(readWorkspace(client.doc)).toEqual([])
  client.destroy()
}

interface Taken {
  text: string
  url: string
}
async function take(more: object = {}, who: Device = hall.organiser): Promise<Taken> {
  const at = `/api/events/${EVENT}/exports`
  const wanted = { format: 'md', snapshot: null, names: false, ...more }
  const { body, status } = await call(hall.server.origin, at, wanted, as(who))
  expect(status, JSON.stringify(body)).toBe(200)
  const is = async () => (await call(hall.server.origin, `${at}/${body.id}`, undefined, as(who))).body.ready
  await until(async () => (await is()) === true, 'the file')
  const url = `${hall.server.origin}${at}/${body.id}/file`
  const answer = await fetch(url, { headers: as(who) })
  return { text: await openedText(Buffer.from(await answer.arrayBuffer())), url }
}
async function editions(): Promise<NonNullable<OrganiserEventView['editions']>> {
  const stage = await hall.organiser.stage()
  const told = stage.view.editions as NonNullable<OrganiserEventView['editions']>
  stage.close()
  return told
}
async function invited(label: string): Promise<Device> {
  const made = await call(
    hall.server.origin,
    '/api/commands/organiser.invite',
    { label },
    { cookie: hall.organiser.cookie, 'x-folkmoot-as': 'organiser' },
  )
  const token = new URL(made.body.url as string).hash.slice(1)
  const { cookie } = await call(hall.server.origin, '/api/enter', { token })
  return device(hall.server.origin, 'organiser', EVENT, cookie)
}

beforeAll(async () => {
  sara = await join('Sara Khan', 'keighley')
  board = await newBoard('open-board', 'named')
  await post(sara, board, SAID)
  await sara.command('consent.set', { answer: 'all', entries: {} })
  await hall.organiser.command('board.share', { board })
  await hall.organiser.command('board.freeze', { board, now: true })
  note = Object.keys((await get(hall.server, 'snapshot', `${board}-1`)).sources)[0] ?? ''
  const put = { board, note, was: null, name: 'By the gate' }
  theme = String((await hall.organiser.command('sorting.put', put)).body.group)
})

describe('[C-85] the workspace', () => {
  test('is written by two at once, and offline, with nothing lost', async () => {
    const one = await opened(hall.organiser)
    const two = await opened(await invited('Bryn'))
    const words = (client: StockClient, id: string) =>
      readWorkspace(client.doc).find(section => section.id === id)?.text
    two.provider.disconnect()
    setDraft(one.doc, 'summary', 'We met. ')
    await one.saved()
    setDraft(two.doc, 'summary', 'We ate. ')
    setDraft(two.doc, 'next', 'In May.')
    two.provider.connect()
    await until(() => words(one, 'next') === 'In May.' && words(two, 'summary')?.length === 16, 'both')
    expect(words(one, 'summary')).toBe(words(two, 'summary'))
    expect(words(one, 'summary')).toContain('We met.')
    expect(words(one, 'summary')).toContain('We ate.')
    await write(hall.organiser, 'summary', '')
    await write(hall.organiser, 'next', '')
  })

  test('opens for nobody else: no delegate, screen, facilitator, nor one of a network, even a named one', async () => {
    const sara = await join('Amina', 'keighley')
    const lou = await facilitator('Lou')
    const kay = await facilitator('Kay', 'keighley')
    const screen = await hall.display()
    const links = await list(hall.server, 'link')
    const linkOf = (label: string) => links.find(one => one.label === label)?.id ?? ''
    for (const who of [sara, lou, kay, screen]) {
      await refused(who, 4403)
      expect((await ask(who)).status).toBe(403)
      expect((await ask(who, '/notes')).status).toBe(403)
      expect((await who.command('workspace.open', {})).status).toBe(403)
    }
    // Of one network: not even past the command's refusal.
    const may = { link: linkOf('Kay'), may: true }
    expect((await hall.organiser.command('workspace.member', may)).status).toBe(404)
    const before = (await list(hall.server, 'workspace'))[0]
    await edit(hall.server, tx =>
      tx.put('workspace', {
        ...(before ?? { id: 'workspace', pageEpoch: 1, fine: [], asked: null, signed: null }),
        links: [linkOf('Kay')],
      }),
    )
    await refused(kay, 4403)
    // A facilitator of the whole event, named: until they are no more.
    await hall.organiser.command('workspace.member', { link: linkOf('Lou'), may: true })
    const client = await opened(lou)
    expect(readWorkspace(client.doc).map(({ id }) => id)).toContain('summary')
    expect((await ask(lou)).body.reading).toBe(null)
    await hall.organiser.command('workspace.member', { link: linkOf('Lou'), may: false })
    await until(() => client.closes.includes(4403), 'shut out')
    await refused(lou, 4403)
  })

  test('counts as nobody’s writing on a board, and is in no view', async () => {
    await write(hall.organiser, 'summary', 'Quite a secret, so far.')
    const sara = await join('Rhys', 'keighley')
    const stages = [await sara.stage(), await (await facilitator('Io')).stage()]
    for (const stage of stages) {
      expect(stage.heard()).not.toContain('Quite a secret')
      stage.close()
    }
    expect((await list(hall.server, 'note-ref')).every(one => one.page !== 'workspace')).toBe(true)
    await write(hall.organiser, 'summary', '')
  })
})

test('[C-86] what is written stands in the record and under its root; what is empty stands nowhere', async () => {
  const before = (await take()).text
  expect(before).not.toContain('On one page')
  await write(hall.organiser, 'summary', 'We met on a wet Saturday.\n\nSeventy came.')
  await write(hall.organiser, `theme:${board}.${theme}`, 'The gate is where people meet.')
  const { text } = await take()
  expect(text).toContain('## On one page\n\nWe met on a wet Saturday.\n\nSeventy came.')
  expect(text).toContain('## You said\n\n### By the gate\n\nThe gate is where people meet.')
  expect(text).not.toContain('What happens next')
  expect(text).not.toContain('About 120 words')
  const json = (await take({ format: 'json' })).text
  expect(verifySnapshot(json)).toMatchObject({ ok: true })
  const forged = json.replace('wet Saturday', 'dry Saturday')
  expect(verifySnapshot(forged).problems.join()).toContain('root does not match')
  await write(hall.organiser, 'summary', '')
  await write(hall.organiser, `theme:${board}.${theme}`, '')
  expect((await take()).text).toBe(before)
})

test('[C-87] a quote has the note’s words, is none of the page’s, and goes when the note is hidden', async () => {
  await write(hall.organiser, 'said', '', { [note]: quoteValue(false, 1) })
  const { text } = await take()
  expect(text).toContain(`## You said\n\n- ${SAID}\\\n  — Board open-board`)
  const stored = await hall.server.deps.rooms.read(EVENT, read => JSON.stringify(read.workspace))
  expect(stored.ok && stored.value).not.toContain(SAID)
  const json = (await take({ format: 'json' })).text
  expect(JSON.parse(json).about.written).toEqual([
    { section: 'said', text: '', quotes: [{ note, against: false }] },
  ])
  const elsewhere = async () => (await take({ reach: 'programme' })).text
  expect(await elsewhere()).toContain(`## You said\n\n- ${SAID}`)
  await sara.command('consent.set', { answer: 'no', entries: {} })
  expect(await elsewhere()).not.toContain('You said')
  expect((await take()).text).toContain('You said')
  await sara.command('consent.set', { answer: 'all', entries: {} })
  const hide = await hall.organiser.command('note.hide', { board, note, hidden: true })
  expect(hide.status, JSON.stringify(hide.body)).toBe(200)
  expect((await take()).text).not.toContain('You said')
  expect(JSON.parse((await take({ format: 'json' })).text).about.written).toBe(undefined)
})

test('[C-89] the next edition says what became different, in counts and by section', async () => {
  await take()
  await write(hall.organiser, 'summary', 'One.')
  await take()
  const [first] = await editions()
  expect(first?.rewritten).toMatchObject({ added: ['summary'], changed: [], gone: [] })
  await write(hall.organiser, 'summary', 'Two.')
  await write(hall.organiser, 'next', 'In May.')
  await take()
  expect((await editions())[0]?.rewritten).toMatchObject({ added: ['next'], changed: ['summary'], gone: [] })
  expect(JSON.stringify(await editions())).not.toContain('In May')
  await write(hall.organiser, 'summary', '')
  await write(hall.organiser, 'next', '')
})

test('[C-92] a facilitator who does not write it has no words in a file that no organiser’s edition has', async () => {
  const lou = await facilitator('Mo')
  await write(hall.organiser, 'summary', 'Half a thought')
  expect((await take({}, lou)).text).not.toContain('Half a thought')
  await take()
  expect((await take({}, lou)).text).toContain('Half a thought')
  await write(hall.organiser, 'summary', 'Half a thought, and more')
  expect((await take({}, lou)).text).not.toContain('Half a thought')
  await write(hall.organiser, 'summary', '')
})

test('[C-90] a public file has it only as one organiser read it and another signed it', async () => {
  const other = await invited('Second pair of eyes')
  const publicly = async () => (await take({ reach: 'public' })).text
  const reading = async (who = hall.organiser) =>
    (await ask(who)).body.reading as {
      words: string
      state: string
      found: { id: string; kind: string; words: string; section: string; fine: boolean }[]
    }
  await hall.organiser.command('note.hide', { board, note, hidden: false })
  await write(hall.organiser, 'summary', 'Ask Sara or ring 01274 555 0199.')
  expect(await publicly()).not.toContain('Ask Sara')
  expect((await take()).text).toContain('Ask Sara')
  const found = await reading()
  expect(found.found.map(({ kind, section }) => `${kind} ${section}`).sort()).toEqual([
    'name summary',
    'phone summary',
  ])
  const asked = { words: found.words }
  expect((await hall.organiser.command('workspace.ask', asked)).body.reason).toBe('not-read-yet')
  for (const { id } of found.found)
    expect((await hall.organiser.command('workspace.read', { finding: id, fine: true })).status).toBe(200)
  expect((await hall.organiser.command('workspace.sign', asked)).body.reason).toBe('not-asked-to-sign')
  expect((await hall.organiser.command('workspace.ask', asked)).status).toBe(200)
  expect((await hall.organiser.command('workspace.sign', asked)).body.reason).toBe('another-has-to-sign')
  expect(await publicly()).not.toContain('Ask Sara')
  // Changed by a letter, what was asked for stands no more.
  await write(hall.organiser, 'summary', 'Ask Sara or ring 01274 555 0199!')
  expect((await other.command('workspace.sign', asked)).body.reason).toBe('changed-since-read')
  await write(hall.organiser, 'summary', 'Ask Sara or ring 01274 555 0199.')
  expect((await other.command('workspace.sign', asked)).status).toBe(200)
  expect(await publicly()).toContain('Ask Sara')
  expect((await reading()).state).toBe('signed')
  await write(hall.organiser, 'summary', 'Ask Sara!')
  expect(await publicly()).not.toContain('Ask Sara')
  expect((await reading()).state).toBe('changed')
})

test('[C-91] erased words leave the page, its devices, files that wait and the disk', async () => {
  await write(hall.organiser, 'summary', 'Unspeakable canary words')
  const client = await opened(hall.organiser)
  const waits = await take()
  expect(waits.text).toContain('Unspeakable canary')
  const stale = await hall.organiser.command('workspace.erase', { section: 'summary', words: 'x' })
  expect(stale.body.reason).toBe('changed-since-read')
  const erase = { section: 'summary', words: 'Unspeakable canary words' }
  expect((await hall.organiser.command('workspace.erase', erase)).status).toBe(200)
  await until(() => client.closes.includes(4409), 'the page is opened anew')
  expect((await fetch(waits.url, { headers: as(hall.organiser) })).status).toBe(404)
  expect((await take()).text).not.toContain('Unspeakable')
  const again = await opened(hall.organiser)
  expect(readWorkspace(again.doc).find(({ id }) => id === 'summary')?.text).toBe('')
  expect((await get(hall.server, 'workspace', 'workspace')).pageEpoch).toBe(2)
  const onDisk = async () => {
    for (const name of await readdir(hall.server.dir, { recursive: true })) {
      const file = join_(hall.server.dir, name)
      if ((await stat(file)).isFile() && (await readFile(file)).includes('Unspeakable')) return name
    }
    return null
  }
  await until(async () => (await onDisk()) === null, 'no byte of it on the disk')
})

test('[C-88] a theme is answered by what people read with their code; which theme it was is for the organiser alone', async () => {
  const answer = {
    reply: null,
    said: 'By the gate',
    state: 'yes',
    words: 'A bench.',
    who: 'the caretaker',
    by: '2027-06-07',
  }
  const section = `theme:${board}.${theme}`
  expect((await hall.organiser.command('reply.save', { ...answer, theme: section })).status).toBe(200)
  const followed = async (who: Device) =>
    (await call(hall.server.origin, `/api/events/${EVENT}/followed`, undefined, as(who))).body.replies
  expect(await followed(hall.organiser)).toEqual([
    expect.objectContaining({ said: 'By the gate', theme: section }),
  ])
  const told = await followed(await join('Gethin', 'keighley'))
  expect(told).toEqual([expect.objectContaining({ said: 'By the gate', who: 'the caretaker' })])
  expect(JSON.stringify(told)).not.toContain('theme')
  expect((await take()).text).toContain('You said: By the gate. Yes, we will. A bench.')
})

describe('[C-91] a workspace', () => {
  test('is there after a start, and goes with its event', async () => {
    const started = await startApp()
    const entered = await call(started.origin, '/api/enter', { token: started.organiserToken })
    const organiser = device(started.origin, 'organiser', EVENT, entered.cookie)
    expect((await organiser.command('workspace.open', {})).status).toBe(200)
    const pageOf = (origin: string) => {
      const params = { as: 'organiser', epoch: '1' }
      return stockClient(`${origin.replace('http', 'ws')}/sync/page`, `${EVENT}.workspace`, {
        cookie: organiser.cookie,
        params,
      })
    }
    const client = pageOf(started.origin)
    await client.synced()
    setDraft(client.doc, 'summary', 'Kept canary over night')
    await client.saved()
    client.destroy()
    await started.stop()
    const again = await startApp({ dir: started.dir })
    const back = pageOf(again.origin)
    await back.synced()
    expect(readWorkspace(back.doc).find(({ id }) => id === 'summary')?.text).toBe('Kept canary over night')
    back.destroy()
    const same = device(again.origin, 'organiser', EVENT, organiser.cookie)
    expect((await same.command('event.archive', { on: true })).status).toBe(200)
    // It is written on when the event is over.
    expect((await same.command('workspace.open', {})).status).toBe(200)
    const gone = await same.command('event.delete', { name: 'Better Together' })
    expect(gone.status, JSON.stringify(gone.body)).toBe(200)
    await again.stop()
    for (const name of await readdir(started.dir, { recursive: true })) {
      const file = join_(started.dir, name)
      if ((await stat(file)).isFile())
        expect((await readFile(file)).includes('canary over'), name).toBe(false)
    }
    await again.discard()
  })
})
