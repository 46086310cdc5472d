/**
 * The judge at the door of a page: may this update be applied?
 *
 * `Y.decodeUpdate` reads lazily and throws on what is cut short, before anything is applied. Then every struct must sit
 * where the page's shape has room for it. Honest words are never refused here, however long or late: Yjs cannot un-apply,
 * so how much somebody may say, and when, is the projection's to enforce. What an update would cost is bounded as well:
 * nobody holds up a room.
 *
 * It reads structs as Yjs keeps them, which is not documented: see `yjs-internals`, whose guards and versions are this one's too.
 */
import * as Y from 'yjs'
import type { EngineLimits } from '../limits.ts'
import { boundedDecoder, type DecodeBounded, TooManyParts } from '../yjs-internals/bounded-decoder.ts'
import { type ListPlace, ScanCost } from '../yjs-internals/scan-cost.ts'
import type { PageShape, Shape } from './page-shape.ts'

type Verdict =
  | { kind: 'admit' }
  /** It has, or makes, more parts than a page may have. */
  | { kind: 'full' }
  /** It builds on something that has not arrived: wait for SyncStep2. */
  | { kind: 'wait' }
  | { kind: 'refuse'; why: string }

type Struct = ReturnType<typeof Y.decodeUpdate>['structs'][number]
/** Where a struct stands, and the shape of what it stands in; `gone`: its surroundings were garbage-collected, so it will be too. */
type Slot = ({ shape: Shape } & ListPlace) | 'gone' | 'missing' | 'bad'

const MAX_CLIENTS = 1_000
const MAX_KEY = 48
const MAX_DEPTH = 3

class Refused extends Error {}

/** Judges one update against the document as it is now. Never throws, never changes the document. */
export type Judge = (doc: Y.Doc, update: Uint8Array, shape: PageShape) => Verdict

type JudgeLimits = Pick<EngineLimits, 'pageBytes' | 'pageParts'>

export function createJudge(limits: JudgeLimits): Judge {
  const decode = boundedDecoder(limits.pageParts)
  return (doc, update, shape) => {
    try {
      return new Judgement(doc, update, shape, limits, decode).verdict()
    } catch (error) {
      if (error instanceof TooManyParts) return { kind: 'full' }
      return { kind: 'refuse', why: error instanceof Refused ? error.message : 'cannot be decoded' }
    }
  }
}

class Judgement {
  private readonly doc: Y.Doc
  private readonly shape: PageShape
  private readonly limits: JudgeLimits
  private readonly structs: Struct[]
  private readonly deleted: Map<number, { clock: number; len: number }[]>
  private readonly byClient = new Map<number, Struct[]>()
  private readonly slots = new Map<Struct, Slot>()
  private readonly cost: ScanCost

  constructor(doc: Y.Doc, update: Uint8Array, shape: PageShape, limits: JudgeLimits, decode: DecodeBounded) {
    this.doc = doc
    this.shape = shape
    this.limits = limits
    const decoded = decode(update)
    this.structs = decoded.structs
    this.deleted = decoded.ds.clients as Map<number, { clock: number; len: number }[]>
    // V2 bytes read as V1 say “nothing”: to apply nothing and answer “saved” would lose the words behind it.
    if (this.structs.length === 0 && this.deleted.size === 0 && update.length > 2)
      throw new Refused('not a V1 update')
    this.cost = new ScanCost(doc, shape.root)
  }

  verdict(): Verdict {
    let waits = false
    for (const struct of this.structs) {
      const { client, clock } = struct.id
      if (
        !(struct.length > 0 && struct.length <= 8 * this.limits.pageBytes && clock + struct.length <= 2 ** 31)
      )
        throw new Refused('length out of range')
      const list = this.byClient.get(client)
      if (list) list.push(struct)
      else this.byClient.set(client, [struct])
    }
    const clients = this.doc.store.clients
    let fresh = 0
    for (const client of this.byClient.keys()) if (!clients.has(client)) fresh++
    if (clients.size + fresh > MAX_CLIENTS) throw new Refused('too many writers')

    for (const [client, list] of this.byClient) {
      let next = Y.getState(this.doc.store, client)
      for (const struct of list) {
        if (struct instanceof Y.Skip || struct.id.clock > next) waits = true
        next = Math.max(next, struct.id.clock + struct.length)
      }
    }
    for (const struct of this.structs) {
      if (!(struct instanceof Y.Item)) continue
      // What the document has already Yjs skips too, once all that it says it stands beside is there.
      if (struct.id.clock + struct.length <= Y.getState(this.doc.store, struct.id.client)) {
        if (neighboursOf(struct).some(id => !this.isStored(id))) throw new Refused('tells known words anew')
        continue
      }
      if (this.goesOnFromGone(struct)) throw new Refused('goes on from what is gone')
      const slot = this.resolve(struct)
      if (slot === 'bad') throw new Refused('not a place of a page')
      if (slot === 'missing') waits = true
      else checkContent(slot, struct)
    }
    for (const [client, ranges] of this.deleted) {
      const known = this.stateAfter(client)
      for (const range of ranges) {
        if (range.len <= 0 || range.clock + range.len > 2 ** 31)
          throw new Refused('delete range out of bounds')
        if (range.clock + range.len > known) waits = true
      }
    }
    if (waits) return { kind: 'wait' }
    return this.partsAfter() > this.limits.pageParts ? { kind: 'full' } : { kind: 'admit' }
  }

  /** The document has the beginning of it, and collected that: Yjs would put the rest behind nothing. */
  private goesOnFromGone({ id: { client, clock } }: Y.Item): boolean {
    const known = Y.getState(this.doc.store, client)
    return clock < known && !(this.structAt(Y.createID(client, known - 1)) instanceof Y.Item)
  }

  /** At most: what the document has already, or deletes, is counted twice. */
  private partsAfter(): number {
    let parts = this.structs.length
    for (const structs of this.doc.store.clients.values()) parts += structs.length
    return parts
  }

  private stateAfter(client: number): number {
    const last = this.byClient.get(client)?.at(-1)
    const now = Y.getState(this.doc.store, client)
    return last ? Math.max(now, last.id.clock + last.length) : now
  }

  /** The slot of a struct, those of what it stands beside and in first: a long page is a deep one. */
  private resolve(struct: Struct): Slot {
    const underWay = [struct]
    const seen = new Set(underWay)
    for (let top = underWay.at(-1); top !== undefined; top = underWay.at(-1)) {
      const before = this.firstBefore(top)
      if (before) {
        if (seen.has(before)) throw new Refused('goes round in a circle')
        seen.add(before)
        underWay.push(before)
        continue
      }
      this.slotOf(top)
      underWay.pop()
    }
    return this.slotOf(struct)
  }

  /** A struct of this update without a slot yet that must be in place before this one. */
  private firstBefore(struct: Struct): Struct | null {
    if (this.slots.has(struct)) return null
    const { client, clock } = struct.id
    const before = clock > 0 ? [Y.createID(client, clock - 1)] : []
    if (struct instanceof Y.Item) before.push(...neighboursOf(struct))
    for (const id of before) {
      if (this.isStored(id)) continue
      const at = this.structAt(id)
      if (at === struct) throw new Refused('stands beside itself')
      if (at !== 'missing' && !this.slots.has(at)) return at
    }
    return null
  }

  private slotOf(struct: Struct): Slot {
    const known = this.slots.get(struct)
    if (known !== undefined) return known
    this.slots.set(struct, 'bad') // a cycle is no place
    const slot = struct instanceof Y.Item ? this.findSlot(struct) : 'gone'
    this.slots.set(struct, slot)
    if (struct instanceof Y.Item && typeof slot !== 'string' && !this.cost.add(struct, slot))
      throw new Refused('too long to put in place')
    return slot
  }

  private findSlot(item: Y.Item): Slot {
    // The type says more than the decoder does: undecided parents are names, ids or absent.
    const parent = item.parent as unknown
    const sides = [item.origin, item.rightOrigin].filter(id => id !== null).map(id => this.slotAt(id))
    if (sides.includes('missing')) return 'missing'
    if (parent === null) return sides.find(side => side !== 'gone') ?? 'gone'
    if (typeof parent === 'string') {
      const { root, map } = this.shape
      return parent === root ? { shape: map, parent: null, key: item.parentSub } : 'bad'
    }
    if (!(parent instanceof Y.ID)) return 'bad'
    const shape = this.insideOf(parent)
    return typeof shape === 'string' ? shape : { shape, parent, key: item.parentSub }
  }

  /** The slot of whatever stands at `id`, in the document or in this update. */
  private slotAt(id: Y.ID): Slot {
    const struct = this.structAt(id)
    if (struct === 'missing') return 'missing'
    if (this.isStored(id)) return this.storedSlot(struct)
    return this.slotOf(struct)
  }

  /** What the type created at `id` may hold. */
  private insideOf(id: Y.ID): Shape | 'gone' | 'missing' | 'bad' {
    const struct = this.structAt(id)
    if (struct === 'missing') return 'missing'
    if (!(struct instanceof Y.Item)) return 'gone'
    if (struct.content instanceof Y.ContentDeleted) return 'gone'
    if (!(struct.content instanceof Y.ContentType)) return 'bad'
    const slot = this.isStored(id) ? this.storedSlot(struct) : this.slotOf(struct)
    if (typeof slot === 'string') return slot
    return within(slot.shape, slot.key) ?? 'bad'
  }

  private isStored(id: Y.ID): boolean {
    return id.clock < Y.getState(this.doc.store, id.client)
  }

  private structAt(id: Y.ID): Struct | 'missing' {
    if (this.isStored(id)) {
      const stored = this.doc.store.clients.get(id.client) as Struct[]
      return stored[Y.findIndexSS(stored as Y.Item[], id.clock)] as Struct
    }
    const list = this.byClient.get(id.client)
    if (!list) return 'missing'
    let low = 0
    let high = list.length - 1
    while (low <= high) {
      const middle = (low + high) >> 1
      const struct = list[middle] as Struct
      if (id.clock < struct.id.clock) high = middle - 1
      else if (id.clock >= struct.id.clock + struct.length) low = middle + 1
      else return struct instanceof Y.Skip ? 'missing' : struct
    }
    return 'missing'
  }

  private storedSlot(struct: Struct): Slot {
    if (!(struct instanceof Y.Item)) return 'gone'
    const parent = struct.parent
    if (!(parent instanceof Y.AbstractType)) return 'gone'
    const shape = this.shapeOf(parent)
    if (typeof shape === 'string') return shape
    return { shape, parent: parent._item?.id ?? null, key: struct.parentSub }
  }

  private shapeOf(type: Y.AbstractType<unknown>): Shape | 'gone' | 'bad' {
    const owner = type._item
    if (owner === null) return this.shape.map
    const outer = owner.parent
    if (!(outer instanceof Y.AbstractType)) return 'gone'
    const around = this.shapeOf(outer)
    return typeof around === 'string' ? around : (within(around, owner.parentSub) ?? 'bad')
  }
}

/** The ids that an item of an update stands beside and in. */
function neighboursOf(item: Y.Item): Y.ID[] {
  const parent = item.parent as unknown
  return [item.origin, item.rightOrigin, parent instanceof Y.ID ? parent : null].filter(id => id !== null)
}

function within(shape: Shape, key: string | null): Shape | null {
  return shape.kind === 'map' && key !== null ? shape.within(key) : null
}

function checkContent(slot: Slot, item: Y.Item): void {
  const content = item.content
  if (content instanceof Y.ContentDeleted) return
  if (slot === 'gone') {
    if (
      !(
        content instanceof Y.ContentString ||
        content instanceof Y.ContentAny ||
        content instanceof Y.ContentType
      )
    )
      throw new Refused('content of another kind')
    return
  }
  if (typeof slot === 'string') return
  const { shape, key } = slot
  if (shape.kind === 'text') {
    if (key !== null || !(content instanceof Y.ContentString))
      throw new Refused('a text holds characters only')
    return
  }
  if (key === null || key.length === 0 || key.length > MAX_KEY) throw new Refused('a map needs a short key')
  if (content instanceof Y.ContentType) {
    const inner = shape.within(key)
    if (inner === null || content.type.constructor !== (inner.kind === 'map' ? Y.Map : Y.Text))
      throw new Refused('no place for such a type')
    return
  }
  if (!shape.values) throw new Refused('no place for a value')
  if (!(content instanceof Y.ContentAny) || content.arr.length !== 1 || !isPlain(content.arr[0], 0))
    throw new Refused('a map holds plain values')
}

function isPlain(value: unknown, depth: number): boolean {
  if (value === null || value === undefined) return true
  switch (typeof value) {
    case 'string':
    case 'number':
    case 'boolean':
      return true
    case 'object':
      if (depth >= MAX_DEPTH || value instanceof Uint8Array || Array.isArray(value)) return false
      return Object.values(value).every(member => isPlain(member, depth + 1))
    default:
      return false
  }
}
