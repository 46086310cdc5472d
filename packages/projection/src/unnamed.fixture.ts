/** A board without names, its people's pages and its wall, in a world of the test's own. */
import { boardNotes, type HowPosted, type Note, postEntry, setDraft } from '@folkmoot/board-doc'
import type { BoardRecord, PersonRecord } from '@folkmoot/protocol'
import {
  board,
  type EngineWorld,
  openEngineWorld,
  postWords,
  type StockClient,
  seed,
} from '@folkmoot/testkit'
import { afterEach, beforeEach } from 'vitest'
import type * as Y from 'yjs'

export function unnamedBoard() {
  let world: EngineWorld
  beforeEach(async () => {
    world = await openEngineWorld()
  })
  afterEach(() => world.discard())

  const ids = (count: number) => Array.from({ length: count }, (_, i) => `p${i + 10}`)
  const anonymous = (more: Partial<BoardRecord> = {}) => board('b', { visibility: 'anonymous', ...more })

  /** Pages of these people, and the wall; the board is shared unless told otherwise. */
  async function room(people: PersonRecord[], record: BoardRecord) {
    await seed(world.engine, people, [record])
    const wall = world.reader('b')
    await wall.synced()
    const pages = people.map(({ id }) => world.page(id))
    await Promise.all(pages.map(page => page.synced()))
    return { wall, pages }
  }

  async function post(pages: readonly StockClient[], words: (i: number) => string, how: HowPosted = {}) {
    const entries = pages.map((page, i) => postWords(page, words(i), 'what', 'b', how))
    await Promise.all(pages.map(page => page.saved()))
    return entries
  }

  async function update(page: StockClient, entry: string, words: string, how: HowPosted = {}) {
    setDraft(page.doc, entry, words)
    postEntry(page.doc, entry, how)
    await page.saved()
  }

  const change = (more: Partial<BoardRecord>) =>
    world.change(tx => tx.put('board', { ...(tx.get('board', 'b') as BoardRecord), ...more }))

  async function read<T>(run: (tx: Parameters<Parameters<EngineWorld['change']>[0]>[0]) => T): Promise<T> {
    let value: T | undefined
    await world.change(tx => {
      value = run(tx)
    })
    return value as T
  }
  const fateOf = async (page: string, entry: string) => (await read(tx => tx.fates(page)))[entry]?.fate
  /** What the engine holds, which is what it has sent. */
  const standing = () => read(tx => tx.notes('b'))
  const textsNow = async () => (await standing()).map(note => note.text).sort()

  return {
    get world() {
      return world
    },
    ids,
    anonymous,
    room,
    post,
    update,
    change,
    read,
    fateOf,
    standing,
    textsNow,
  }
}

/** Note ids in the order in which the document has them: what anybody can read from the bytes. */
function structOrder(doc: Y.Doc): string[] {
  const items = [...(boardNotes(doc) as unknown as { _map: Map<string, Y.Item> })._map]
  return items
    .filter(([, item]) => !item.deleted)
    .sort(([, a], [, b]) => a.id.client - b.id.client || a.id.clock - b.id.clock)
    .map(([id]) => id)
}
export const textsInOrder = (doc: Y.Doc) => structOrder(doc).map(id => (boardNotes(doc).get(id) as Note).text)
