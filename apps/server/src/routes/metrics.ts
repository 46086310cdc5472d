/**
 * `/metrics`, for whoever runs the server: read on the machine itself, or with the token. What came through a proxy on this
 * machine came from elsewhere, whatever its headers claim.
 */
import { createHash, timingSafeEqual } from 'node:crypto'
import { refuse } from '@folkmoot/protocol'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { AppDeps } from '../app-deps.ts'
import { REFUSALS, sendRefusal } from '../plugins/answers.ts'

const FORWARDED = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip']

export function metricsRoute(app: FastifyInstance, { metrics, config }: AppDeps): void {
  app.get(
    '/metrics',
    {
      schema: {
        tags: ['operate'],
        summary: 'The server in numbers, as Prometheus reads them.',
        description: 'On the machine itself, or with `authorization: Bearer` and FOLKMOOT_METRICS_TOKEN.',
        response: REFUSALS,
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store')
      if (!isFromHere(request) && !hasToken(request, config.metricsToken))
        return sendRefusal(reply, refuse('numbers-for-operator'))
      return reply.type(metrics.contentType).send(await metrics.text())
    },
  )
}

function isFromHere({ socket, headers }: FastifyRequest): boolean {
  const address = (socket.remoteAddress ?? '').replace(/^::ffff:/, '')
  return (address === '::1' || address.startsWith('127.')) && !FORWARDED.some(name => name in headers)
}

function hasToken({ headers }: FastifyRequest, token: string | null): boolean {
  const given = headers.authorization?.match(/^Bearer (.+)$/i)?.[1]
  return token !== null && given !== undefined && timingSafeEqual(digest(given), digest(token))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
