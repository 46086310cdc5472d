/** A way to the server that loses the answer to one request (the server has done it, and the browser never hears), or all for a while. */
import http from 'node:http'
import net from 'node:net'

export interface LossyDoor {
  origin: string
  /** Loses the next answer to a POST of this path. */
  lose(path: string): void
  /** Breaks every connection, and lets none through until `mend`. */
  cut(): void
  mend(): void
  close(): void
}

export async function lossyDoor(target: string): Promise<LossyDoor> {
  const port = Number(new URL(target).port)
  const toLose = new Set<string>()
  const sockets = new Set<net.Socket>()
  let isCut = false
  const server = http.createServer((request, response) => {
    const { method, url = '', headers } = request
    const up = http.request({ port, host: '127.0.0.1', method, path: url, headers }, answer => {
      if (method === 'POST' && toLose.delete(url)) {
        answer.resume().on('end', () => response.destroy())
        return
      }
      response.writeHead(answer.statusCode ?? 500, answer.headers)
      answer.pipe(response)
    })
    up.on('error', () => response.destroy())
    request.pipe(up)
  })
  server.on('connection', socket => {
    if (isCut) return void socket.destroy()
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  server.on('upgrade', (request, socket, head) => {
    const up = net.connect(port, '127.0.0.1', () => {
      const lines = [`${request.method} ${request.url} HTTP/1.1`]
      for (let i = 0; i < request.rawHeaders.length; i += 2)
        lines.push(`${request.rawHeaders[i]}: ${request.rawHeaders[i + 1]}`)
      up.write(`${lines.join('\r\n')}\r\n\r\n`)
      up.write(head)
      up.pipe(socket).pipe(up)
    })
    up.on('error', () => socket.destroy())
    socket.on('error', () => up.destroy())
    socket.on('close', () => up.destroy())
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port: own } = server.address() as net.AddressInfo
  return {
    origin: `http://127.0.0.1:${own}`,
    lose: path => void toLose.add(path),
    cut() {
      isCut = true
      for (const socket of sockets) socket.destroy()
    },
    mend() {
      isCut = false
    },
    close: () => void server.close(),
  }
}
