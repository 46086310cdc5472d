/** A simulated delegate's way in and its connections: the doors that browsers use, one cookie, stock providers. */
import { randomId } from '@folkmoot/kit'
import type { CommandAck, DelegateView, Id, MineView, WholeView } from '@folkmoot/protocol'
import { io, type Socket } from 'socket.io-client'
import { type StockClient, stockClient } from './stock-client.ts'

export interface Joined {
  event: Id
  person: Id
  returnCode: string
  cookie: string
}

/** @throws Error with the refusal's code */
async function post(
  origin: string,
  path: string,
  body: object,
): Promise<{ body: Record<string, unknown>; cookie: string }> {
  const response = await fetch(origin + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const answer = (await response.json()) as Record<string, unknown>
  if (!response.ok) throw new Error(String(answer.code ?? response.status))
  const cookies = response.headers.getSetCookie().map(line => line.split(';')[0])
  return { body: answer, cookie: cookies.join('; ') }
}

export async function networksOf(origin: string, code: string): Promise<Id[]> {
  const { body } = await post(origin, '/api/look-up', { code })
  return (body.networks as { id: Id }[]).map(network => network.id)
}

export async function join(origin: string, code: string, name: string, network: Id | null): Promise<Joined> {
  const { body, cookie } = await post(origin, '/api/join', { code, name, network })
  return {
    event: String(body.event),
    person: String(body.person),
    returnCode: String(body.returnCode),
    cookie,
  }
}

/** On another device, with the code from the slip. */
export async function comeBack(origin: string, joined: Joined): Promise<Joined> {
  const { cookie } = await post(origin, '/api/return', { code: joined.returnCode })
  return { ...joined, cookie }
}

/** One device of a delegate: the stage, and documents as they are asked for. */
export class Connection {
  readonly joined: Joined
  view: DelegateView | null = null
  mine: MineView | null = null
  private readonly origin: string
  private readonly socket: Socket
  private readonly documents = new Map<string, StockClient>()

  constructor(origin: string, joined: Joined) {
    this.origin = origin
    this.joined = joined
    this.socket = io(origin, {
      transports: ['websocket'],
      query: { as: 'delegate', event: joined.event },
      extraHeaders: { cookie: joined.cookie },
      forceNew: true,
      reconnectionDelay: 300,
      reconnectionDelayMax: 3_000,
      randomizationFactor: 0.7,
    })
    this.socket.on('hello', (message: WholeView) => {
      this.view = message.view as DelegateView
    })
    this.socket.on('change', (message: { set: Partial<DelegateView> }) => {
      if (this.view) this.view = { ...this.view, ...message.set }
    })
    this.socket.on('mine', (mine: MineView) => {
      this.mine = mine
    })
  }

  get live(): boolean {
    return this.socket.connected && this.view !== null && this.mine !== null
  }

  async command(name: string, input: object): Promise<CommandAck> {
    try {
      return await this.socket.timeout(10_000).emitWithAck('command', { op: randomId(), name, input })
    } catch {
      return { ok: false, code: 'restarting', message: '' }
    }
  }

  async query(name: string, input: object): Promise<CommandAck> {
    try {
      return await this.socket.timeout(10_000).emitWithAck('query', { name, input })
    } catch {
      return { ok: false, code: 'restarting', message: '' }
    }
  }

  /** A page (one's own, a table's) or a board; it stays open until it is another epoch's or everything closes. */
  open(kind: 'page' | 'board', id: Id, epoch: number): StockClient {
    const key = `${kind}/${id}/${epoch}`
    const known = this.documents.get(key)
    if (known) return known
    const client = stockClient(
      `${this.origin.replace('http', 'ws')}/sync/${kind}`,
      `${this.joined.event}.${id}`,
      {
        cookie: this.joined.cookie,
        params: { as: 'delegate', epoch: String(epoch) },
        maxBackoffMs: 3_000,
      },
    )
    this.documents.set(key, client)
    return client
  }

  /** The network goes: documents stay, and what is written waits on the device. */
  cut(): void {
    this.socket.disconnect()
    for (const client of this.documents.values()) client.provider.disconnect()
  }

  /** Resolves with everything told anew: whatever was on its way before is in it. */
  async refresh(): Promise<void> {
    const told = new Promise<void>(resolve => this.socket.once('mine', () => resolve()))
    this.socket.disconnect()
    this.socket.connect()
    await told
  }

  restore(): void {
    this.socket.connect()
    for (const client of this.documents.values()) client.provider.connect()
  }

  close(): void {
    this.socket.disconnect()
    for (const client of this.documents.values()) client.destroy()
    this.documents.clear()
  }
}
