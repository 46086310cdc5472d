import { allowAlone, type Note, takeBackEntry } from '@folkmoot/board-doc'
import { type BoardRecord, LIMITS, type PersonRecord } from '@folkmoot/protocol'
import { board, person, type StockClient, textsOf, until } from '@folkmoot/testkit'
import { describe, expect, test } from 'vitest'
import { textsInOrder, unnamedBoard } from './unnamed.fixture.ts'

const unnamed = unnamedBoard()
const { anonymous, change, fateOf, ids, post, read, room, standing, textsNow, update } = unnamed

describe('what was released and what waits', () => {
  test('[P-17] an update waits for a release while the old words stand, also over a restart; then the note keeps its id', async () => {
    const { pages } = await room(
      ids(6).map(id => person(id)),
      anonymous({ phase: 'write' }),
    )
    const entries = await post(pages, i => `first ${i}`)
    await change({ phase: 'share' })
    const before = await standing()
    await update(pages[0] as StockClient, entries[0] as string, 'CHANGED')
    expect(await fateOf('p10', entries[0] as string)).toBe('changing')
    await unnamed.world.stroke()
    await unnamed.world.restart()
    await unnamed.world.stroke()
    await change({ phase: 'write' })
    await change({ phase: 'share' })
    expect(await standing()).toEqual(before)
    expect(await fateOf('p10', entries[0] as string)).toBe('changing')
    const again = ids(6).map(id => unnamed.world.page(id))
    await Promise.all(again.map(page => page.synced()))
    for (const [i, page] of again.entries())
      if (i > 0) await update(page, entries[i] as string, `second ${i}`)
    await unnamed.world.stroke()
    expect(await textsNow()).toEqual(['CHANGED', 'second 1', 'second 2', 'second 3', 'second 4', 'second 5'])
    expect((await standing()).map(note => note.id).sort()).toEqual(before.map(note => note.id).sort())
  })

  test('[P-36] a restart does not begin the three minutes anew, for three to five people who wait', async () => {
    const { pages } = await room(
      ids(6).map(id => person(id)),
      anonymous({ phase: 'write' }),
    )
    await post(pages, i => `first ${i}`)
    await change({ phase: 'share' })
    const late = () => textsNow().then(texts => texts.filter(text => text.startsWith('late')))
    await post(pages.slice(0, 3), i => `late ${i}`)
    for (const part of [1, 2]) {
      await unnamed.world.pass(LIMITS.fewWaitMs / 3)
      await unnamed.world.restart()
      expect(await late(), `after restart ${part}`).toEqual([])
    }
    await unnamed.world.pass(LIMITS.fewWaitMs / 3 + LIMITS.strokeMs)
    expect(await late()).toHaveLength(3)
    // Whoever comes afterwards waits for themself.
    expect((await read(tx => tx.get('board', 'b')))?.past?.waitsSince).toBeNull()
  })

  test('[P-17] an update may have the old words go at once; the note comes back under its id, with a release', async () => {
    const { pages } = await room(
      ids(4).map(id => person(id)),
      anonymous({ phase: 'write' }),
    )
    const entries = await post(pages, i => `first ${i}`)
    await change({ phase: 'share' })
    const note = (await standing()).find(one => one.text === 'first 0')
    await update(pages[0] as StockClient, entries[0] as string, 'second 0', { now: true })
    expect(await textsNow()).toEqual(['first 1', 'first 2', 'first 3'])
    await change({ phase: 'write' })
    await change({ phase: 'share' })
    expect(await textsNow()).toEqual(['first 1', 'first 2', 'first 3'])
    for (const i of [1, 2]) await update(pages[i] as StockClient, entries[i] as string, `second ${i}`)
    await unnamed.world.fewStroke()
    expect((await standing()).find(one => one.text === 'second 0')?.id).toBe(note?.id)
  })

  test('[P-17] too many words in an update leave those that stand; taking back is at once', async () => {
    const { pages } = await room(
      ids(3).map(id => person(id)),
      anonymous({ phase: 'write' }),
    )
    const entries = await post(pages, i => `first ${i}`)
    await change({ phase: 'share' })
    await update(pages[0] as StockClient, entries[0] as string, 'x'.repeat(LIMITS.entryChars + 1))
    expect(await textsNow()).toEqual(['first 0', 'first 1', 'first 2'])
    expect(await fateOf('p10', entries[0] as string)).toBe('too-long')
    takeBackEntry((pages[1] as StockClient).doc, entries[1] as string)
    await pages[1]?.saved()
    expect(await textsNow()).toEqual(['first 0', 'first 2'])
  })

  test('[P-18] words posted under “no name” carry none, whatever the board is by then', async () => {
    const { pages } = await room(
      ids(3).map(id => person(id, { network: 'keighley' })),
      anonymous({ phase: 'write' }),
    )
    await change({ visibility: 'named' })
    await post(pages.slice(0, 1), () => 'offline', { visibility: 'anonymous' })
    await post(pages.slice(1, 2), () => 'unsaid')
    await post(pages.slice(2), () => 'named', { visibility: 'named' })
    await change({ phase: 'share' })
    const named = await standing()
    expect(named).toMatchObject([{ text: 'named', name: 'P12', network: 'keighley' }])
    for (const [i, page] of pages.slice(0, 2).entries()) {
      const entry = Object.keys(await read(tx => tx.fates(`p${i + 10}`)))[0] as string
      allowAlone(page.doc, entry)
      await page.saved()
    }
    await unnamed.world.fewStroke()
    const plain = (await standing()).filter(note => note.text !== 'named')
    expect(plain.map(note => Object.keys(note).sort())).toEqual([
      ['at', 'id', 'prompt', 'text'],
      ['at', 'id', 'prompt', 'text'],
    ])
  })

  test('[P-18] a person who is moved to another network and back changes nothing that stands', async () => {
    const people = ids(10).map((id, i) => person(id, { network: i < 5 ? 'keighley' : 'brad' }))
    const { pages } = await room(people, board('b', { visibility: 'network', phase: 'write' }))
    await post(pages, i => `words ${i}`)
    await change({ phase: 'share' })
    const before = await standing()
    expect(new Set(before.map(note => note.network))).toEqual(new Set(['keighley', 'brad']))
    for (const network of ['brad', 'keighley', null])
      await unnamed.world.change(tx => tx.put('person', { ...(people[0] as PersonRecord), network }))
    await unnamed.world.change(tx => tx.put('person', { ...(people[1] as PersonRecord), mergedInto: 'p17' }))
    expect(await standing()).toEqual(before)
    await unnamed.world.restart()
    expect(await standing()).toEqual(before)
  })
})

describe('labels', () => {
  const networkOnly = (more: Partial<BoardRecord> = {}) => board('b', { visibility: 'network', ...more })

  test('[P-6] five later joiners, or four fakes, give no lone note its network', async () => {
    const lone = person('p10', { network: 'keighley' })
    const others = ids(7)
      .slice(1)
      .map(id => person(id, { network: 'brad' }))
    const { pages } = await room([lone, ...others], networkOnly({ phase: 'write' }))
    const later = ['x1', 'x2', 'x3', 'x4', 'x5'].map(id =>
      person(id, { network: 'keighley', joinedAt: Date.now() + 60_000 }),
    )
    await unnamed.world.change(tx => {
      for (const fake of later) tx.put('person', fake)
    })
    const fakes = later.map(({ id }) => unnamed.world.page(id))
    await Promise.all(fakes.map(page => page.synced()))
    await post([...pages, ...fakes], i => `words ${i}`)
    await change({ phase: 'share' })
    const notes = await standing()
    expect(notes).toHaveLength(12)
    expect(notes.filter(note => note.network === 'keighley')).toEqual([])
  })

  test('[P-6] no note is labelled while fewer than five of its release would be left bare', async () => {
    const people = ids(7).map((id, i) => person(id, { network: i < 6 ? 'keighley' : 'leeds' }))
    const { pages } = await room(people, networkOnly({ phase: 'write' }))
    await post(pages, i => `words ${i}`)
    await change({ phase: 'share' })
    expect((await standing()).map(note => note.network)).toEqual(Array(7).fill(undefined))
  })

  test('[P-19] shared while people write it names no network until sharing ends, then all at once under a raised epoch', async () => {
    const people = ids(12).map((id, i) => person(id, { network: i < 6 ? 'keighley' : 'brad' }))
    const { wall, pages } = await room(people, networkOnly())
    await post(pages.slice(0, 6), i => `first ${i}`)
    await unnamed.world.stroke()
    await post(pages.slice(6), i => `second ${i}`)
    await unnamed.world.stroke()
    const bare = await standing()
    expect(bare.map(note => note.network)).toEqual(Array(12).fill(undefined))
    const epoch = await read(tx => tx.get('board', 'b')?.past?.epoch ?? 0)
    const closed = new Promise<number>(resolve =>
      wall.provider.ws?.addEventListener('close', event => resolve((event as CloseEvent).code)),
    )
    await change({ phase: 'group' })
    expect((await standing()).filter(note => note.network === 'keighley')).toHaveLength(6)
    expect((await standing()).filter(note => note.network === 'brad')).toHaveLength(6)
    expect(await closed).toBe(4409)
    expect(await read(tx => tx.get('board', 'b')?.past?.epoch ?? 0)).toBe(epoch + 1)
    await change({ phase: 'share' })
    await change({ phase: 'group' })
    expect(await read(tx => tx.get('board', 'b')?.past?.epoch ?? 0)).toBe(epoch + 1)
  })

  test('[P-6] a newcomer whose join changed what networks are small changes no note', async () => {
    const people = ids(10).map((id, i) => person(id, { network: i < 6 ? 'keighley' : 'leeds' }))
    const { pages } = await room(people, networkOnly({ phase: 'write' }))
    await post(pages, i => `words ${i}`)
    await change({ phase: 'share' })
    const before = await standing()
    await unnamed.world.change(tx =>
      tx.put('person', person('new', { network: 'leeds', joinedAt: Date.now() })),
    )
    expect(await standing()).toEqual(before)
  })
})

describe('order', () => {
  test('[P-20] neither a restart nor going back and sharing again writes notes in the order of people’s ids', async () => {
    const people = ids(12).map(id => person(id))
    const { pages } = await room(people, anonymous({ phase: 'write' }))
    await post(pages, i => `words ${String(i).padStart(2, '0')}`)
    const orders: string[] = []
    for (let round = 0; round < 4; round++) {
      await change({ phase: 'share' })
      await unnamed.world.restart()
      const wall = unnamed.world.reader('b')
      await wall.synced()
      await until(() => textsOf(wall).length === 12, 'the wall')
      orders.push(textsInOrder(wall.doc).join())
      await change({ phase: 'write' })
      await unnamed.world.restart()
    }
    const sorted = Array.from({ length: 12 }, (_, i) => `words ${String(i).padStart(2, '0')}`).join()
    expect(orders).not.toContain(sorted)
    expect(new Set(orders).size).toBe(4)
  })

  test('[P-21] a board that becomes more private is written anew: other ids, rounded times, no name in any byte', async () => {
    const people = ids(6).map(id => person(id, { name: `CANARY ${id}`, network: 'keighley' }))
    const { wall, pages } = await room(people, board('b'))
    await post(pages, i => `words ${i}`, { visibility: 'named' })
    await until(() => textsOf(wall).length === 6, 'the named notes')
    const before = await standing()
    const [one, other] = before as [Note, Note]
    const moderated = { board: 'b', nodded: null, hidden: false, agreed: one.text, reword: null, reason: '' }
    await unnamed.world.change(tx => {
      tx.put('moderation', { id: one.id, ...moderated })
      tx.put('groups', {
        id: 'b',
        rev: 1,
        groups: [{ id: 'g', name: 'G', notes: [one.id, other.id] }],
        by: '',
        merged: {},
      })
      tx.put('ballot', { id: 'b-p10', board: 'b', person: 'p10', dots: { [one.id]: 2, g: 1 } })
      tx.put('mark', { id: `${one.id}-p11`, board: 'b', note: one.id, person: 'p11', kinds: ['me-too'] })
    })
    const closed = new Promise<number>(resolve =>
      wall.provider.ws?.addEventListener('close', event => resolve((event as CloseEvent).code)),
    )
    await change({ visibility: 'anonymous' })
    expect(await closed).toBe(4409)
    const after = await standing()
    expect(after.map(note => note.text).sort()).toEqual(before.map(note => note.text).sort())
    for (const note of after) {
      expect(before.map(({ id }) => id)).not.toContain(note.id)
      expect(note.at % LIMITS.roundedMs).toBe(0)
      expect(note.name ?? note.network).toBeUndefined()
    }
    const now = (text: string) => after.find(note => note.text === text)?.id as string
    expect(await read(tx => tx.get('groups', 'b')?.groups[0]?.notes)).toEqual([
      now(one.text),
      now(other.text),
    ])
    expect(await read(tx => tx.get('ballot', 'b-p10')?.dots)).toEqual({ [now(one.text)]: 2, g: 1 })
    expect(await read(tx => tx.list('mark'))).toMatchObject([
      { id: `${now(one.text)}-p11`, note: now(one.text) },
    ])
    expect(await read(tx => tx.get('moderation', now(one.text))?.agreed)).toBe(one.text)
    expect(after.find(note => note.text === one.text)?.agreed).toBe(true)
    const bytes: Uint8Array[] = []
    const late = unnamed.world.reader('b')
    late.provider.ws?.addEventListener('message', event =>
      bytes.push(new Uint8Array(event.data as ArrayBuffer)),
    )
    await late.synced()
    const wire = Buffer.concat(bytes).toString('latin1')
    expect(wire).toContain('words 0')
    expect(wire).not.toContain('CANARY')
    const rows = await unnamed.world.engine.store.readDoc('event', 'board', 'b')
    expect(Buffer.concat(rows).toString('latin1')).not.toContain('CANARY')
  })
})
