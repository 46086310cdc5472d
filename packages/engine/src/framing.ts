/** y-websocket messages: how the engine takes them apart and puts them together. */
import * as decoding from 'lib0/decoding'

/** The first byte of a message. All but `barrier` are the stock protocol's. */
export const MESSAGE = { sync: 0, awareness: 1, auth: 2, queryAwareness: 3, barrier: 102 } as const
/** The second byte of a sync message. */
export const SYNC = { step1: 0, step2: 1, update: 2 } as const

export type Incoming =
  | { kind: 'step1'; stateVector: Uint8Array }
  | { kind: 'update'; update: Uint8Array; step2: boolean }
  | { kind: 'barrier'; n: number }
  /** Awareness and its like: dropped without a word, stock providers send it. */
  | { kind: 'chatter' }

/** @throws Error for anything that is no such message. */
export function parseMessage(message: Uint8Array): Incoming {
  const decoder = decoding.createDecoder(message)
  const type = decoding.readVarUint(decoder)
  switch (type) {
    case MESSAGE.sync: {
      const step = decoding.readVarUint(decoder)
      const body = decoding.readVarUint8Array(decoder)
      if (step === SYNC.step1) return { kind: 'step1', stateVector: body }
      if (step === SYNC.step2 || step === SYNC.update)
        return { kind: 'update', update: body, step2: step === SYNC.step2 }
      throw new Error('unknown sync step')
    }
    case MESSAGE.barrier:
      return { kind: 'barrier', n: decoding.readVarUint(decoder) }
    case MESSAGE.awareness:
    case MESSAGE.auth:
    case MESSAGE.queryAwareness:
      return { kind: 'chatter' }
    default:
      throw new Error('unknown message')
  }
}

/** How many bytes lib0 writes `n` in. */
function varUintLength(n: number): number {
  let length = 1
  for (let rest = n; rest > 127; rest = Math.floor(rest / 128)) length++
  return length
}

function writeVarUint(into: Uint8Array, at: number, n: number): void {
  let rest = n
  let i = at
  for (; rest > 127; rest = Math.floor(rest / 128)) into[i++] = (rest % 128) | 128
  into[i] = rest
}

/** Written by hand: an encoder for each of thousands of frames a second costs more than the frame. */
function syncFrame(step: number, body: Uint8Array): Uint8Array {
  const start = 2 + varUintLength(body.length)
  const frame = new Uint8Array(start + body.length)
  frame[0] = MESSAGE.sync
  frame[1] = step
  writeVarUint(frame, 2, body.length)
  frame.set(body, start)
  return frame
}

export function step1Frame(stateVector: Uint8Array): Uint8Array {
  return syncFrame(SYNC.step1, stateVector)
}

export function step2Frame(update: Uint8Array): Uint8Array {
  return syncFrame(SYNC.step2, update)
}

export function updateFrame(update: Uint8Array): Uint8Array {
  return syncFrame(SYNC.update, update)
}

export function barrierFrame(n: number): Uint8Array {
  const frame = new Uint8Array(1 + varUintLength(n))
  frame[0] = MESSAGE.barrier
  writeVarUint(frame, 1, n)
  return frame
}

/** Yjs's encoding of an update that changes nothing. */
export function isEmptyUpdate(update: Uint8Array): boolean {
  return update.length === 2 && update[0] === 0 && update[1] === 0
}

/** A state vector that has seen nothing. */
export function isEmptyStateVector(stateVector: Uint8Array): boolean {
  return stateVector.length === 1 && stateVector[0] === 0
}
