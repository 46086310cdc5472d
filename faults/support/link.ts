/**
 * A bad link: a TCP proxy between clients and the server. It may be slow, lose packets (TCP sends them again, so what comes
 * behind waits), or fall silent without telling either side.
 */
import { connect, createServer, type Socket } from 'node:net'
import type { Rng } from '@folkmoot/kit'

export interface Link {
  /** Instead of the server's. */
  origin: string
  /** Silent: takes everything, passes nothing on, closes nothing. What it swallowed stays lost. */
  silence(on: boolean): void
  close(): Promise<void>
}

/** How long TCP waits before it sends a lost packet again, ms. */
const RETRANSMIT_MS = 300

/** `delayMs`: one way. `loss`: share of packets lost. */
export async function openLink(
  origin: string,
  { delayMs = 0, loss = 0, rng }: { delayMs?: number; loss?: number; rng?: Rng } = {},
): Promise<Link> {
  const sockets = new Set<Socket>()
  let silent = false
  const { hostname, port } = new URL(origin)

  /** In order: a packet that comes late holds up all behind it. */
  function pass(from: Socket, to: Socket): void {
    let free = 0
    const after = (done: () => void) => {
      const lost = rng !== undefined && rng.next() < loss
      free = Math.max(free, performance.now() + delayMs + (lost ? RETRANSMIT_MS : 0))
      setTimeout(done, Math.max(0, free - performance.now()))
    }
    from.on('data', chunk => {
      if (!silent) after(() => to.writable && to.write(chunk))
    })
    const end = () => {
      sockets.delete(from)
      if (!silent) after(() => to.destroy())
    }
    from.on('error', end)
    from.on('close', end)
  }

  function join(client: Socket): void {
    const upstream = connect(Number(port), hostname)
    for (const socket of [client, upstream]) sockets.add(socket.setNoDelay(true))
    pass(client, upstream)
    pass(upstream, client)
    client.resume()
  }

  /** They knock while the link is silent: TCP goes on trying. */
  const knocking = new Set<Socket>()
  const server = createServer({ pauseOnConnect: true }, client => {
    if (!silent) return join(client)
    knocking.add(client.on('error', () => {}))
    client.on('close', () => knocking.delete(client))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    origin: `http://127.0.0.1:${address.port}`,
    silence(on) {
      silent = on
      if (on) return
      // Whoever held on to a silent connection finds that nobody on the way remembers it.
      for (const socket of sockets) socket.destroy()
      for (const client of knocking) join(client)
      knocking.clear()
    },
    async close() {
      for (const socket of [...sockets, ...knocking]) socket.destroy()
      await new Promise(resolve => server.close(resolve))
    },
  }
}
