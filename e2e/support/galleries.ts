/**
 * The galleries of the web app (`src/…/gallery`), built and served: they are no part of what `npm start` builds. Once for all
 * workers of a run, by the process that starts them, when the first of them asks.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { extname, join, normalize } from 'node:path'

const WEB = join(import.meta.dirname, '..', '..', 'apps', 'web')
const VITE = join(WEB, 'node_modules', 'vite', 'bin', 'vite.js')
const CONFIG = join(WEB, 'vite.gallery.config.ts')
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** How workers know where. */
const ADDRESS = 'FOLKMOOT_GALLERIES'

async function build(folder: string): Promise<void> {
  const args = ['build', WEB, '--config', CONFIG, '--outDir', folder, '--logLevel', 'warn']
  const building = spawn(process.execPath, [VITE, ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' },
  })
  const [code] = await once(building, 'exit')
  if (code !== 0) throw new Error('the galleries could not be built')
}

/** Before the workers. Answers how it ends. */
export async function serveGalleries(): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'folkmoot-galleries-'))
  let built: Promise<void> | undefined
  const server = createServer(async (request, answer) => {
    built ??= build(folder)
    const failed = await built.then(
      () => false,
      () => true,
    )
    const { pathname } = new URL(request.url ?? '/', 'http://gallery')
    const file = join(folder, normalize(pathname))
    const bytes = failed ? null : await readFile(file).catch(() => null)
    answer.writeHead(bytes ? 200 : 404, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
    })
    answer.end(bytes)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  process.env[ADDRESS] = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return async () => {
    server.closeAllConnections()
    server.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * For a worker: where they are served, as soon as they are built. A gallery stands at its path in the sources, e.g.
 * `/src/wall/gallery/index.html`.
 * @throws Error when they could not be built
 */
export async function builtGalleries(): Promise<string> {
  const address = process.env[ADDRESS] ?? ''
  const { ok } = await fetch(`${address}/src/gallery/index.html`)
  if (!ok) throw new Error('the galleries could not be built')
  return address
}
