/** What somebody typed besides notes is erased: from every view, copy and edition, and from the disk. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join as joinPath } from 'node:path'
import { FILE_FORMATS, verifySnapshot } from '@folkmoot/capture'
import { NEVER_EMPTY, TypedTextKind } from '@folkmoot/protocol'
import { call, type Device, until } from '@folkmoot/testkit'
import { openedText } from '@folkmoot/testkit/opened'
import { expect, test } from 'vitest'
import { useHall } from './hall.fixture.ts'
import { EVENT, get } from './world.fixture.ts'

const hall = useHall()
const { keep, join, postNote, facilitator, display } = hall
const CANARY = 'canarybird'

/** In a process of its own: reading the file in this one would drop SQLite's locks on it. */
function onDisk(): number {
  const files = ['folkmoot.db', 'folkmoot.db-wal'].map(name => joinPath(hall.server.dir, name))
  const { stdout } = spawnSync('grep', ['-aoFh', CANARY, ...files.filter(existsSync)], { encoding: 'utf8' })
  return stdout.split('\n').filter(Boolean).length
}

const headersOf = (who: Device) => ({ cookie: who.cookie, 'x-folkmoot-as': who.role })
const texts = (find: string, who: Device = hall.organiser) =>
  call(hall.server.origin, `/api/events/${EVENT}/texts?find=${find}`, undefined, headersOf(who))
type Found = {
  of: TypedTextKind
  board: string | null
  id: string
  text: string
  stands: boolean
  editions: number
}
const found = async () => (await texts(CANARY)).body.texts as Found[]
const erase = ({ of, board, id, text }: Found, instead = '') =>
  hall.organiser.command('text.erase', { of, board, id, text, instead })

/** As long as the server takes for a document at most, beside much else. */
const DOCUMENT_MS = 120_000

async function exported(
  format: string,
): Promise<{ url: string; text(): Promise<string>; status(): Promise<number> }> {
  const at = `/api/events/${EVENT}/exports`
  const headers = headersOf(hall.organiser)
  const { body } = await call(hall.server.origin, at, { format, snapshot: null, names: true }, headers)
  await until(
    async () => (await call(hall.server.origin, `${at}/${body.id}`, undefined, headers)).body.ready === true,
    'the file',
    DOCUMENT_MS,
  )
  const url = `${hall.server.origin}${at}/${body.id}/file`
  const ask = () => fetch(url, { headers })
  return {
    url,
    text: async () => openedText(Buffer.from(await (await ask()).arrayBuffer())),
    status: async () => (await ask()).status,
  }
}

/** A session, a board, a group, an announcement … each with the canary in its own words. */
async function typed(): Promise<{ board: string; note: string }> {
  const ask = async (name: string, input: object) => {
    const answer = await hall.organiser.command(name, input)
    expect(answer.status, `${name} ${JSON.stringify(answer.body)}`).toBe(200)
    return answer.body
  }
  await ask('event.update', { recordGoesTo: `the ${CANARY} trust`, safetyContact: `${CANARY} at the desk` })
  const home = { kind: 'nowhere', address: '', withdrawals: `${CANARY}, by post` }
  await ask('event.update', { home })
  await ask('event.keep', { until: '2099-01-01', why: `${CANARY} wishes it` })
  const reply = { said: `Where is ${CANARY}?`, words: `With ${CANARY}`, who: `Mrs ${CANARY}`, state: 'yes' }
  await ask('reply.save', { reply: null, by: null, ...reply })
  await ask('event.language', { language: 'cy', readBy: `Megan ${CANARY}` })
  const { session } = await ask('session.save', {
    session: null,
    day: 0,
    title: `Session ${CANARY}`,
    kind: 'activity',
    speaker: `Dr ${CANARY}`,
    lines: ['first line', `a line of ${CANARY}`],
    quotations: [],
  })
  const { board } = await ask('board.save', {
    board: null,
    session,
    title: `Board ${CANARY}`,
    format: 'day-review',
    prompts: [{ text: `What ${CANARY}?` }],
    visibility: 'named',
  })
  await ask('board.open', { board })
  const [prompt] = (await get(hall.server, 'board', board as string)).prompts
  const from = `What ${CANARY}?`
  await ask('prompt.reword', { board, prompt: prompt?.id, from, text: `Which ${CANARY}?` })
  const words = [
    { prompt: null, from: `Board ${CANARY}`, text: `Bwrdd ${CANARY}` },
    { prompt: prompt?.id, from: `Which ${CANARY}?`, text: `Pa ${CANARY}?` },
  ]
  await ask('prompts.translate', { board, language: 'cy', words })
  await ask('board.share', { board })
  const writer = await join('Writer of Two')
  const note = await postNote(writer, board as string, 'a note that stays')
  const other = await postNote(writer, board as string, 'a note that is hidden')
  await ask('note.reword', { board, note, ask: `Please without ${CANARY}.` })
  await ask('note.reading', { board, note, of: 'a note that stays', text: `In English: ${CANARY}.` })
  await ask('note.hide', { board, note: other, hidden: true, reason: `It names ${CANARY}.` })
  const groups = [{ id: 'g1', name: `About ${CANARY}`, notes: [note] }]
  await ask('groups.arrange', { board, rev: 0, groups })
  await ask('stage.show', { board, session: null })
  await ask('stage.announce', { text: `Will ${CANARY} come to the desk?` })
  await ask('timer.start', { label: `${CANARY} speaks`, seconds: 600 })
  await ask('board.freeze', { board, now: true })
  await writer.command('consent.set', { answer: 'all', entries: {} })
  await ask('library.publish', { reach: 'programme', boards: [board], contact: `The office of ${CANARY}` })
  return { board: board as string, note }
}

test('[C-24] erased texts leave every view, prepared files, every edition, the rows and the log at once', {
  timeout: 2 * DOCUMENT_MS,
}, async () => {
  const { board, note } = await typed()
  const wall = await keep(await (await display()).stage())
  const boss = await keep(await hall.organiser.stage())
  const kit = await keep(await (await facilitator('Kit')).stage())
  const views = () => JSON.stringify([wall.view, boss.view, kit.view])
  await until(async () => (await hall.notes(board))[0]?.reading !== undefined, 'the English')
  await until(() => views().includes(`About ${CANARY}`), 'the words to be told')
  const prepared = await exported('md')
  expect(await prepared.text()).toContain(CANARY)
  const all = await found()
  expect(new Set(all.map(({ of }) => of))).toEqual(new Set(TypedTextKind.options))
  expect(all.every(({ stands }) => stands)).toBe(true)
  expect(onDisk()).toBeGreaterThan(0)

  const { root } = await get(hall.server, 'snapshot', `${board}-1`)
  for (const text of all) {
    const needs = NEVER_EMPTY.includes(text.of)
    if (needs) expect((await erase(text)).body.code, text.of).toBe('bad-request')
    expect((await erase(text, needs ? 'Other words' : '')).status, text.of).toBe(200)
    if (text.of === 'group') expect(await prepared.status()).toBe(404)
  }
  await until(() => !views().includes(CANARY), 'the words to leave the screens')
  await until(
    async () => (await hall.notes(board))[0]?.reading === undefined,
    'the English to leave the note',
  )
  expect(await found()).toEqual([])
  expect(onDisk()).toBe(0)
  const rows = await hall.server.deps.store.records(EVENT)
  expect(rows.map(row => new TextDecoder().decode(row.value)).join('\n')).not.toContain(CANARY)
  for (const format of Object.keys(FILE_FORMATS))
    expect(await (await exported(format)).text(), format).not.toContain(CANARY)
  const edition = await get(hall.server, 'snapshot', `${board}-1`)
  expect(edition.root).toBe(root)
  expect(verifySnapshot(edition.body)).toMatchObject({ ok: true, root, notes: 1, texts: 8 })
  expect(hall.server.logged()).not.toContain(CANARY)
  // What was not erased stays.
  expect((await get(hall.server, 'groups', board)).groups).toEqual([{ id: 'g1', name: '', notes: [note] }])
  expect((await get(hall.server, 'board', board)).title).toBe('Other words')
  expect((await get(hall.server, 'stage', 'stage')).announcement).toBeNull()
  expect((await erase(all[0] as Found)).body.code).toBe('not-found')
})

test('[C-24] a name that was corrected since is erased from the edition that still has it, and what stands now stays', async () => {
  const board = await hall.newBoard('day-review')
  await hall.organiser.command('board.share', { board })
  const note = await postNote(await join('Renaming'), board, 'in a group')
  const arrange = (rev: number, name: string) =>
    hall.organiser.command('groups.arrange', { board, rev, groups: [{ id: 'g', name, notes: [note] }] })
  await arrange(0, `Old ${CANARY}`)
  await hall.organiser.command('board.freeze', { board, now: true })
  await hall.organiser.command('board.reopen', { board })
  await arrange(1, 'Money')
  await hall.organiser.command('board.freeze', { board, now: true })
  const [old, ...others] = await found()
  expect(others).toEqual([])
  expect(old).toMatchObject({ of: 'group', board, id: 'g', stands: false, editions: 1 })
  expect((await erase(old as Found)).body).toEqual({ editions: 1 })
  expect(onDisk()).toBe(0)
  expect((await get(hall.server, 'snapshot', `${board}-1`)).body).not.toContain(CANARY)
  expect((await get(hall.server, 'snapshot', `${board}-2`)).outcome?.groups[0]?.name).toBe('Money')
  expect((await get(hall.server, 'groups', board)).groups[0]?.name).toBe('Money')
  // Another group of that name, elsewhere, is another text.
  expect((await erase({ ...(old as Found), id: 'none' })).body.code).toBe('not-found')
})

test('[T-3] nobody but the organiser is told what could be erased', async () => {
  const delegate = await join('Curious')
  for (const who of [await facilitator('Lou'), await display(), delegate])
    expect((await texts('a', who)).body.code, who.role).toBe('forbidden')
  expect((await call(hall.server.origin, `/api/events/${EVENT}/texts?find=a`)).status).toBe(401)
  expect((await texts('')).body).toEqual({ texts: [], more: false })
})
