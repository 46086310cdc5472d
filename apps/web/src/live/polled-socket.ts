/**
 * As much of a WebSocket as the stock provider uses, over a namespace of a Socket.IO connection that polls. All of a tab's share one
 * such connection, since a browser keeps few open at a time, and it closes with the last of them.
 */
import { SYNC_PIECE } from '@folkmoot/protocol'
import { Manager, type Socket } from 'socket.io-client'

interface Goodbye {
  code: number
  reason: string
}
/** What a browser says of a connection that broke. */
const BROKEN: Goodbye = { code: 1006, reason: '' }

const managers = new Map<string, Manager>()
function managerOf(origin: string): Manager {
  const known = managers.get(origin)
  if (known) return known
  // Trying again is the provider's affair.
  const made = new Manager(origin, { transports: ['polling'], reconnection: false, autoConnect: false })
  managers.set(origin, made)
  return made
}

export class PolledSocket {
  binaryType = 'arraybuffer'
  readyState = 0
  onopen: (() => void) | null = null
  onmessage: ((event: { data: ArrayBuffer }) => void) | null = null
  onerror: ((event: unknown) => void) | null = null
  onclose: ((event: Goodbye) => void) | null = null
  private readonly socket: Socket

  constructor(url: string) {
    const { origin, pathname, searchParams } = new URL(url.replace(/^ws/, 'http'))
    const manager = managerOf(origin)
    const auth = { as: searchParams.get('as') ?? '', epoch: searchParams.get('epoch') ?? '' }
    // The manager would hand out the same again, for another epoch too.
    this.socket = manager.socket(pathname, { auth })
    this.socket.auth = auth
    this.socket.on('open', this.#open)
    this.socket.on('message', this.#hear)
    this.socket.on('bye', this.#bye)
    this.socket.on('disconnect', this.#broken)
    this.socket.on('connect_error', this.#refused)
    if (!this.socket.connected) this.socket.connect()
  }

  #open = () => {
    this.readyState = 1
    this.onopen?.()
  }
  #hear = (bytes: ArrayBuffer) => this.onmessage?.({ data: bytes })
  #bye = ({ close, code }: { close: number; code: string }) => this.#end({ code: close, reason: code })
  #broken = () => this.#end(BROKEN)
  #refused = (error: Error & { data?: { close?: number; code?: string } }) => {
    const { close, code } = error.data ?? {}
    if (typeof close !== 'number') this.onerror?.(error)
    this.#end(typeof close === 'number' ? { code: close, reason: code ?? '' } : BROKEN)
  }

  #end(goodbye: Goodbye): void {
    if (this.readyState === 3) return
    this.readyState = 3
    const { socket } = this
    socket.off('open', this.#open)
    socket.off('message', this.#hear)
    socket.off('bye', this.#bye)
    socket.off('disconnect', this.#broken)
    socket.off('connect_error', this.#refused)
    socket.disconnect()
    this.onclose?.(goodbye)
  }

  send(message: Uint8Array): void {
    if (this.readyState !== 1) return
    let at = 0
    for (; message.length - at > SYNC_PIECE; at += SYNC_PIECE)
      this.socket.emit('piece', message.slice(at, at + SYNC_PIECE))
    this.socket.emit('message', message.slice(at))
  }

  close(): void {
    this.#end({ code: 1000, reason: '' })
  }
}
