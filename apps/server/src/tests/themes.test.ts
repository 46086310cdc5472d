/** Themes across events, as the server's libraries have them: when they are there, who lets them be public, what goes with them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OrganiserEventView } from '@folkmoot/protocol'
import { call, type Device, device, until } from '@folkmoot/testkit'
import { beforeAll, expect, test } from 'vitest'
import { useHall } from './hall.fixture.ts'
import { EVENT, get } from './world.fixture.ts'

const hall = useHall()
const { join: joins, newBoard, post } = hall

const headersOf = (who: Device) => ({ cookie: who.cookie, 'x-folkmoot-as': who.role })
const command = async (name: string, input: object = {}, who: Device = hall.organiser) => {
  const { status, body } = await who.command(name, input)
  return { status, reason: String(body.reason ?? ''), body }
}
/** Of no event. */
const system = async (name: string, input: object, who: Device = hall.organiser) => {
  const { status, body } = await call(hall.server.origin, `/api/commands/${name}`, input, headersOf(who))
  return { status, reason: String(body.reason ?? ''), body }
}
const at = (path: string) => fetch(`${hall.server.origin}${path}`, { redirect: 'manual' })
/** Once it is made. */
const page = (path: string) =>
  until(async () => {
    const answer = await at(path)
    return answer.status === 503 ? null : { status: answer.status, text: await answer.text() }
  }, path)
const filesIn = (folder: string) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter(one => one.isFile())
        .map(one => readFileSync(join(one.parentPath, one.name), 'latin1'))
        .join('\n')
    : ''

let other: Device
let programme: string
let board: string
const groups = () => [{ event: EVENT, board, group: 'g-trust' }]
const words = { name: 'Trusting each other', by: 'the editors', definition: 'whom people ask first' }
const save = (more: object = {}, who?: Device) =>
  system('theme.save', { theme: null, programme, ...words, groups: groups(), ...more }, who)
const kept = async () => {
  const found = await hall.server.deps.rooms.read('system', read => read.list('theme'))
  return found.ok ? found.value : []
}

async function addressOf(reach: 'public' | 'programme'): Promise<string> {
  const stage = await hall.organiser.stage()
  const { libraries } = stage.view as unknown as OrganiserEventView
  stage.close()
  return new URL(libraries?.all.find(one => one.reach === reach)?.address ?? '').pathname
}

beforeAll(async () => {
  const invited = await call(
    hall.server.origin,
    '/api/commands/organiser.invite',
    { label: 'Second pair of eyes' },
    headersOf(hall.organiser),
  )
  const token = new URL(String(invited.body.url)).hash.slice(1)
  const entered = await call(hall.server.origin, '/api/enter', { token })
  other = device(hall.server.origin, 'organiser', EVENT, entered.cookie)
  programme = (await get(hall.server, 'event', EVENT)).programme
  board = await newBoard('day-review', 'named')
  const people = await Promise.all(['one', 'two'].map(name => joins(`Writer ${name}`)))
  for (const [i, who] of people.entries()) await post(who, board, `words of trust ${i}`)
  await command('board.share', { board })
  const notes = (await hall.notes(board)).map(({ id }) => id)
  const arranged = await command('groups.arrange', {
    board,
    rev: 0,
    groups: [{ id: 'g-trust', name: 'Trust', notes }],
  })
  expect(arranged.status).toBe(200)
  await command('board.freeze', { board, now: true })
  for (const who of people) await who.command('consent.set', { answer: 'all', entries: {} })
  await command('library.publish', { reach: 'programme', boards: [board] })
})

// A library is made by a process of low priority.
test('[C-64] a theme is made of published groups, and stands in the programme’s library at once', {
  timeout: 90_000,
}, async () => {
  const asked = `/api/programmes/${programme}/groups`
  const { body } = await call(hall.server.origin, asked, undefined, headersOf(hall.organiser))
  expect(body.groups).toEqual([
    {
      event: EVENT,
      eventName: expect.any(String),
      board,
      boardTitle: 'Board day-review',
      group: 'g-trust',
      name: 'Trust',
      notes: 2,
      isPublic: false,
    },
  ])
  const jackie = await hall.facilitator('Jackie')
  expect((await call(hall.server.origin, asked, undefined, headersOf(jackie))).status).toBe(401)

  const made = await save()
  expect(made.status).toBe(200)
  const theme = String(made.body.theme)
  const address = await addressOf('programme')
  const shown = await until(
    async () => {
      const { status, text } = await page(`${address}t/${theme}/`)
      return status === 200 ? text : null
    },
    'its page',
    60_000,
  )
  for (const said of [words.name, words.definition, words.by, 'words of trust 1'])
    expect(shown).toContain(said)
  expect((await page(`${address}themes.json`)).text).toContain('"readers": "programme"')

  // Two have it open: whoever is second is told, and overwrites nothing.
  const changed = { theme, rev: 1, definition: 'who is asked at night' }
  expect((await save(changed)).status).toBe(200)
  expect((await save({ theme, rev: 1 }, other)).reason).toBe('theme-changed')
  const after = await page(`${address}t/${theme}/`)
  expect(after.text).toContain('who is asked at night')
  expect(after.text).not.toContain(words.definition)
  await until(() => !filesIn(hall.server.dir).includes(words.definition), 'no byte of what was replaced')
})

test('[C-64] it is public only after another organiser has signed it as it stands', async () => {
  await command('library.publish', { reach: 'public', boards: [board] })
  expect((await command('library.ask')).status).toBe(200)
  expect((await command('library.sign', {}, other)).status).toBe(200)
  const [theme] = await kept()
  const path = `/library/${programme}/t/${theme?.id}/`
  expect((await page(path)).status).toBe(404)
  expect((await system('theme.sign', { theme: theme?.id, rev: 2 })).reason).toBe('another-has-to-sign')
  expect((await system('theme.sign', { theme: theme?.id, rev: 1 }, other)).reason).toBe('theme-changed')
  expect((await system('theme.sign', { theme: theme?.id, rev: 2 }, other)).status).toBe(200)
  await until(async () => (await page(path)).status === 200 || null, 'its public page')

  // Changed, it is for the programme alone until it is signed again.
  expect((await save({ theme: theme?.id, rev: 2, name: 'Asking each other' }, other)).status).toBe(200)
  expect((await page(path)).status).toBe(404)
  expect((await page(`/library/${programme}/`)).text).not.toContain(words.name)
  expect((await system('theme.sign', { theme: theme?.id, rev: 3 }, other)).reason).toBe('another-has-to-sign')
  expect((await system('theme.sign', { theme: theme?.id, rev: 3 })).status).toBe(200)
  expect(await until(async () => (await page(path)).text.includes('Asking') || null, 'again')).toBe(true)
})

test('[C-64] removed it leaves every page and the disk, and the notes stay', async () => {
  const [theme] = await kept()
  expect((await system('theme.remove', { theme: theme?.id })).status).toBe(200)
  const address = await addressOf('programme')
  for (const of of [address, `/library/${programme}/`]) {
    expect((await page(`${of}t/${theme?.id}/`)).status).toBe(404)
    expect((await page(`${of}t/g-trust/`)).text).toContain('words of trust')
  }
  await until(() => !/asked at night|Asking each other/.test(filesIn(hall.server.dir)), 'no byte of it')
})
