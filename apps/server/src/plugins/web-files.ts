/** The web app, as vite built it. Any address of the app answers with its page: one for whoever joins, one for everybody else. */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import { refuse } from '@folkmoot/protocol'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { sendRefusal } from './answers.ts'

const DIST = join(import.meta.dirname, '..', '..', '..', 'web', 'dist')

const CHECK_PAGE = /[\\/]check\.html(\.br|\.gz)?$/

/** The page's own style, as a source that a content security policy allows: words are shown before anything else has come. */
export function pageStyles(): string[] {
  const path = join(DIST, 'index.html')
  const page = existsSync(path) ? readFileSync(path, 'utf8') : ''
  return [...page.matchAll(/<style>(.*?)<\/style>/gs)].map(
    ([, style = '']) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  )
}

/** What the page that checks records says of itself. */
function ownPolicy(): string {
  const path = join(DIST, 'check.html')
  const page = existsSync(path) ? readFileSync(path, 'utf8') : ''
  return /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1] ?? "default-src 'none'"
}

export async function serveWebApp(app: FastifyInstance): Promise<void> {
  const built = existsSync(join(DIST, 'index.html'))
  const checkPolicy = ownPolicy()
  if (built)
    await app.register(fastifyStatic, {
      root: DIST,
      preCompressed: true,
      cacheControl: false,
      dotfiles: 'ignore',
      setHeaders(reply, path) {
        const hashed = path.includes('/assets/') || path.includes('\\assets\\')
        reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
        // It is for documents; on each of the scripts that a slow link waits for it would be 400 bytes.
        if (hashed) reply.removeHeader('content-security-policy')
        // One file with its script inside, which allows less than the app does.
        if (CHECK_PAGE.test(path))
          reply.header('content-security-policy', `${checkPolicy}; frame-ancestors 'none'`)
      },
    })
  app.setNotFoundHandler((request, reply) => {
    if (!built || !wantsPage(request)) return sendRefusal(reply, refuse('not-found'))
    return reply.sendFile(/^\/j(\/|$)/.test(request.url) ? 'index.html' : 'app.html')
  })
}

/** A page of the app, and not a missing file or door. */
function wantsPage(request: FastifyRequest): boolean {
  const path = request.url.split('?')[0] ?? ''
  if (request.method !== 'GET' && request.method !== 'HEAD') return false
  if (/^\/(api|assets|sync|socket\.io)(\/|$)/.test(path) || /\.[a-z0-9]{1,8}$/i.test(path)) return false
  return (request.headers.accept ?? '*/*').match(/text\/html|\*\/\*/) !== null
}
