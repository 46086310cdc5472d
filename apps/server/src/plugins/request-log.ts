/** One line a request: which route and how it went. Addresses with ids and queries with secrets stay out. */
import type { FastifyInstance } from 'fastify'

export function logRequests(app: FastifyInstance): void {
  app.addHook('onResponse', async (request, reply) => {
    // Which command it was is the command log's affair, and there operators' alone.
    const route = (request.routeOptions.url ?? 'none').replace(/\/commands\/.*/, '/commands/…')
    if (route === '/*' || route === '/healthz' || route === '/metrics') return
    const ms = Math.round(reply.elapsedTime)
    request.log.info({ method: request.method, route, status: reply.statusCode, ms }, 'request')
  })
}
