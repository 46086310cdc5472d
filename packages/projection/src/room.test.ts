import { postEntry, readPage, setDraft, takeBackEntry } from '@folkmoot/board-doc'
import { refuse } from '@folkmoot/protocol'
import {
  board,
  type EngineWorld,
  openEngineWorld,
  person,
  postWords,
  seed,
  textsOf,
  until,
  writeEntry,
} from '@folkmoot/testkit'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'

let world: EngineWorld
beforeEach(async () => {
  world = await openEngineWorld()
})
afterEach(() => world.discard())

describe('own pages, one board', () => {
  test('[E-1] a posted entry reaches every reader, and only then; a draft reaches nobody', async () => {
    await seed(world.engine, [person('ann'), person('ben')], [board('b')])
    const ann = world.page('ann')
    const wall = world.reader('b')
    await Promise.all([ann.synced(), wall.synced()])
    const draft = writeEntry(ann, 'not yet')
    await ann.saved()
    expect(textsOf(wall)).toEqual([])
    postEntry(ann.doc, draft)
    await until(() => textsOf(wall).includes('not yet'), 'the note')
    setDraft(ann.doc, draft, 'now better')
    await ann.saved()
    expect(textsOf(wall)).toEqual(['not yet'])
    postEntry(ann.doc, draft)
    await until(() => textsOf(wall).includes('now better'), 'the update')
    takeBackEntry(ann.doc, draft)
    await until(() => textsOf(wall).length === 0, 'taking back')
    expect(readPage(ann.doc)[0]?.draft).toBe('now better')
  })

  test('[E-2] a stock provider edits offline, returns and is delivered once', async () => {
    await seed(world.engine, [person('ann')], [board('b')])
    const ann = world.page('ann', { connect: false })
    postWords(ann, 'written on the train')
    const wall = world.reader('b')
    await wall.synced()
    ann.provider.connect()
    await ann.synced()
    await ann.saved()
    await until(() => textsOf(wall).length > 0, 'the offline note')
    ann.provider.disconnect()
    postWords(ann, 'and in the tunnel')
    ann.provider.connect()
    await until(() => textsOf(wall).length === 2, 'the second note')
    expect(textsOf(wall).sort()).toEqual(['and in the tunnel', 'written on the train'])
  })

  test('[E-3] what was saved is there after a restart, and the board grows on with a fresh client id', async () => {
    await seed(world.engine, [person('ann')], [board('b')])
    const ann = world.page('ann')
    await ann.synced()
    postWords(ann, 'before')
    await ann.saved()
    const before = world.reader('b')
    await until(() => textsOf(before).length === 1, 'the note')
    const writers = [...Y.decodeStateVector(Y.encodeStateVector(before.doc)).keys()]
    await world.restart()
    const after = world.reader('b')
    await after.synced()
    expect(textsOf(after)).toEqual(['before'])
    const again = world.page('ann')
    await again.synced()
    expect(readPage(again.doc).map(entry => entry.posted?.text)).toEqual(['before'])
    postWords(again, 'after')
    await until(() => textsOf(after).length === 2, 'the second note')
    const now = [...Y.decodeStateVector(Y.encodeStateVector(after.doc)).keys()]
    expect(now.length).toBe(writers.length + 1)
  })

  test('[E-4] two tabs of one page see each other’s typing after the commit', async () => {
    await seed(world.engine, [person('ann')], [board('b')])
    const [one, two] = [world.page('ann'), world.page('ann')]
    await Promise.all([one.synced(), two.synced()])
    const id = writeEntry(one, 'together')
    await until(() => readPage(two.doc)[0]?.draft === 'together', 'the echo')
    setDraft(two.doc, id, 'better together')
    await until(() => readPage(one.doc)[0]?.draft === 'better together', 'the other echo')
  })

  test('[E-5] nobody but the server writes a board', async () => {
    await seed(world.engine, [person('ann')], [board('b')])
    const intruder = world.reader('b')
    await intruder.synced()
    intruder.doc.getMap('notes').set('x', { text: 'forged' })
    await until(() => intruder.closes.includes(4403), 'the close code')
    const honest = world.reader('b')
    await honest.synced()
    expect(textsOf(honest)).toEqual([])
  })

  test('[E-6] a hostile update closes that socket with 4422 and leaves page and others alone', async () => {
    await seed(world.engine, [person('ann'), person('eve')], [board('b')])
    const ann = world.page('ann')
    await ann.synced()
    const eve = world.page('eve')
    await eve.synced()
    eve.doc.getMap('entries').set('x', new Y.Map([['deep', new Y.Map()]]))
    await until(() => eve.closes.includes(4422), 'the close code')
    postWords(ann, 'undisturbed')
    await ann.saved()
    expect(readPage(ann.doc)[0]?.posted?.text).toBe('undisturbed')
  })
})

describe('memory', () => {
  test('[E-20] a room that nobody uses leaves memory, and comes back with everything at its next use', async () => {
    await seed(world.engine, [person('ann')], [board('b')])
    const ann = world.page('ann')
    await ann.synced()
    postWords(ann, 'kept')
    await ann.saved()
    const { rooms } = world.engine
    await rooms.putAway('event')
    expect(rooms.loaded(), 'somebody is there').toHaveLength(1)
    ann.destroy()
    const room = await world.engine.room()
    await until(() => room.idleSince() !== null, 'nobody there')
    const leaving = rooms.putAway('event')
    // Whoever comes at that very moment gets the next one, and waits for it.
    const wall = world.reader('b')
    await Promise.all([leaving, wall.synced()])
    await until(() => textsOf(wall).includes('kept'), 'the note')
    expect(rooms.loaded()).toHaveLength(1)
    expect(rooms.loaded()[0]).not.toBe(room)
  })
})

describe('tasks', () => {
  const actor = 'organiser:d1'

  test('[T-1] an operation repeated by its actor is done once, also after a restart', async () => {
    await seed(world.engine, [], [])
    const add = async (op: string) =>
      (await world.engine.room()).submit({
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
    await world.restart()
    expect(await add('op1')).toEqual({ ok: true, value: 'p0' })
    expect(await add('op3')).toEqual({ ok: true, value: 'p2' })
  })

  test('[T-2] a refusal and a bug leave no trace', async () => {
    await seed(world.engine, [person('ann')], [])
    const room = await world.engine.room()
    const refused = await room.submit({
      actor,
      op: 'x',
      run(tx) {
        tx.put('person', person('ann', { name: 'changed' }))
        tx.put('person', person('new'))
        tx.delete('person', 'ann')
        return { ok: false, error: refuse('forbidden') }
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
