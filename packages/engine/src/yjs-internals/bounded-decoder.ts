/**
 * Fence, a guard: reads an update's bytes as Yjs does, but gives up early: what a few bytes claim, and what a whole frame of the smallest
 * parts would cost to take apart and to integrate, is bounded before any of it is done.
 *
 * Not documented: that `decodeUpdateV2` makes the class that it is handed; which of its methods are called once for a writer, a
 * struct and a range; `restDecoder`; and how lib0 writes values. Read in yjs 13.6.33 and lib0 0.2.120, and pinned to them (E-29).
 * If they read otherwise, honest updates are refused or a few bytes cost minutes: `contract.test.ts` beside this and
 * `judge-cost.test.ts` say so. There is no plain way.
 */
import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'

/** More parts than a page may have, whatever they are. */
export class TooManyParts extends Error {}

/** Members of plain values in one update, for each part that a page may have. */
const MEMBERS_PER_PART = 8
const MAX_DEPTH = 8

class BoundedDecoder extends Y.UpdateDecoderV1 {
  private parts = 0
  private members = 0
  private readonly writers = new Set<number>()
  private readonly maxParts: number

  constructor(from: decoding.Decoder, maxParts: number) {
    super(from)
    this.maxParts = maxParts
  }

  /** Once for every writer's structs. Of two runs of one writer Yjs forgets the first, and then waits for it for good. */
  override readClient(): number {
    const client = super.readClient()
    if (this.writers.has(client)) throw new Error('names a writer twice')
    this.writers.add(client)
    return client
  }

  /** Once for every struct. */
  override readInfo(): number {
    this.part()
    return super.readInfo()
  }

  /** Once for every deleted range. */
  override readDsClock(): number {
    this.part()
    return super.readDsClock()
  }

  // biome-ignore lint/suspicious/noExplicitAny: the library's own signature.
  override readAny(): any {
    const { pos } = this.restDecoder
    this.skipAny(0)
    this.restDecoder.pos = pos
    return super.readAny()
  }

  // biome-ignore lint/suspicious/noExplicitAny: the library's own signature.
  override readJSON(): any {
    throw new Error('a page holds no JSON, formatting or embeds')
  }

  private part(): void {
    if (++this.parts > this.maxParts) throw new TooManyParts()
  }

  /** Walks over a value of lib0's `any` without making it. */
  private skipAny(depth: number): void {
    if (++this.members > MEMBERS_PER_PART * this.maxParts || depth > MAX_DEPTH)
      throw new Error('too much in one value')
    const from = this.restDecoder
    const type = decoding.readUint8(from)
    if (type === 118 || type === 117) {
      for (let left = decoding.readVarUint(from); left > 0; left--) {
        if (type === 118) this.skip(decoding.readVarUint(from))
        this.skipAny(depth + 1)
      }
    } else if (type === 119 || type === 116) this.skip(decoding.readVarUint(from))
    else if (type === 125) decoding.readVarInt(from)
    else this.skip(type === 124 ? 4 : type === 123 || type === 122 ? 8 : 0)
  }

  private skip(bytes: number): void {
    const from = this.restDecoder
    from.pos += bytes
    if (from.pos > from.arr.length) throw new Error('cut short')
  }
}

/** @throws TooManyParts, or Error when it cannot be read. */
export type DecodeBounded = (update: Uint8Array) => ReturnType<typeof Y.decodeUpdate>

export function boundedDecoder(maxParts: number): DecodeBounded {
  // Yjs makes the decoder itself, from the bytes alone.
  class Decoder extends BoundedDecoder {
    constructor(from: decoding.Decoder) {
      super(from, maxParts)
    }
  }
  return update => Y.decodeUpdateV2(update, Decoder as unknown as typeof Y.UpdateDecoderV2)
}
