/** y-websocket messages: how the engine takes them apart and puts them together. */
import { MESSAGE, SYNC } from '@folkmoot/protocol'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

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

function syncFrame(step: number, body: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.sync)
  encoding.writeVarUint(encoder, step)
  encoding.writeVarUint8Array(encoder, body)
  return encoding.toUint8Array(encoder)
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
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, MESSAGE.barrier)
  encoding.writeVarUint(encoder, n)
  return encoding.toUint8Array(encoder)
}

/** Yjs's encoding of an update that changes nothing. */
export function isEmptyUpdate(update: Uint8Array): boolean {
  return update.length === 2 && update[0] === 0 && update[1] === 0
}

/** A state vector that has seen nothing. */
export function isEmptyStateVector(stateVector: Uint8Array): boolean {
  return stateVector.length === 1 && stateVector[0] === 0
}
