/** The library's pages, for whoever has the address; and what organisers read before anything is public. */
import { readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { err, ok } from '@folkmoot/kit'
import { t } from '@folkmoot/messages/library'
import { t as words } from '@folkmoot/messages/publishing'
import { GroupsAnswer, Id, type JoinableGroup, LibraryReach, ReviewAnswer, refuse } from '@folkmoot/protocol'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { AppDeps } from '../app-deps.ts'
import type { Shelf } from '../library/libraries.ts'
import { reviewOf } from '../library/review.ts'
import { joinableGroups } from '../library/themes.ts'
import { REFUSALS, sendRefusal, sendResult } from '../plugins/answers.ts'
import { speakerOf } from './speaker.ts'

const tags = ['library']
const KINDS: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.xml': 'application/atom+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.tsv': 'text/tab-separated-values; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
}
/** No script but the library's search, nothing from elsewhere, in nobody's frame. */
const PAGES =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
const DOWNLOADS = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
const NOTICES = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'"
/** Of ids, editions and our own file names. */
const STEP = /^[a-z0-9][A-Za-z0-9@._-]*$/

export function libraryRoutes(app: FastifyInstance, deps: AppDeps): void {
  const routes = app.withTypeProvider<ZodTypeProvider>()
  const { libraries } = deps
  const hidden = { schema: { hide: true } }

  app.get('/library', hidden, async (_request, reply) => {
    const [only, ...others] = libraries.publicOnes()
    if (only && others.length === 0) return reply.redirect(`/library/${only.segment}/`)
    const all = only ? [only, ...others] : []
    const names = all.map(({ segment }) => ({ segment, name: deps.programmes.nameOf(segment) }))
    return notice(
      reply,
      all.length > 0 ? 200 : 404,
      t('library'),
      all.length > 0 ? '' : t('nothing-published'),
      names.map(({ segment, name }) => ({ href: `/library/${segment}/`, words: name })),
    )
  })
  app.get<{ Params: { shelf: string } }>('/library/:shelf', hidden, async (request, reply) =>
    reply.redirect(`/library/${encodeURIComponent(request.params.shelf)}/`),
  )
  app.get<{ Params: { shelf: string; '*': string } }>('/library/:shelf/*', hidden, async (request, reply) => {
    const shelf = libraries.find(request.params.shelf)
    if (!shelf) return notice(reply, 404, t('nothing-here'), t('nothing-here-why'), [])
    return page(request, reply, shelf, request.params['*'])
  })

  async function page(request: FastifyRequest, reply: FastifyReply, shelf: Shelf, path: string) {
    // Nobody finds what is for the programme, or is being read, but by its address.
    if (shelf.segment.startsWith('~')) reply.header('x-robots-tag', 'noindex, nofollow')
    reply.header('referrer-policy', 'no-referrer')
    const folder = libraries.folderOf(shelf)
    if (folder === null) {
      reply.header('retry-after', '2')
      const failed = libraries.stateOf(shelf) === 'failed'
      return notice(
        reply,
        503,
        t('being-made'),
        failed ? t('could-not-be-made') : t('being-made-why'),
        [],
        !failed,
      )
    }
    const steps = path.split('/')
    const last = steps.pop() ?? ''
    if (!steps.every(step => STEP.test(step)) || (last !== '' && !STEP.test(last))) return gone(reply, shelf)
    if (last !== '' && KINDS[extname(last)] === undefined) {
      const [address, query] = request.url.split('?')
      return reply.redirect(`${address}/${query === undefined ? '' : `?${query}`}`)
    }
    const name = last === '' ? 'index.html' : last
    const file = await readFile(join(folder, ...steps, name)).catch(() => null)
    // It may have been taken away while it was read.
    if (file === null || libraries.folderOf(shelf) === null) return gone(reply, shelf)
    const isDownload = /^e\/[^/]+\/e\d+$/.test(steps.join('/'))
    if (isDownload) reply.header('content-disposition', `attachment; filename="${name}"`)
    return (
      reply
        .header('content-type', KINDS[extname(name)] ?? 'application/octet-stream')
        .header('content-security-policy', isDownload ? DOWNLOADS : PAGES)
        // What is withdrawn is gone with the next look.
        .header('cache-control', 'no-store')
        .send(file)
    )
  }

  const gone = (reply: FastifyReply, { segment }: Shelf) =>
    notice(reply, 404, t('nothing-here'), t('nothing-here-why'), [
      { href: `/library/${segment}/`, words: t('to-library') },
    ])

  routes.get(
    '/api/events/:event/library/review',
    {
      schema: {
        tags,
        summary: words('api-review'),
        params: z.object({ event: Id }),
        response: { 200: ReviewAnswer, ...REFUSALS },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store')
      const { event } = request.params
      const session = await organiserOf(request, event)
      if (!session.ok) return sendRefusal(reply, session.error)
      const notes = await deps.rooms.read(event, reviewOf)
      return sendResult(reply, notes.ok ? ok({ notes: notes.value }) : notes)
    },
  )

  routes.get(
    '/api/programmes/:programme/groups',
    {
      schema: {
        tags,
        summary: words('api-groups'),
        params: z.object({ programme: Id }),
        response: { 200: GroupsAnswer, ...REFUSALS },
      },
    },
    async (request, reply) => {
      reply.header('cache-control', 'no-store')
      const session = await organiserOf(request, null)
      if (!session.ok) return sendRefusal(reply, session.error)
      const groups: JoinableGroup[] = []
      for (const event of libraries.eventsOf(request.params.programme)) {
        const found = await deps.rooms.read(event, joinableGroups)
        // One that was deleted just now has none.
        if (found.ok) groups.push(...found.value)
      }
      return sendResult(reply, ok({ groups }))
    },
  )

  routes.get(
    '/api/events/:event/library/:reach/folder',
    {
      schema: {
        tags,
        summary: words('api-folder'),
        params: z.object({ event: Id, reach: LibraryReach }),
      },
    },
    async (request, reply) => {
      const { event, reach } = request.params
      const session = await organiserOf(request, event)
      if (!session.ok) return sendRefusal(reply, session.error)
      const shelf = libraries.of(event).all.find(one => one.reach === reach)
      const file = shelf ? await libraries.zip(shelf) : null
      if (!file) return sendRefusal(reply, refuse('not-found'))
      return reply
        .header('content-type', 'application/zip')
        .header('content-disposition', `attachment; filename="library-${reach}.zip"`)
        .header('cache-control', 'no-store')
        .send(file)
    },
  )

  async function organiserOf(request: FastifyRequest, event: Id | null) {
    const session = await speakerOf(request, deps, event)
    if (!session.ok) return session
    return session.value.actor.role === 'organiser' ? session : err(refuse('forbidden'))
  }
}

interface NoticeLink {
  href: string
  words: string
}

/** A page that says one thing, with nothing from elsewhere. */
function notice(
  reply: FastifyReply,
  status: number,
  title: string,
  words: string,
  links: readonly NoticeLink[],
  again = false,
) {
  const safe = (text: string) => text.replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`)
  const html = `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><meta name="color-scheme" content="light dark">${again ? '<meta http-equiv="refresh" content="2">' : ''}
<title>${safe(title)}</title><style>body{font:1.125rem/1.6 system-ui,sans-serif;max-width:36rem;margin:20vh auto 0;padding:0 1.25rem}h1{font-size:1.75rem;line-height:1.2}</style></head>
<body><main><h1>${safe(title)}</h1>${words && `<p role="status">${safe(words)}</p>`}${links.length > 0 ? `<ul>${links.map(({ href, words: name }) => `<li><a href="${safe(href)}">${safe(name)}</a></li>`).join('')}</ul>` : ''}</main></body></html>
`
  return reply
    .code(status)
    .header('content-type', 'text/html; charset=utf-8')
    .header('content-security-policy', NOTICES)
    .header('cache-control', 'no-store')
    .send(html)
}
