/** Headers and the check of the origin. Plain http on a LAN is the normal venue, so nothing here upgrades by itself. */
import helmet from '@fastify/helmet'
import { refuse } from '@folkmoot/protocol'
import type { FastifyInstance } from 'fastify'
import { isOwnOrigin } from '../realtime/origin.ts'
import { sendRefusal } from './answers.ts'
import { pageStyles } from './web-files.ts'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

export async function secure(app: FastifyInstance, publicUrl: string | null): Promise<void> {
  const isHttps = publicUrl?.startsWith('https:') ?? false
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'base-uri': ["'self'"],
        // Safari does not count sockets as 'self'.
        'connect-src': ["'self'", 'ws:', 'wss:'],
        'font-src': ["'self'", 'data:'],
        'form-action': ["'self'"],
        'frame-ancestors': ["'none'"],
        'img-src': ["'self'", 'data:', 'blob:'],
        'object-src': ["'none'"],
        'script-src': ["'self'"],
        'script-src-attr': ["'none'"],
        'style-src': ["'self'", ...pageStyles()],
      },
    },
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'same-origin' },
    // Browsers withhold these from plain http and complain about the header.
    hsts: isHttps ? { maxAge: 180 * 24 * 60 * 60 } : false,
    crossOriginOpenerPolicy: isHttps ? { policy: 'same-origin' } : false,
    originAgentCluster: isHttps,
  })
  app.addHook('onRequest', async (request, reply) => {
    if (!SAFE.has(request.method) && !isOwnOrigin(request.headers, publicUrl))
      return sendRefusal(reply, refuse('wrong-origin'))
  })
}
