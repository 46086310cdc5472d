import { allowAlone, readBoard } from '@folkmoot/board-doc'
import { type BoardRecord, LIMITS } from '@folkmoot/protocol'
import { person, postWords, type StockClient, seed, textsOf, until } from '@folkmoot/testkit'
import { describe, expect, test } from 'vitest'
import { unnamedBoard } from './unnamed.fixture.ts'

const unnamed = unnamedBoard()
const { anonymous, change, fateOf, ids, post, read, room, textsNow } = unnamed

describe('release by the board’s own clock', () => {
  test('[P-2] the first reveal is one batch, without name, network or exact time', async () => {
    const people = ids(4).map(id => person(id, { network: 'keighley' }))
    const { wall, pages } = await room(people, anonymous({ phase: 'write' }))
    await post(pages, i => `words ${i}`)
    expect(textsOf(wall)).toEqual([])
    await change({ phase: 'share' })
    await until(() => textsOf(wall).length === 4, 'the batch')
    for (const note of readBoard(wall.doc).notes) {
      expect(Object.keys(note).sort()).toEqual(['at', 'id', 'prompt', 'text'])
      expect(note.at % LIMITS.roundedMs).toBe(0)
    }
  })

  test('[P-15] after the reveal six writers come at the next stroke, three to five after three minutes, together', async () => {
    const { pages } = await room(
      ids(10).map(id => person(id)),
      anonymous(),
    )
    await post(pages.slice(0, 6), i => `six ${i}`)
    expect(await textsNow()).toEqual([])
    await unnamed.world.stroke()
    expect(await textsNow()).toHaveLength(6)
    await post(pages.slice(6, 9), i => `three ${i}`)
    await unnamed.world.stroke()
    expect(await textsNow()).toHaveLength(6)
    await unnamed.world.fewStroke()
    expect(await textsNow()).toHaveLength(9)
  })

  test('[P-15] neither a phase, a column, a freeze nor a reopening brings out what waits alone', async () => {
    const { pages } = await room(
      ids(5).map(id => person(id)),
      anonymous({ phase: 'write' }),
    )
    await post(pages.slice(0, 4), i => `early ${i}`)
    await change({ phase: 'share' })
    const early = await textsNow()
    expect(early).toHaveLength(4)
    const [entry] = await post(pages.slice(4), () => 'LATE')
    for (const more of [
      { phase: 'group' },
      { phase: 'talk' },
      { phase: 'write' },
      { phase: 'share' },
      { revealed: ['so'] },
      { revealed: ['what'] },
      { revealed: [] },
    ] as Partial<BoardRecord>[]) {
      await change(more)
      expect(await textsNow(), JSON.stringify(more)).not.toContain('LATE')
    }
    expect(await textsNow()).toEqual(early)
    await unnamed.world.change(tx => {
      const settled = tx.settle('b')
      expect(settled.map(note => note.text).sort()).toEqual(early)
      tx.put('board', { ...(tx.get('board', 'b') as BoardRecord), phase: 'closed' })
    })
    expect(await textsNow()).toEqual(early)
    expect(await fateOf('p14', entry as string)).toBe('few')
    await unnamed.world.restart()
    await expect.poll(() => fateOf('p14', entry as string)).toBe('few')
    await change({ phase: 'share' })
    expect(await textsNow()).toEqual(early)
  })

  test('[P-16] fewer than three wait, and are told so, until each lets it come alone', async () => {
    const { pages } = await room(
      ids(2).map(id => person(id)),
      anonymous(),
    )
    const [first, second] = await post(pages, i => `of ${i}`)
    await unnamed.world.stroke()
    expect(await fateOf('p10', first as string)).toBe('waiting')
    await unnamed.world.fewStroke()
    expect(await textsNow()).toEqual([])
    expect(await fateOf('p10', first as string)).toBe('few')
    allowAlone((pages[0] as StockClient).doc, first as string)
    await pages[0]?.saved()
    await unnamed.world.fewStroke()
    expect(await textsNow()).toEqual([])
    allowAlone((pages[1] as StockClient).doc, second as string)
    await pages[1]?.saved()
    expect(await textsNow()).toEqual([])
    await unnamed.world.stroke()
    expect(await textsNow()).toEqual(['of 0', 'of 1'])
  })

  test('[P-16] a reveal or a freeze with one writer shows nothing of theirs', async () => {
    const { pages } = await room([person('p10')], anonymous({ phase: 'write' }))
    const [entry] = await post(pages, () => 'the only one')
    await change({ phase: 'share' })
    expect(await textsNow()).toEqual([])
    expect(await fateOf('p10', entry as string)).toBe('few')
    await unnamed.world.change(tx => void expect(tx.settle('b')).toEqual([]))
  })

  test('[P-15] four notes of one’s own fakes bring nobody’s out in a moment; one person with many counts once', async () => {
    const { pages } = await room(
      ids(5).map(id => person(id)),
      anonymous(),
    )
    await post(pages, i => (i === 0 ? 'VICTIM' : `fake ${i}`))
    await unnamed.world.pass(500)
    expect(await textsNow()).toEqual([])
    await unnamed.world.stroke()
    expect(await textsNow()).toEqual([])
    const many = pages[1] as StockClient
    for (let i = 0; i < 6; i++) postWords(many, `again ${i}`)
    await many.saved()
    await unnamed.world.stroke()
    expect(await textsNow()).toEqual([])
  })

  test('[P-16] a table’s note counts as its people, if they are three or more', async () => {
    const tables = [
      { id: 't3', name: 'Three', order: 0, people: ['p10', 'p11', 'p12'], page: 'page3' },
      { id: 't2', name: 'Two', order: 1, people: ['p13', 'p14'], page: 'page2' },
    ]
    await seed(
      unnamed.world.engine,
      ids(5).map(id => person(id)),
      [anonymous({ by: 'table', phase: 'write' }), anonymous({ id: 'c', by: 'table', phase: 'write' })],
    )
    await unnamed.world.change(tx => {
      for (const table of tables) {
        tx.put('table', table)
        tx.put('table-page', { id: table.page, table: table.id, name: table.name, pageEpoch: 1 })
      }
    })
    const [three, two] = [unnamed.world.page('page3'), unnamed.world.page('page2')]
    await Promise.all([three.synced(), two.synced()])
    postWords(three, 'of three')
    postWords(two, 'of two', 'what', 'c')
    await Promise.all([three.saved(), two.saved()])
    await unnamed.world.change(tx => {
      for (const id of ['b', 'c'])
        tx.put('board', { ...(tx.get('board', id) as BoardRecord), phase: 'share' })
    })
    expect(await textsNow()).toEqual(['of three'])
    expect(await read(tx => tx.notes('c'))).toEqual([])
  })

  test('[P-16] a nod to words that are looked at first brings out nothing that waits', async () => {
    const { pages } = await room(
      ids(4).map(id => person(id)),
      anonymous({ lookFirst: true, phase: 'write' }),
    )
    await post(pages.slice(0, 3), i => `held ${i}`)
    await change({ phase: 'share' })
    const held = await read(tx => tx.held('b'))
    expect(held.map(one => one.text).sort()).toEqual(['held 0', 'held 1', 'held 2'])
    await post(pages.slice(3), () => 'LATE')
    await unnamed.world.stroke()
    expect((await read(tx => tx.held('b'))).map(one => one.text)).not.toContain('LATE')
    await unnamed.world.change(tx =>
      tx.put('moderation', {
        id: held[0]?.note ?? '',
        board: 'b',
        nodded: held[0]?.text ?? '',
        hidden: false,
        agreed: null,
        reword: null,
        reason: '',
      }),
    )
    expect(await textsNow()).toEqual([held[0]?.text])
  })
})
