import {
  createEntry,
  postEntry,
  readBoard,
  readPage,
  removeEntry,
  setAbout,
  setDraft,
  takeBackEntry,
} from '@folkmoot/board-doc'
import {
  board,
  type Engine,
  person,
  type StockClient,
  seed,
  startEngine,
  stockClient,
  TEST_EVENT,
  until,
} from '@folkmoot/testkit'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'

let engine: Engine
let open: StockClient[] = []

beforeEach(async () => {
  engine = await startEngine()
})
afterEach(async () => {
  for (const client of open) client.destroy()
  open = []
  await engine.discard()
})

function page(id: string, options: Parameters<typeof stockClient>[2] = {}): StockClient {
  const client = stockClient(`${engine.url}/sync/page`, `${TEST_EVENT}.${id}`, options)
  open.push(client)
  return client
}
function reader(id: string): StockClient {
  const client = stockClient(`${engine.url}/sync/board`, `${TEST_EVENT}.${id}`)
  open.push(client)
  return client
}
function write(client: StockClient, text: string, prompt = 'what', boardId = 'b'): string {
  const id = createEntry(client.doc, { board: boardId, prompt, made: Date.now() })
  setDraft(client.doc, id, text)
  return id
}
function post(client: StockClient, text: string, prompt = 'what', boardId = 'b'): string {
  const id = write(client, text, prompt, boardId)
  postEntry(client.doc, id)
  return id
}
const texts = (client: StockClient) => readBoard(client.doc).notes.map(note => note.text)

describe('own pages, one board', () => {
  test('[E-1] a posted entry reaches every reader, and only then; a draft reaches nobody', async () => {
    await seed(engine, [person('ann'), person('ben')], [board('b')])
    const ann = page('ann')
    const wall = reader('b')
    await Promise.all([ann.synced(), wall.synced()])
    const draft = write(ann, 'not yet')
    await ann.saved()
    expect(texts(wall)).toEqual([])
    postEntry(ann.doc, draft)
    await until(() => texts(wall).includes('not yet'), 'the note')
    setDraft(ann.doc, draft, 'now better')
    await ann.saved()
    expect(texts(wall)).toEqual(['not yet'])
    postEntry(ann.doc, draft)
    await until(() => texts(wall).includes('now better'), 'the update')
    takeBackEntry(ann.doc, draft)
    await until(() => texts(wall).length === 0, 'taking back')
    expect(readPage(ann.doc)[0]?.draft).toBe('now better')
  })

  test('[E-2] a stock provider edits offline, returns and is delivered once', async () => {
    await seed(engine, [person('ann')], [board('b')])
    const ann = page('ann', { connect: false })
    post(ann, 'written on the train')
    const wall = reader('b')
    await wall.synced()
    ann.provider.connect()
    await ann.synced()
    await ann.saved()
    await until(() => texts(wall).length > 0, 'the offline note')
    ann.provider.disconnect()
    post(ann, 'and in the tunnel')
    ann.provider.connect()
    await until(() => texts(wall).length === 2, 'the second note')
    expect(texts(wall).sort()).toEqual(['and in the tunnel', 'written on the train'])
  })

  test('[E-3] what was saved is there after a restart, and the board grows on with a fresh client id', async () => {
    await seed(engine, [person('ann')], [board('b')])
    const ann = page('ann')
    await ann.synced()
    post(ann, 'before')
    await ann.saved()
    const before = reader('b')
    await until(() => texts(before).length === 1, 'the note')
    const writers = [...Y.decodeStateVector(Y.encodeStateVector(before.doc)).keys()]
    for (const client of open) client.destroy()
    await engine.stop()
    engine = await startEngine({ dir: engine.dir })
    const after = reader('b')
    await after.synced()
    expect(texts(after)).toEqual(['before'])
    const again = page('ann')
    await again.synced()
    expect(readPage(again.doc).map(entry => entry.posted?.text)).toEqual(['before'])
    post(again, 'after')
    await until(() => texts(after).length === 2, 'the second note')
    const now = [...Y.decodeStateVector(Y.encodeStateVector(after.doc)).keys()]
    expect(now.length).toBe(writers.length + 1)
  })

  test('[E-4] two tabs of one page see each other’s typing after the commit', async () => {
    await seed(engine, [person('ann')], [board('b')])
    const [one, two] = [page('ann'), page('ann')]
    await Promise.all([one.synced(), two.synced()])
    const id = write(one, 'together')
    await until(() => readPage(two.doc)[0]?.draft === 'together', 'the echo')
    setDraft(two.doc, id, 'better together')
    await until(() => readPage(one.doc)[0]?.draft === 'better together', 'the other echo')
  })

  test('[E-5] nobody but the server writes a board', async () => {
    await seed(engine, [person('ann')], [board('b')])
    const intruder = reader('b')
    await intruder.synced()
    intruder.doc.getMap('notes').set('x', { text: 'forged' })
    await until(() => intruder.closes.includes(4403), 'the close code')
    const honest = reader('b')
    await honest.synced()
    expect(texts(honest)).toEqual([])
  })

  test('[E-6] a hostile update closes that socket with 4422 and leaves page and others alone', async () => {
    await seed(engine, [person('ann'), person('eve')], [board('b')])
    const ann = page('ann')
    await ann.synced()
    const eve = page('eve')
    await eve.synced()
    eve.doc.getMap('entries').set('x', new Y.Map([['deep', new Y.Map()]]))
    await until(() => eve.closes.includes(4422), 'the close code')
    post(ann, 'undisturbed')
    await ann.saved()
    expect(readPage(ann.doc)[0]?.posted?.text).toBe('undisturbed')
  })
})

describe('projection', () => {
  test('[P-1] before the reveal nothing is on the board; the reveal brings all at once', async () => {
    await seed(engine, [person('ann'), person('ben')], [board('b', { phase: 'write' })])
    const ann = page('ann')
    const ben = page('ben')
    const wall = reader('b')
    await Promise.all([ann.synced(), ben.synced(), wall.synced()])
    post(ann, 'one')
    post(ben, 'two', 'so')
    await Promise.all([ann.saved(), ben.saved()])
    expect(texts(wall)).toEqual([])
    await change(tx => tx.put('board', board('b', { phase: 'share', revealed: ['so'] })))
    await until(() => texts(wall).length === 1, 'the first column')
    expect(texts(wall)).toEqual(['two'])
    await change(tx => tx.put('board', board('b', { phase: 'share' })))
    await until(() => texts(wall).length === 2, 'both')
    await change(tx => tx.put('board', board('b', { phase: 'write' })))
    await until(() => texts(wall).length === 0, 'back to writing')
  })

  test('[P-2] on anonymous boards a note waits for a batch of five writers, and carries neither name nor network', async () => {
    const people = ['a1', 'a2', 'a3', 'a4', 'a5'].map(id => person(id, { network: 'keighley' }))
    await seed(engine, people, [board('b', { visibility: 'anonymous' })])
    const wall = reader('b')
    await wall.synced()
    const clients = people.map(({ id }) => page(id))
    await Promise.all(clients.map(client => client.synced()))
    for (const client of clients.slice(0, 4)) post(client, `words of ${open.indexOf(client)}`)
    await Promise.all(clients.slice(0, 4).map(client => client.saved()))
    expect(texts(wall)).toEqual([])
    post(clients[4] as StockClient, 'the fifth')
    await until(() => texts(wall).length === 5, 'the batch')
    for (const note of readBoard(wall.doc).notes) {
      expect(Object.keys(note).sort()).toEqual(['at', 'id', 'prompt', 'text'])
      expect(note.at % (5 * 60_000)).toBe(0)
    }
  })

  test('[P-2] on such a board updated words leave at once, and the new ones come with the next batch', async () => {
    const ids = ['a1', 'a2', 'a3', 'a4', 'a5']
    await seed(
      engine,
      ids.map(id => person(id)),
      [board('b', { visibility: 'network' })],
    )
    const wall = reader('b')
    await wall.synced()
    const clients = ids.map(id => page(id))
    await Promise.all(clients.map(client => client.synced()))
    const entries = clients.map((client, i) => post(client, `first ${i}`))
    await until(() => texts(wall).length === 5, 'the batch')
    const change = (i: number) => {
      setDraft((clients[i] as StockClient).doc, entries[i] ?? '', `second ${i}`)
      postEntry((clients[i] as StockClient).doc, entries[i] ?? '')
    }
    change(0)
    await until(() => texts(wall).length === 4, 'the old words to go')
    expect(texts(wall)).not.toContain('first 0')
    for (const i of [1, 2, 3, 4]) change(i)
    await until(() => texts(wall).filter(text => text.startsWith('second')).length === 5, 'the new words')
  })

  test('[P-3] too long, empty and late entries stay the writer’s own, and the page is never refused', async () => {
    await seed(engine, [person('ann')], [board('b'), board('c', { phase: 'closed' })])
    const ann = page('ann')
    await ann.synced()
    const long = post(ann, 'x'.repeat(2_001))
    const empty = post(ann, '   ')
    const late = post(ann, 'too late', 'what', 'c')
    const fine = post(ann, 'fine')
    await ann.saved()
    const room = await engine.room()
    const fates = await room.submit({
      actor: null,
      op: null,
      run: tx => ({ ok: true, value: tx.fates('ann') }),
    })
    expect(fates).toEqual({
      ok: true,
      value: {
        [long]: { fate: 'too-long' },
        [empty]: { fate: 'incomplete' },
        [late]: { fate: 'late' },
        [fine]: { fate: 'shown' },
      },
    })
    expect(ann.closes).toEqual([])
  })

  test('[P-3] after freezing an entry that did not fit still says why, and only what came later is late', async () => {
    await seed(engine, [person('ann')], [board('b', { lookFirst: true })])
    const ann = page('ann')
    await ann.synced()
    const long = post(ann, 'x'.repeat(2_001))
    const held = post(ann, 'nobody nodded')
    await ann.saved()
    await change(tx => tx.put('board', board('b', { lookFirst: true, phase: 'closed' })))
    const late = post(ann, 'too late')
    await ann.saved()
    const room = await engine.room()
    const fates = await room.submit({
      actor: null,
      op: null,
      run: tx => ({ ok: true, value: tx.fates('ann') }),
    })
    expect(fates).toMatchObject({
      value: { [long]: { fate: 'too-long' }, [held]: { fate: 'waiting' }, [late]: { fate: 'late' } },
    })
  })

  test('[P-3] an update or a taking back that came after freezing is told: the note stands as it was', async () => {
    await seed(engine, [person('ann')], [board('b')])
    const ann = page('ann')
    await ann.synced()
    const [same, updated, taken] = [post(ann, 'same'), post(ann, 'before'), post(ann, 'to be taken back')]
    await ann.saved()
    await change(tx => tx.put('board', board('b', { phase: 'closed' })))
    setDraft(ann.doc, updated, 'after')
    postEntry(ann.doc, updated)
    takeBackEntry(ann.doc, taken)
    await ann.saved()
    const fates = async () =>
      (await engine.room()).submit({
        actor: null,
        op: null,
        run: tx => ({ ok: true, value: tx.fates('ann') }),
      })
    const outdated = { fate: 'outdated' }
    const told = { [same]: { fate: 'shown' }, [updated]: outdated, [taken]: outdated }
    await expect.poll(fates).toEqual({ ok: true, value: told })
    const { dir } = engine
    await engine.stop()
    engine = await startEngine({ dir })
    await expect.poll(fates).toEqual({ ok: true, value: told })
    await change(tx => tx.put('board', board('b', { phase: 'share' })))
    await expect.poll(fates).toEqual({
      ok: true,
      value: { [same]: { fate: 'shown' }, [updated]: { fate: 'shown' } },
    })
  })

  test('[P-4] a note that was hidden, taken back or thrown away is in no frame that a later joiner gets', async () => {
    await seed(engine, [person('ann')], [board('b')])
    const ann = page('ann')
    const wall = reader('b')
    await Promise.all([ann.synced(), wall.synced()])
    post(ann, 'CANARY-HIDDEN')
    const back = post(ann, 'CANARY-BACK')
    const gone = post(ann, 'CANARY-GONE')
    await until(() => texts(wall).length === 3, 'three notes')
    const note = readBoard(wall.doc).notes.find(({ text }) => text === 'CANARY-HIDDEN')
    await change(tx =>
      tx.put('moderation', { id: note?.id ?? '', board: 'b', nodded: null, hidden: true, reason: 'kindly' }),
    )
    takeBackEntry(ann.doc, back)
    removeEntry(ann.doc, gone)
    await until(() => texts(wall).length === 0, 'an empty board')
    const bytes: Uint8Array[] = []
    const late = reader('b')
    late.provider.ws?.addEventListener('message', event =>
      bytes.push(new Uint8Array(event.data as ArrayBuffer)),
    )
    await late.synced()
    expect(Buffer.concat(bytes).toString('latin1')).not.toContain('CANARY')
  })

  test('[P-7] a person named in an entry is named on the board only after they agreed, in the words they agreed to', async () => {
    const find = board('b', { format: 'find-someone-who' })
    const keighley = ['k1', 'k2', 'k3'].map(id => person(id, { network: 'keighley' }))
    await seed(
      engine,
      [
        person('ann', { network: 'keighley' }),
        person('ben', { name: 'Ben Okri', network: 'keighley' }),
        ...keighley,
      ],
      [find],
    )
    const ann = page('ann')
    const wall = reader('b')
    await Promise.all([ann.synced(), wall.synced()])
    const id = write(ann, 'ran a youth club')
    setAbout(ann.doc, id, { person: 'ben', name: '' })
    postEntry(ann.doc, id)
    await until(() => texts(wall).length === 1, 'the note')
    const found = () => readBoard(wall.doc).notes[0]?.found
    expect(found()).toEqual({ network: 'keighley' })
    const room = await engine.room()
    const asked = await room.submit({
      actor: null,
      op: null,
      run: tx => ({ ok: true, value: tx.list('quote') }),
    })
    if (!asked.ok || !asked.value[0]) throw new Error('nobody was asked')
    const quote = asked.value[0]
    expect(quote).toMatchObject({ person: 'ben', text: 'ran a youth club', answer: 'asked' })
    await change(tx => tx.put('quote', { ...quote, answer: 'agreed', correctedText: 'runs a youth club' }))
    await until(() => found()?.name === 'Ben Okri', 'the name')
    expect(texts(wall)).toEqual(['runs a youth club'])
    setDraft(ann.doc, id, 'something else about Ben')
    postEntry(ann.doc, id)
    await until(() => texts(wall)[0] === 'something else about Ben', 'other words')
    expect(found()).toEqual({ network: 'keighley' })
  })

  test('[P-5] look first: a note waits for a nod to exactly these words', async () => {
    await seed(engine, [person('ann')], [board('b', { lookFirst: true })])
    const ann = page('ann')
    const wall = reader('b')
    await Promise.all([ann.synced(), wall.synced()])
    const id = post(ann, 'look at me')
    await ann.saved()
    const room = await engine.room()
    const held = await room.submit({ actor: null, op: null, run: tx => ({ ok: true, value: tx.held('b') }) })
    if (!held.ok) throw new Error('held')
    expect(held.value).toMatchObject([{ text: 'look at me', state: 'waiting' }])
    const note = held.value[0]?.note ?? ''
    await change(tx =>
      tx.put('moderation', { id: note, board: 'b', nodded: 'look at me', hidden: false, reason: '' }),
    )
    await until(() => texts(wall).length === 1, 'the nod')
    setDraft(ann.doc, id, 'changed after the nod')
    postEntry(ann.doc, id)
    await until(() => texts(wall).length === 0, 'waiting again')
  })
})

describe('tasks', () => {
  const actor = { role: 'organiser', device: 'd1' } as const

  test('[T-1] an operation repeated by its actor is done once, also after a restart', async () => {
    await seed(engine, [], [])
    const add = async (op: string) =>
      (await engine.room()).submit({
        actor,
        op,
        run(tx) {
          const id = `p${tx.list('person').length}`
          tx.put('person', person(id))
          return { ok: true, value: id }
        },
      })
    expect(await Promise.all([add('op1'), add('op1'), add('op2')])).toMatchObject([
      { value: 'p0' },
      { value: 'p0' },
      { value: 'p1' },
    ])
    await engine.stop()
    engine = await startEngine({ dir: engine.dir })
    expect(await add('op1')).toEqual({ ok: true, value: 'p0' })
    expect(await add('op3')).toEqual({ ok: true, value: 'p2' })
  })

  test('[T-2] a refusal and a bug leave no trace', async () => {
    await seed(engine, [person('ann')], [])
    const room = await engine.room()
    const refused = await room.submit({
      actor,
      op: 'x',
      run(tx) {
        tx.put('person', person('ann', { name: 'changed' }))
        tx.put('person', person('new'))
        tx.delete('person', 'ann')
        return { ok: false, error: { code: 'forbidden', message: 'no' } }
      },
    })
    expect(refused.ok).toBe(false)
    const thrown = await room.submit({
      actor,
      op: 'y',
      run(tx) {
        tx.delete('person', 'ann')
        throw new Error('a bug')
      },
    })
    expect(thrown).toMatchObject({ ok: false, error: { code: 'internal' } })
    const people = await room.submit({
      actor: null,
      op: null,
      run: tx => ({ ok: true, value: tx.list('person') }),
    })
    expect(people).toEqual({ ok: true, value: [person('ann')] })
  })
})

async function change(run: (tx: import('@folkmoot/sync').Tx) => void): Promise<void> {
  const room = await engine.room()
  const result = await room.submit({
    actor: null,
    op: null,
    run(tx) {
      run(tx)
      return { ok: true, value: null }
    },
  })
  expect(result.ok).toBe(true)
}
