/**
 * A device in the simulated world: it speaks the stock protocol as y-websocket does, over a link that delays, cuts and
 * goes silent. Bytes keep their order on one connection, as on TCP; across connections they meet in any order.
 */

import type { Peer, SyncConnection } from '@folkmoot/engine'
import type { Clock, Rng } from '@folkmoot/kit'
import type { Room } from '@folkmoot/projection'
import { ERRORS } from '@folkmoot/protocol'
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

export interface SimulatedDevice {
  doc: Y.Doc
  /** Local changes up to this count are on disk, as far as the device was told. */
  savedThrough(): number
  changes(): number
  connected(): boolean
  closes: number[]
  connect(room: Room): void
  /** Cuts the link: what is on its way in either direction is lost. */
  cut(): void
  /** The reader stops reading: bytes pile up at the server. */
  stall(on: boolean): void
}

export function simulatedDevice(
  kind: 'page' | 'board',
  id: string,
  clock: Clock,
  rng: Rng,
  doc: Y.Doc = new Y.Doc(),
): SimulatedDevice {
  let link: {
    session: SyncConnection | null
    open: boolean
    up: Uint8Array[]
    arrives: number
    departs: number
  } | null = null
  let changes = 0
  let saved = 0
  let stalled = false
  let piled: Uint8Array[] = []
  const closes: number[] = []

  const latency = () => 1 + rng.next() * 40
  function send(bytes: Uint8Array): void {
    const here = link
    if (!here?.open) return
    // In order on one connection: never before what was sent earlier.
    here.arrives = Math.max(here.arrives, clock.elapsed() + latency())
    clock.after(here.arrives - clock.elapsed(), () => {
      if (!here.open) return
      if (here.session) here.session.receive(bytes)
      else here.up.push(bytes)
    })
  }
  function frame(step: number, body: Uint8Array): Uint8Array {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, 0)
    encoding.writeVarUint(encoder, step)
    encoding.writeVarUint8Array(encoder, body)
    return encoding.toUint8Array(encoder)
  }
  function barrier(): void {
    const encoder = encoding.createEncoder()
    encoding.writeVarUint(encoder, 102)
    encoding.writeVarUint(encoder, changes)
    send(encoding.toUint8Array(encoder))
  }
  function hear(bytes: Uint8Array): void {
    const decoder = decoding.createDecoder(bytes)
    const type = decoding.readVarUint(decoder)
    if (type === 102) {
      saved = Math.max(saved, decoding.readVarUint(decoder))
      return
    }
    if (type !== 0) return
    const step = decoding.readVarUint(decoder)
    const body = decoding.readVarUint8Array(decoder)
    if (step === 0) {
      send(frame(1, Y.encodeStateAsUpdate(doc, body)))
      barrier()
    } else Y.applyUpdate(doc, body, 'network')
  }
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin === 'network') return
    changes++
    if (!link?.open) return
    send(frame(2, update))
    barrier()
  })
  function close(code: number): void {
    if (link) link.open = false
    link = null
    closes.push(code)
  }
  return {
    doc,
    closes,
    changes: () => changes,
    savedThrough: () => saved,
    connected: () => link?.open === true,
    connect(room) {
      if (link) return
      const here = {
        session: null as SyncConnection | null,
        open: true,
        up: [] as Uint8Array[],
        arrives: 0,
        departs: 0,
      }
      link = here
      piled = []
      const peer: Peer = {
        buffered: () => piled.reduce((sum, bytes) => sum + bytes.length, 0),
        send(bytes) {
          if (stalled) {
            piled.push(bytes)
            return
          }
          here.departs = Math.max(here.departs, clock.elapsed() + latency())
          clock.after(here.departs - clock.elapsed(), () => here.open && hear(bytes))
        },
        sendTogether(messages) {
          for (const bytes of messages) peer.send(bytes)
        },
        close(code) {
          clock.after(latency(), () => here.open && close(ERRORS[code].close))
        },
      }
      const opening = kind === 'page' ? room.openPage(id, peer) : room.openBoard(id, peer)
      void opening.then(opened => {
        if (!opened.ok) return here.open && close(4503)
        if (!here.open) return opened.value.closed()
        here.session = opened.value
        for (const bytes of here.up) opened.value.receive(bytes)
      })
      send(frame(0, Y.encodeStateVector(doc)))
    },
    cut() {
      const here = link
      link = null
      if (!here) return
      here.open = false
      // The server notices later.
      clock.after(rng.next() * 200, () => here.session?.closed())
    },
    stall(on) {
      stalled = on
      if (on || !link) return
      for (const bytes of piled) hear(bytes)
      piled = []
    },
  }
}
