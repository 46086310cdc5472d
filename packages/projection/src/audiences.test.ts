/** Entries that are no plain notes: for oneself, for one's network, counted together, told by another, written together. */
import {
  type Fields,
  postEntry,
  readBoard,
  readPage,
  setAbout,
  setDraft,
  setFields,
  takeBackEntry,
} from '@folkmoot/board-doc'
import { formatById } from '@folkmoot/formats'
import type { RoomReader } from '@folkmoot/projection'
import type { BoardRecord } from '@folkmoot/protocol'
import {
  board,
  type EngineWorld,
  openEngineWorld,
  person,
  postWords,
  type StockClient,
  seed,
  textsOf,
  until,
  writeEntry,
} from '@folkmoot/testkit'
import { afterEach, beforeEach, expect, test } from 'vitest'

let world: EngineWorld
beforeEach(async () => {
  world = await openEngineWorld()
})
afterEach(() => world.discard())

/** A board of a real format, with its own prompts, as `p0`, `p1` … */
function boardOf(format: string, more: Partial<BoardRecord> = {}): BoardRecord {
  const { defaults } = formatById(format) ?? {}
  if (!defaults) throw new Error(`no format ${format}`)
  const prompts = defaults.prompts.map((text, i) => ({ id: `p${i}`, text, key: defaults.keys?.[i] }))
  return board('b', { format, prompts, visibility: defaults.visibility, ...more })
}
async function read<T>(what: (reader: RoomReader) => T): Promise<T> {
  const room = await world.engine.room()
  const result = await room.submit({
    actor: null,
    op: null,
    run: tx => ({ ok: true, value: what(tx) as never }),
  })
  if (!result.ok) throw new Error('read')
  return result.value
}
function answer(client: StockClient, text: string, fields: Fields, prompt = 'p0'): string {
  const id = writeEntry(client, text, prompt)
  setFields(client.doc, id, fields)
  postEntry(client.doc, id)
  return id
}
async function join(...ids: string[]): Promise<StockClient[]> {
  const clients = ids.map(id => world.page(id))
  await Promise.all(clients.map(client => client.synced()))
  return clients
}

test('[P-9] a commitment is seen by its writer, by their network or by the room, as they chose', async () => {
  const people = [
    person('ann', { network: 'keighley' }),
    person('ben', { network: 'keighley' }),
    person('cat', { network: 'hereford' }),
  ]
  await seed(world.engine, people, [boardOf('commitments', { phase: 'write' })])
  const [ann, ben, cat] = (await join('ann', 'ben', 'cat')) as [StockClient, StockClient, StockClient]
  const wall = world.reader('b')
  const mine = answer(ann, 'CANARY-SELF', { audience: 'me' })
  const ours = answer(ben, 'meet \u0007monthly', { audience: 'network', byWhen: 'Easter', sly: 'x' })
  const unsaid = answer(cat, 'CANARY-UNSAID', { byWhen: 'soon' })
  await Promise.all([ann.saved(), ben.saved(), cat.saved()])
  expect(await read(tx => tx.circle('b', 'keighley'))).toEqual([])
  await world.change(tx => tx.put('board', boardOf('commitments', { phase: 'share' })))
  expect(await read(tx => tx.circle('b', 'keighley'))).toEqual([
    {
      source: { page: 'ben', entry: ours },
      prompt: 'p0',
      text: 'meet monthly',
      name: 'BEN',
      fields: { byWhen: 'Easter' },
    },
  ])
  expect(await read(tx => tx.circle('b', 'hereford'))).toEqual([])
  expect(await read(tx => [tx.fates('ann')[mine], tx.fates('ben')[ours], tx.fates('cat')[unsaid]])).toEqual([
    { fate: 'yours' },
    { fate: 'network' },
    { fate: 'incomplete' },
  ])
  setFields(cat.doc, unsaid, { audience: 'room', withWhom: 'our governors' })
  postEntry(cat.doc, unsaid)
  await until(() => textsOf(wall).length === 1, 'the room’s')
  expect(readBoard(wall.doc).notes[0]).toMatchObject({
    text: 'CANARY-UNSAID',
    name: 'CAT',
    fields: { withWhom: 'our governors' },
  })
})

test('[P-3] a person posts no more on a board than its format takes, and one taken back makes room', async () => {
  await seed(world.engine, [person('ann')], [boardOf('urgency', { visibility: 'named' })])
  const [ann] = (await join('ann')) as [StockClient]
  const wall = world.reader('b')
  const ids = ['p0', 'p1', 'p2'].map(prompt => answer(ann, `about ${prompt}`, { urgency: 3 }, prompt))
  await until(() => textsOf(wall).length === 2, 'two')
  await ann.saved()
  const fates = await read(tx => tx.fates('ann'))
  expect(ids.map(id => fates[id]?.fate).sort()).toEqual(['shown', 'shown', 'too-many'])
  const shown = ids.find(id => fates[id]?.fate === 'shown') ?? ''
  const third = ids.find(id => fates[id]?.fate === 'too-many') ?? ''
  takeBackEntry(ann.doc, shown)
  await ann.saved()
  expect((await read(tx => tx.fates('ann')))[third]).toEqual({ fate: 'shown' })
})

test('[P-10] what is only counted is on no board, and what comes after freezing is late and not counted', async () => {
  await seed(world.engine, [person('ann'), person('ben')], [boardOf('urgency', { phase: 'write' })])
  const [ann, ben] = (await join('ann', 'ben')) as [StockClient, StockClient]
  const wall = world.reader('b')
  const counted = answer(ann, '', { urgency: 5 })
  answer(ann, '', { urgency: 9 }, 'p1')
  await ann.saved()
  await world.change(tx => tx.put('board', boardOf('urgency', { phase: 'share' })))
  expect((await read(tx => tx.fates('ann')))[counted]).toEqual({ fate: 'counted' })
  await world.change(tx => tx.put('board', boardOf('urgency', { phase: 'closed' })))
  const late = answer(ben, '', { urgency: 1 })
  await ben.saved()
  expect((await read(tx => tx.fates('ben')))[late]).toEqual({ fate: 'late' })
  expect(await read(tx => tx.counted('b'))).toEqual([
    { network: null, entries: [{ prompt: 'p0', posted: { text: '', about: null, fields: { urgency: 5 } } }] },
  ])
  expect(textsOf(wall)).toEqual([])
})

test('[P-12] a story that another typed is on no board before its teller has approved it, word for word', async () => {
  const people = [person('ann', { network: 'keighley' }), person('tom', { network: 'rotherham' })]
  await seed(world.engine, people, [boardOf('stories')])
  const [ann] = (await join('ann')) as [StockClient]
  const wall = world.reader('b')
  await wall.synced()
  const id = writeEntry(ann, 'we opened the hall', 'p0')
  setFields(ann.doc, id, { setting: 'A Saturday' })
  setAbout(ann.doc, id, { person: 'tom', name: '' })
  postEntry(ann.doc, id)
  await ann.saved()
  expect((await read(tx => tx.fates('ann')))[id]).toEqual({ fate: 'asked' })
  const [asked] = await read(tx => tx.list('quote'))
  expect(asked).toMatchObject({ person: 'tom', consent: 'words', prompt: 'p0', answer: 'asked' })
  expect(asked?.text).toBe('we opened the hall\nSetting: A Saturday')
  expect(textsOf(wall)).toEqual([])
  if (!asked) throw new Error('asked')
  await world.change(tx => tx.put('quote', { ...asked, answer: 'agreed' }))
  await until(() => textsOf(wall).length === 1, 'the story')
  expect(readBoard(wall.doc).notes[0]).toMatchObject({ name: 'TOM', network: 'rotherham' })
  // A word changed behind their back asks again.
  setFields(ann.doc, id, { setting: 'A Sunday' })
  postEntry(ann.doc, id)
  await until(() => textsOf(wall).length === 0, 'asked again')
  const [again] = await read(tx => tx.list('quote'))
  if (!again) throw new Error('again')
  expect(again.answer).toBe('asked')
  await world.change(tx => tx.put('quote', { ...again, answer: 'agreed', correctedText: 'we opened it' }))
  await until(() => textsOf(wall)[0] === 'we opened it', 'their own words')
  expect(readBoard(wall.doc).notes[0]?.fields).toBeUndefined()
})

test('[P-12] a story that was written for somebody without a device is read back to them as well', async () => {
  await seed(world.engine, [person('doris', { deviceless: true })], [boardOf('stories')])
  const [typed] = (await join('doris')) as [StockClient]
  const wall = world.reader('b')
  await wall.synced()
  const id = writeEntry(typed, 'I baked for forty years', 'p0')
  setAbout(typed.doc, id, { person: 'doris', name: '' })
  postEntry(typed.doc, id)
  await typed.saved()
  expect((await read(tx => tx.fates('doris')))[id]).toEqual({ fate: 'asked' })
  expect(textsOf(wall)).toEqual([])
  const [asked] = await read(tx => tx.list('quote'))
  if (!asked) throw new Error('asked')
  await world.change(tx => tx.put('quote', { ...asked, answer: 'agreed' }))
  await until(() => textsOf(wall).length === 1, 'the story')
  expect(readBoard(wall.doc).notes[0]).toMatchObject({ name: 'DORIS' })
})

test('[P-12] one’s own story asks nobody', async () => {
  await seed(world.engine, [person('ann')], [boardOf('stories')])
  const [ann] = (await join('ann')) as [StockClient]
  const wall = world.reader('b')
  postWords(ann, 'mine', 'p0')
  await until(() => textsOf(wall).length === 1, 'the story')
})

test('[P-13] while people vote no note changes, and what is posted waits', async () => {
  await seed(world.engine, [person('ann'), person('ben')], [board('b')])
  const [ann, ben] = (await join('ann', 'ben')) as [StockClient, StockClient]
  const wall = world.reader('b')
  const first = postWords(ann, 'first')
  await until(() => textsOf(wall).length === 1, 'the first')
  await world.change(tx => tx.put('board', board('b', { phase: 'vote' })))
  const changed = world.page('ann')
  await changed.synced()
  setDraft(ann.doc, first, 'changed')
  postEntry(ann.doc, first)
  const second = postWords(ben, 'second')
  await Promise.all([ann.saved(), ben.saved()])
  expect(textsOf(wall)).toEqual(['first'])
  expect(await read(tx => [tx.fates('ann')[first], tx.fates('ben')[second]])).toEqual([
    { fate: 'waiting' },
    { fate: 'waiting' },
  ])
  await world.change(tx => tx.put('board', board('b', { phase: 'talk' })))
  await until(() => textsOf(wall).length === 2, 'after the vote')
  expect(textsOf(wall).sort()).toEqual(['changed', 'second'])
})

test('[P-14] what a table writes together is merged, named by the table, and of no network', async () => {
  const people = [person('ann', { network: 'keighley' }), person('ben', { network: 'hereford' })]
  await seed(world.engine, people, [board('b', { by: 'table' })])
  await world.change(tx =>
    tx.put('table-page', { id: 'together', table: 't3', name: 'Table 3', pageEpoch: 1 }),
  )
  const [one, other] = (await join('together', 'together')) as [StockClient, StockClient]
  const wall = world.reader('b')
  const id = writeEntry(one, 'we ')
  await until(() => readPage(other.doc)[0]?.draft === 'we ', 'the other sees it')
  setDraft(one.doc, id, 'we open doors')
  setDraft(other.doc, id, 'so we ')
  await Promise.all([one.saved(), other.saved()])
  await until(() => other.doc.getMap('entries').toJSON()[id].draft === 'so we open doors', 'merged')
  postEntry(other.doc, id)
  await until(() => textsOf(wall).length === 1, 'the note')
  const [note] = readBoard(wall.doc).notes
  expect(note).toMatchObject({ text: 'so we open doors', name: 'Table 3' })
  expect(note?.network).toBeUndefined()
  setFields(one.doc, id, { setting: 'the hall' })
  setFields(other.doc, id, { changed: 'the hours' })
  await Promise.all([one.saved(), other.saved()])
  await until(() => readPage(one.doc)[0]?.fields.changed !== undefined, 'the other answer')
  expect(readPage(one.doc)[0]?.fields).toEqual({ setting: 'the hall', changed: 'the hours' })
})
