import { postEntry, readBoard, removeEntry, setAbout, setDraft, takeBackEntry } from '@folkmoot/board-doc'
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

let world: EngineWorld
beforeEach(async () => {
  world = await openEngineWorld()
})
afterEach(() => world.discard())

describe('projection', () => {
  test('[P-1] before the reveal nothing is on the board; the reveal brings all at once', async () => {
    await seed(world.engine, [person('ann'), person('ben')], [board('b', { phase: 'write' })])
    const ann = world.page('ann')
    const ben = world.page('ben')
    const wall = world.reader('b')
    await Promise.all([ann.synced(), ben.synced(), wall.synced()])
    postWords(ann, 'one')
    postWords(ben, 'two', 'so')
    await Promise.all([ann.saved(), ben.saved()])
    expect(textsOf(wall)).toEqual([])
    await world.change(tx => tx.put('board', board('b', { phase: 'share', revealed: ['so'] })))
    await until(() => textsOf(wall).length === 1, 'the first column')
    expect(textsOf(wall)).toEqual(['two'])
    await world.change(tx => tx.put('board', board('b', { phase: 'share' })))
    await until(() => textsOf(wall).length === 2, 'both')
    await world.change(tx => tx.put('board', board('b', { phase: 'write' })))
    await until(() => textsOf(wall).length === 0, 'back to writing')
  })

  test('[P-3] too long, empty and late entries stay the writer’s own, and the page is never refused', async () => {
    await seed(world.engine, [person('ann')], [board('b'), board('c', { phase: 'closed' })])
    const ann = world.page('ann')
    await ann.synced()
    const long = postWords(ann, 'x'.repeat(2_001))
    const empty = postWords(ann, '   ')
    const late = postWords(ann, 'too late', 'what', 'c')
    const fine = postWords(ann, 'fine')
    await ann.saved()
    const room = await world.engine.room()
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
    await seed(world.engine, [person('ann')], [board('b', { lookFirst: true })])
    const ann = world.page('ann')
    await ann.synced()
    const long = postWords(ann, 'x'.repeat(2_001))
    const held = postWords(ann, 'nobody nodded')
    await ann.saved()
    await world.change(tx => tx.put('board', board('b', { lookFirst: true, phase: 'closed' })))
    const late = postWords(ann, 'too late')
    await ann.saved()
    const room = await world.engine.room()
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
    await seed(world.engine, [person('ann')], [board('b')])
    const ann = world.page('ann')
    await ann.synced()
    const [same, updated, taken] = [
      postWords(ann, 'same'),
      postWords(ann, 'before'),
      postWords(ann, 'to be taken back'),
    ]
    await ann.saved()
    await world.change(tx => tx.put('board', board('b', { phase: 'closed' })))
    setDraft(ann.doc, updated, 'after')
    postEntry(ann.doc, updated)
    takeBackEntry(ann.doc, taken)
    await ann.saved()
    const fates = async () =>
      (await world.engine.room()).submit({
        actor: null,
        op: null,
        run: tx => ({ ok: true, value: tx.fates('ann') }),
      })
    const outdated = { fate: 'outdated' }
    const told = { [same]: { fate: 'shown' }, [updated]: outdated, [taken]: outdated }
    await expect.poll(fates).toEqual({ ok: true, value: told })
    await world.restart()
    await expect.poll(fates).toEqual({ ok: true, value: told })
    await world.change(tx => tx.put('board', board('b', { phase: 'share' })))
    await expect.poll(fates).toEqual({
      ok: true,
      value: { [same]: { fate: 'shown' }, [updated]: { fate: 'shown' } },
    })
  })

  test('[P-4] a note that was hidden, taken back or thrown away is in no frame that a later joiner gets', async () => {
    await seed(world.engine, [person('ann')], [board('b')])
    const ann = world.page('ann')
    const wall = world.reader('b')
    await Promise.all([ann.synced(), wall.synced()])
    postWords(ann, 'CANARY-HIDDEN')
    const back = postWords(ann, 'CANARY-BACK')
    const gone = postWords(ann, 'CANARY-GONE')
    await until(() => textsOf(wall).length === 3, 'three notes')
    const note = readBoard(wall.doc).notes.find(({ text }) => text === 'CANARY-HIDDEN')
    await world.change(tx =>
      tx.put('moderation', {
        id: note?.id ?? '',
        board: 'b',
        nodded: null,
        hidden: true,
        agreed: null,
        reword: null,
        reason: 'kindly',
      }),
    )
    takeBackEntry(ann.doc, back)
    removeEntry(ann.doc, gone)
    await until(() => textsOf(wall).length === 0, 'an empty board')
    const bytes: Uint8Array[] = []
    const late = world.reader('b')
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
      world.engine,
      [
        person('ann', { network: 'keighley' }),
        person('ben', { name: 'Ben Okri', network: 'keighley' }),
        ...keighley,
      ],
      [find],
    )
    const ann = world.page('ann')
    const wall = world.reader('b')
    await Promise.all([ann.synced(), wall.synced()])
    const id = writeEntry(ann, 'ran a youth club')
    setAbout(ann.doc, id, { person: 'ben', name: '' })
    postEntry(ann.doc, id)
    await until(() => textsOf(wall).length === 1, 'the note')
    const found = () => readBoard(wall.doc).notes[0]?.found
    expect(found()).toEqual({ network: 'keighley' })
    const room = await world.engine.room()
    const asked = await room.submit({
      actor: null,
      op: null,
      run: tx => ({ ok: true, value: tx.list('quote') }),
    })
    if (!asked.ok || !asked.value[0]) throw new Error('nobody was asked')
    const quote = asked.value[0]
    expect(quote).toMatchObject({ person: 'ben', text: 'ran a youth club', answer: 'asked' })
    await world.change(tx =>
      tx.put('quote', { ...quote, answer: 'agreed', correctedText: 'runs a youth club' }),
    )
    await until(() => found()?.name === 'Ben Okri', 'the name')
    expect(textsOf(wall)).toEqual(['runs a youth club'])
    setDraft(ann.doc, id, 'something else about Ben')
    postEntry(ann.doc, id)
    await until(() => textsOf(wall)[0] === 'something else about Ben', 'other words')
    expect(found()).toEqual({ network: 'keighley' })
  })

  test('[P-5] look first: a note waits for a nod to exactly these words', async () => {
    await seed(world.engine, [person('ann')], [board('b', { lookFirst: true })])
    const ann = world.page('ann')
    const wall = world.reader('b')
    await Promise.all([ann.synced(), wall.synced()])
    const id = postWords(ann, 'look at me')
    await ann.saved()
    const room = await world.engine.room()
    const held = await room.submit({ actor: null, op: null, run: tx => ({ ok: true, value: tx.held('b') }) })
    if (!held.ok) throw new Error('held')
    expect(held.value).toMatchObject([{ text: 'look at me', state: 'waiting' }])
    const note = held.value[0]?.note ?? ''
    await world.change(tx =>
      tx.put('moderation', {
        id: note,
        board: 'b',
        nodded: 'look at me',
        hidden: false,
        agreed: null,
        reword: null,
        reason: '',
      }),
    )
    await until(() => textsOf(wall).length === 1, 'the nod')
    setDraft(ann.doc, id, 'changed after the nod')
    postEntry(ann.doc, id)
    await until(() => textsOf(wall).length === 0, 'waiting again')
  })
})
