/**
 * Made-up frames for the sync doors: written by the grammar of y-websocket and Yjs with values where they hurt, or made of
 * honest ones by changing, cutting and joining bytes. Seeded: the same seed gives the same frames.
 */
import {
  createEntry,
  pageEntries,
  postEntry,
  removeEntry,
  setDraft,
  takeBackEntry,
} from '@folkmoot/board-doc'
import type { Rng } from '@folkmoot/kit'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

export interface FrameMaker {
  /** What kind it is, for the report, and its bytes. */
  next(): { kind: string; bytes: Uint8Array }
}

/** `known`: documents whose client ids and updates an attacker may have seen; `board`, `prompt`: real ids. */
export function createFrameMaker(rng: Rng, at: { board: string; prompt: string }): FrameMaker {
  const pick = (n: number) => Math.floor(rng.next() * n)
  const oneOf = <T>(values: readonly T[]): T => values[pick(values.length)] as T
  const honest = honestUpdates(rng, at)
  const clients = [...new Set(honest.updates.flatMap(update => [...Y.parseUpdateMeta(update).from.keys()]))]
  const number = () =>
    oneOf([0, 1, 2, pick(20), pick(300), 127, 128, 16_384, 2 ** 31 - 1, 2 ** 31, 2 ** 32, 2 ** 53 - 1])
  const client = () => (pick(3) === 0 ? number() : oneOf(clients))
  const clock = () => oneOf([0, 0, 0, pick(40), pick(40), number()])

  function write(steps: (encoder: encoding.Encoder) => void): Uint8Array {
    const encoder = encoding.createEncoder()
    steps(encoder)
    return encoding.toUint8Array(encoder)
  }
  const varUints = (...values: number[]) =>
    write(encoder => {
      for (const value of values) encoding.writeVarUint(encoder, value)
    })
  const message = (step: number, body: Uint8Array) =>
    write(encoder => {
      encoding.writeVarUint(encoder, 0)
      encoding.writeVarUint(encoder, step)
      encoding.writeVarUint8Array(encoder, body)
    })
  const update = (body: Uint8Array) => message(pick(6) === 0 ? 1 : 2, body)

  function value(depth: number): unknown {
    switch (pick(depth > 4 ? 5 : 8)) {
      case 0:
        return number()
      case 1:
        return 'x'.repeat(pick(50))
      case 2:
        return pick(2) === 0
      case 3:
        return null
      case 4:
        return Number.NaN
      case 5:
        return Array.from({ length: pick(4) }, () => value(depth + 1))
      case 6:
        return new Uint8Array(pick(20))
      default:
        return Object.fromEntries(Array.from({ length: pick(4) }, (_, i) => [`k${i}`, value(depth + 1)]))
    }
  }

  /** The content of a struct, by its number in Yjs's format. */
  function content(encoder: encoding.Encoder, ref: number): void {
    if (ref === 1) encoding.writeVarUint(encoder, number())
    else if (ref === 2 || ref === 5 || ref === 6)
      encoding.writeVarString(encoder, oneOf(['{}', '[1]', 'x', '{"a":{}}']))
    else if (ref === 3) encoding.writeVarUint8Array(encoder, new Uint8Array(pick(30)))
    else if (ref === 4)
      encoding.writeVarString(encoder, oneOf(['x', 'words', '\u0000', '👩‍🏫', 'x'.repeat(300)]))
    else if (ref === 7) encoding.writeVarUint(encoder, pick(9))
    else if (ref === 8) {
      const length = oneOf([1, 1, 1, 2, number()])
      encoding.writeVarUint(encoder, length)
      for (let i = Math.min(length, 3); i > 0; i--) encoding.writeAny(encoder, value(0) as never)
    } else if (ref === 9) {
      encoding.writeVarString(encoder, 'guid')
      encoding.writeAny(encoder, {} as never)
    }
  }

  function grammarUpdate(): Uint8Array {
    return write(encoder => {
      const writers = oneOf([0, 1, 1, 1, 2, 3])
      encoding.writeVarUint(encoder, pick(20) === 0 ? number() : writers)
      for (let w = 0; w < writers; w++) {
        const structs = oneOf([1, 1, 2, 5, 20])
        encoding.writeVarUint(encoder, pick(20) === 0 ? number() : structs)
        encoding.writeVarUint(encoder, client())
        encoding.writeVarUint(encoder, clock())
        for (let s = 0; s < structs; s++) {
          const ref = oneOf([0, 1, 2, 3, 4, 4, 4, 5, 6, 7, 7, 8, 8, 9, 10, 11])
          const flags = ref === 0 || ref === 10 ? 0 : oneOf([0, 0x20, 0x40, 0x80, 0xc0])
          encoding.writeUint8(encoder, ref | flags)
          if (ref === 0 || ref === 10) {
            encoding.writeVarUint(encoder, number())
            continue
          }
          for (const side of [0x80, 0x40])
            if (flags & side) {
              encoding.writeVarUint(encoder, client())
              encoding.writeVarUint(encoder, clock())
            }
          if ((flags & 0xc0) === 0) {
            const named = pick(2)
            encoding.writeVarUint(encoder, named)
            if (named)
              encoding.writeVarString(encoder, oneOf(['entries', 'entries', 'notes', '', 'x'.repeat(99)]))
            else {
              encoding.writeVarUint(encoder, client())
              encoding.writeVarUint(encoder, clock())
            }
            if (flags & 0x20)
              encoding.writeVarString(encoder, oneOf(['draft', 'posted', 'board', '__proto__', 'x']))
          }
          content(encoder, ref)
        }
      }
      deleteSet(encoder)
    })
  }

  /** Of what is not there, of what is, and of what cannot be. */
  function deleteSet(encoder: encoding.Encoder): void {
    const writers = oneOf([0, 0, 1, 2])
    encoding.writeVarUint(encoder, writers)
    for (let w = 0; w < writers; w++) {
      const ranges = oneOf([0, 1, 3])
      encoding.writeVarUint(encoder, client())
      encoding.writeVarUint(encoder, ranges)
      for (let r = 0; r < ranges; r++) {
        encoding.writeVarUint(encoder, clock())
        encoding.writeVarUint(encoder, number())
      }
    }
  }

  function onlyDeletions(): Uint8Array {
    return write(encoder => {
      encoding.writeVarUint(encoder, 0)
      deleteSet(encoder)
    })
  }

  function mutated(good: Uint8Array): Uint8Array {
    const bytes = Uint8Array.from(pick(2) ? good : good.subarray(0, 1 + pick(good.length)))
    for (let flips = pick(4); flips > 0; flips--) bytes[pick(bytes.length)] = pick(256)
    return bytes
  }

  /** Two runs of one writer: collected, then more of it. */
  const twice = (writer: number) => varUints(2, 1, writer, 0, 0, 1 + pick(3), 1, writer, 1, 0, 1 + pick(3), 0)

  const kinds: [weight: number, kind: string, make: () => Uint8Array][] = [
    [10, 'honest', () => update(oneOf(honest.updates))],
    [30, 'mutated', () => update(mutated(oneOf(honest.updates)))],
    [30, 'grammar', () => update(grammarUpdate())],
    [4, 'cut', () => mutated(update(oneOf(honest.updates)))],
    [3, 'V2', () => update(oneOf(honest.v2))],
    [4, 'deletions', () => update(onlyDeletions())],
    [3, 'claims', () => update(varUints(1, 30_000_000, client(), clock()))],
    [2, 'nested', () => update(nestedMaps(2 + pick(40)))],
    [2, 'heads', () => update(heads(1 + pick(400)))],
    [1, 'twice', () => update(twice(client()))],
    [2, 'full', () => update(manyParts(2_000 + pick(20_000)))],
    [5, 'state vector', () => message(0, mutated(honest.vector))],
    [5, 'awareness', () => write(awareness)],
    [2, 'chatter', () => varUints(oneOf([1, 2, 3]), pick(9))],
    [3, 'barrier', () => varUints(102, number())],
    [2, 'unknown', () => varUints(number(), number(), number())],
    [3, 'garbage', () => new Uint8Array(pick(80)).map(() => pick(256))],
  ]
  const total = kinds.reduce((sum, [weight]) => sum + weight, 0)

  function nestedMaps(depth: number): Uint8Array {
    const doc = new Y.Doc()
    const root = new Y.Map<unknown>()
    let inner = root
    for (let i = 0; i < depth; i++) {
      const next = new Y.Map<unknown>()
      inner.set('draft', next)
      inner = next
    }
    pageEntries(doc).set('x', root)
    return Y.encodeStateAsUpdate(doc)
  }
  /** Values of one key that saw nothing of each other. */
  function heads(count: number): Uint8Array {
    return write(encoder => {
      for (const n of [1, count, number(), 0]) encoding.writeVarUint(encoder, n)
      for (let i = 0; i < count; i++) {
        encoding.writeUint8(encoder, 0x27)
        encoding.writeVarUint(encoder, 1)
        encoding.writeVarString(encoder, 'entries')
        encoding.writeVarString(encoder, 'x')
        encoding.writeVarUint(encoder, 1)
      }
      encoding.writeVarUint(encoder, 0)
    })
  }
  function manyParts(count: number): Uint8Array {
    return write(encoder => {
      for (const n of [1, count, client(), 0]) encoding.writeVarUint(encoder, n)
      for (let i = 0; i < count; i++) {
        encoding.writeUint8(encoder, 0)
        encoding.writeVarUint(encoder, 1)
      }
      encoding.writeVarUint(encoder, 0)
    })
  }
  function awareness(encoder: encoding.Encoder): void {
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint8Array(
      encoder,
      write(inner => {
        const people = pick(50)
        encoding.writeVarUint(inner, people)
        for (let i = 0; i < people; i++) {
          encoding.writeVarUint(inner, client())
          encoding.writeVarUint(inner, number())
          encoding.writeVarString(inner, '{"cursor":{"x":1}}')
        }
      }),
    )
  }

  return {
    next() {
      let left = rng.next() * total
      for (const [weight, kind, make] of kinds) {
        left -= weight
        if (left < 0) return { kind, bytes: make() }
      }
      return { kind: 'garbage', bytes: new Uint8Array(0) }
    },
  }
}

/** What an unmodified client sends while somebody types, posts, updates, takes back and throws away. */
function honestUpdates(rng: Rng, at: { board: string; prompt: string }) {
  const updates: Uint8Array[] = []
  let whole = new Y.Doc()
  for (let page = 0; page < 8; page++) {
    whole = new Y.Doc()
    whole.on('update', (update: Uint8Array) => updates.push(update))
    for (let n = 0; n < 4; n++) {
      const id = createEntry(whole, { ...at, made: Date.UTC(2006, 11, 6) })
      for (const words of ['t', 'trust', 'trust grows slowly', 'trust grows', '']) setDraft(whole, id, words)
      setDraft(whole, id, `words ${Math.floor(rng.next() * 1e6)}`)
      postEntry(whole, id)
      if (n % 3 === 1) takeBackEntry(whole, id)
      if (n % 3 === 2) removeEntry(whole, id)
    }
    updates.push(Y.encodeStateAsUpdate(whole))
  }
  return {
    updates,
    v2: [
      Y.encodeStateAsUpdateV2(whole),
      ...updates.slice(0, 20).map(update => Y.convertUpdateFormatV1ToV2(update)),
    ],
    vector: Y.encodeStateVector(whole),
  }
}
