/** The peer @hocuspocus/server as its documentation starts it, without a database. */
import { Server } from '@hocuspocus/server'

const server = new Server({ port: Number(process.argv[2] ?? 0), address: '127.0.0.1', quiet: true })
await server.listen()
console.log(JSON.stringify({ ready: true, port: server.address.port }))
