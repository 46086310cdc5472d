/** A household's shopping list: everybody writes wishes on a page of their own, and the board has the sums. */
import {
  createRooms,
  type Documents,
  type Edits,
  type Projection,
  quietMeter,
  type Reason,
  systemClock,
  systemRng,
  type TaskProjection,
  type Types,
} from '@folkmoot/engine'
import type * as Y from 'yjs'
import { memoryStore } from './memory-store.ts'

interface Sum {
  id: string
  pieces: number
}
interface Shopping extends Types {
  records: { list: { id: string } }
  item: Sum
  tx: { open(id: string): void }
  reader: null
  refusal: Reason
}
type Docs = Documents<Shopping['records'], Sum>

/** A page: thing → how many. A board: thing → how many together. */
class Sums implements Projection<Shopping> {
  readonly reader = null
  private readonly docs: Docs
  private readonly wishes = new Map<string, Map<string, number>>()
  constructor(docs: Docs) {
    this.docs = docs
  }
  boards = () => this.docs.records.list('list').map(({ id }) => id)
  ready() {}
  pageShape = () => ({ root: 'wishes', map: { kind: 'map', values: true, within: () => null } }) as const
  refusesPage = () => null
  pageChanged(page: string, doc: Y.Doc) {
    const wishes = [...doc.getMap<number>('wishes').entries()].filter(([, pieces]) =>
      Number.isInteger(pieces),
    )
    this.wishes.set(page, new Map(wishes))
  }
  recordChanged({ id }: { id: string }) {
    if (!this.docs.boards.has(id)) this.docs.addBoard(id)
  }
  begin(_edits: Edits): TaskProjection<Shopping> {
    return { tx: { open: id => this.docs.records.put('list', { id }) }, keep() {}, drop() {} }
  }
  readOnly = (refuse: () => never) => ({ open: refuse })
  project() {
    const sums = new Map<string, number>()
    for (const wishes of this.wishes.values())
      for (const [thing, pieces] of wishes) sums.set(thing, (sums.get(thing) ?? 0) + pieces)
    for (const board of this.docs.boards.values()) {
      const set = [...sums]
        .map(([id, pieces]) => ({ id, pieces }))
        .filter(sum => board.item(sum.id)?.pieces !== sum.pieces)
      board.write(
        set,
        board
          .items()
          .map(({ id }) => id)
          .filter(id => !sums.has(id)),
      )
    }
    return null
  }
  summarise = () => null
}

export const rooms = createRooms<Shopping>({
  store: memoryStore(),
  clock: systemClock,
  rng: systemRng,
  meter: quietMeter,
  log: { info() {}, warn() {}, error: console.error },
  limits: { pageBytes: 100_000, pageParts: 1_000, bufferedBytes: 100_000 },
  boardShape: { root: 'list', compare: (a, b) => (a.id < b.id ? -1 : 1) },
  readRecord: (_kind, stored) => stored as { id: string },
  refuse: reason => reason,
  projection: docs => new Sums(docs),
})
