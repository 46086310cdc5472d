/** The peer @y/websocket-server with its own connection handler, without persistence. */
import { createServer } from 'node:http'
import { setupWSConnection } from '@y/websocket-server/utils'
import { WebSocketServer } from 'ws'

const http = createServer()
const server = new WebSocketServer({ server: http, perMessageDeflate: false })
server.on('connection', setupWSConnection)
http.listen(Number(process.argv[2] ?? 0), '127.0.0.1', () => {
  const address = http.address()
  console.log(JSON.stringify({ ready: true, port: typeof address === 'object' ? address?.port : 0 }))
})
