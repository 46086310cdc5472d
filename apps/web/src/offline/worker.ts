/**
 * The service worker: keeps the files of one build, and answers with them. What people say and whatever the server answers of an event
 * never passes it: it looks at pages of the app and at built files alone. The next build brings another worker with files of its own,
 * which begins once no tab of this one is open, so that an open tab finds every part of the build that it is of.
 */

/** By the build. */
declare const BUILD: { id: string; page: string; files: readonly string[] }
/** As much of a worker's own world as is used here. */
interface Lasting {
  waitUntil(done: Promise<unknown>): void
}
interface Asked extends Lasting {
  request: Request
  respondWith(answer: Promise<Response>): void
}
interface Worker {
  addEventListener(what: 'install' | 'activate', listener: (event: Lasting) => void): void
  addEventListener(what: 'fetch', listener: (event: Asked) => void): void
  clients: { claim(): Promise<void> }
  location: Location
}
const worker = globalThis as unknown as Worker

const PREFIX = 'folkmoot app '
const NAME = PREFIX + BUILD.id
/** Addresses of the app: files, doors and the library are none. */
const PAGE = /^\/($|(j|e|f|d|n|o)(\/|$)|(enter|over|hello)\/?$)/
/** A network that does not answer for so long is none. */
const PATIENCE_MS = 5_000

worker.addEventListener('install', event => {
  const keep = async () => {
    const cache = await caches.open(NAME)
    await Promise.all([BUILD.page, ...BUILD.files].map(file => fetchInto(cache, file)))
  }
  event.waitUntil(keep())
})

worker.addEventListener('activate', event => {
  const tidy = async () => {
    for (const name of await caches.keys())
      if (name.startsWith(PREFIX) && name !== NAME) await caches.delete(name)
    await worker.clients.claim()
  }
  event.waitUntil(tidy())
})

worker.addEventListener('fetch', event => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== worker.location.origin) return
  if (request.mode === 'navigate') {
    if (PAGE.test(pathname)) event.respondWith(page(request))
  } else if (pathname.startsWith('/assets/')) event.respondWith(file(request))
})

/** The server's page, or without an answer the kept one: both are the app, whatever the address. */
async function page(request: Request): Promise<Response> {
  const kept = () => caches.match(BUILD.page, { cacheName: NAME })
  const asked = fetch(request)
  const late = new Promise<null>(resolve => setTimeout(resolve, PATIENCE_MS, null))
  const answer = await Promise.race([asked.catch(() => null), late])
  return answer ?? (await kept()) ?? asked
}

async function file(request: Request): Promise<Response> {
  const kept = await caches.match(request, { cacheName: NAME })
  if (kept) return kept
  const answer = await fetch(request)
  if (isOurs(answer)) {
    const copy = answer.clone()
    const cache = await caches.open(NAME)
    await cache.put(request, copy).catch(() => {})
  }
  return answer
}

async function fetchInto(cache: Cache, address: string): Promise<void> {
  const answer = await fetch(address)
  // One that a Wi-Fi's login page answered is not kept: the install fails, and is tried again with the next visit.
  if (!isOurs(answer)) throw new Error(`${address}: ${answer.status}`)
  await cache.put(address, answer)
}

function isOurs(answer: Response): boolean {
  if (!answer.ok || answer.redirected || answer.type !== 'basic') return false
  const isPage = /text\/html/.test(answer.headers.get('content-type') ?? '')
  return isPage === (new URL(answer.url).pathname === BUILD.page)
}
