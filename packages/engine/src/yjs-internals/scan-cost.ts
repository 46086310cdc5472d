/**
 * How far Yjs would have to walk to put new items into their lists. Whoever typed an item saw its neighbours, so it goes
 * between two that stand side by side: one step. Items made without seeing each other are sorted by walking over what
 * stands between, and thousands of them, made up to be so, would hold up the room for minutes.
 *
 * The lists are followed as they grow, item by item, by the ids of neighbours alone.
 *
 * Not documented: structs in `store.clients` with their neighbours, `_start` and `_map`, `findIndexSS`, and where Yjs walks when it puts
 * an item in place. Read in yjs 13.6.33 and pinned to it (E-29). If that changes, the cost is guessed wrongly, so that honest
 * updates are refused or a room is held up: `contract.test.ts` beside this and `judge-cost.test.ts` say so. There is no plain way.
 */
import * as Y from 'yjs'

/** Steps that one update may cost: a few hundredths of a second. */
const MAX_STEPS = 200_000

const KEY_STEPS = 10

const START = '<'
const END = '>'

/** The list of a text's characters, or of a key's values. */
export interface ListPlace {
  /** The item that holds the text or the map; null: the page itself. */
  parent: Y.ID | null
  key: string | null
}

export class ScanCost {
  private readonly doc: Y.Doc
  private readonly root: string
  /** Neighbours that this update's items changed, by the first and the last id of an item. */
  private readonly leftOf = new Map<string, string>()
  private readonly rightOf = new Map<string, string>()
  /** Lists that were empty before. */
  private readonly begun = new Set<string>()
  /** Ids beside which something went in that did not see its neighbours. */
  private readonly unsure = new Set<string>()
  /** How long the lists have become, as far as anybody may have to walk. */
  private readonly lengths = new Map<string, number>()
  private steps = 0

  /** `root`: the name of the one map at the top of the document. */
  constructor(doc: Y.Doc, root: string) {
    this.doc = doc
    this.root = root
  }

  /** The next item, after those that it stands beside, and the list that it is of. False: the update costs too much. */
  add(item: Y.Item, list: ListPlace): boolean {
    const name = listName(list)
    const length = (this.lengths.get(name) ?? this.standingIn(list)) + 1
    this.lengths.set(name, length)
    const { client } = item.id
    const known = Y.getState(this.doc.store, client)
    // Of an item that the document has in part, the rest goes behind that part.
    const from = Math.max(item.id.clock, known)
    const origin = from > item.id.clock ? Y.createID(client, from - 1) : item.origin
    const left = origin ? keyOf(origin) : START
    const right = item.rightOrigin ? keyOf(item.rightOrigin) : END
    const first = `${client}:${from}`
    const last = `${client}:${item.id.clock + item.length - 1}`
    const guessed = this.unsure.has(left) || this.unsure.has(right)
    if (guessed || !this.standSideBySide(item, origin, left, right, list)) {
      // A value of a key that did not see the one before is a rare accident, and dearer to put in place.
      this.steps += list.key === null ? length : KEY_STEPS * length
      for (const id of [left, right, first, last]) if (id !== START && id !== END) this.unsure.add(id)
    }
    if (left !== START) this.rightOf.set(left, first)
    if (right !== END) this.leftOf.set(right, last)
    this.leftOf.set(first, left)
    this.rightOf.set(last, right)
    return this.steps <= MAX_STEPS
  }

  private standSideBySide(
    item: Y.Item,
    origin: Y.ID | null,
    left: string,
    right: string,
    list: ListPlace,
  ): boolean {
    if (item.rightOrigin) return (this.leftOf.get(right) ?? this.standingLeftOf(item.rightOrigin)) === left
    if (origin) return (this.rightOf.get(left) ?? this.standingRightOf(origin)) === END
    return this.begins(list)
  }

  private standingLeftOf(id: Y.ID): string {
    const standing = standingAt(this.doc, id)
    if (standing === null || id.clock > standing.id.clock) return `${id.client}:${id.clock - 1}`
    return standing instanceof Y.Item && standing.left ? keyOf(standing.left.lastId) : START
  }

  private standingRightOf(id: Y.ID): string {
    const standing = standingAt(this.doc, id)
    if (standing === null || id.clock + 1 < standing.id.clock + standing.length)
      return `${id.client}:${id.clock + 1}`
    return standing instanceof Y.Item && standing.right ? keyOf(standing.right.id) : END
  }

  /** Without neighbours it is the first of its list, or the first value of its key. */
  private begins(list: ListPlace): boolean {
    const name = listName(list)
    if (this.begun.has(name)) return false
    this.begun.add(name)
    return this.standingIn(list) === 0
  }

  /** Parts of a list as it is in the document. */
  private standingIn({ parent, key }: ListPlace): number {
    const standing = parent === null ? null : standingAt(this.doc, parent)
    const type =
      parent === null
        ? this.doc.share.get(this.root)
        : standing instanceof Y.Item && standing.content instanceof Y.ContentType && standing.content.type
    if (!type) return 0
    let parts = 0
    if (key === null) for (let item = type._start; item; item = item.right) parts++
    else for (let item: Y.Item | null = type._map.get(key) ?? null; item; item = item.left) parts++
    return parts
  }
}

function listName({ parent, key }: ListPlace): string {
  return `${parent === null ? '' : keyOf(parent)} ${key ?? ''}`
}

function keyOf({ client, clock }: Y.ID): string {
  return `${client}:${clock}`
}

function standingAt(doc: Y.Doc, { client, clock }: Y.ID): Y.Item | Y.GC | null {
  if (clock >= Y.getState(doc.store, client)) return null
  const structs = doc.store.clients.get(client) as Y.Item[]
  return structs[Y.findIndexSS(structs, clock)] as Y.Item | Y.GC
}
