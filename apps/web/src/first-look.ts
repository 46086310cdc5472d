/**
 * What is asked before the app itself is here, since over a slow link each answer more to wait for is seen: the event of the code in
 * the address (`live/first-look.ts` hands it to the screen that asks), and the scripts of the screen that whoever joins goes on to
 * (`ui/next-screen.ts`). By itself in a file of some lines, which imports nothing.
 */
const code = /^\/j\/([^/]+)\/?$/.exec(window.location.pathname)?.[1]
if (code !== undefined) {
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify({ code: decodeURIComponent(code) })
  const answer = fetch('/api/look-up', { method: 'POST', headers, body })
  // Whoever asks for it later hears of it.
  answer.catch(() => {})
  Object.assign(window, { folkmootFirstLook: answer })
}

/** Few at a time: of the six requests that a browser makes at once one stays free for what somebody waits for. */
const LANES = 5
/** Each has all that it imports in it, or in those before it. */
let parts: readonly string[][] = []
const came = new Set<string>()
let fetched: Promise<void> | null = null

async function fetchAll(): Promise<void> {
  const named = document.querySelector<HTMLMetaElement>('meta[name=next-screen]')?.content ?? ''
  parts = named.split('|').map(part => part.split(' ').filter(Boolean))
  const files = parts.flat()
  const lane = async () => {
    for (let file = files.shift(); file; file = files.shift())
      try {
        const answer = await fetch(file)
        await answer.arrayBuffer()
        if (answer.ok) came.add(file)
      } catch {}
  }
  await Promise.all(Array.from({ length: LANES }, lane))
}
const nextScreen = {
  fetch: () => {
    fetched ??= fetchAll()
    return fetched
  },
  /** With all that it imports. */
  has(address: string) {
    const { pathname } = new URL(address)
    const until = parts.findIndex(part => part.includes(pathname))
    return (
      until >= 0 &&
      parts
        .slice(0, until + 1)
        .flat()
        .every(file => came.has(file))
    )
  },
}
Object.assign(window, { folkmootNextScreen: nextScreen })

// The link is free as soon as the first screen's files are here, and the app needs a while to begin.
if (code !== undefined) {
  const watch = new PerformanceObserver(() => {
    const came = new Set(performance.getEntriesByType('resource').map(one => one.name))
    const first = document.querySelectorAll<HTMLLinkElement>('link[rel=modulepreload], link[rel=stylesheet]')
    if (first.length === 0 || [...first].some(one => !came.has(one.href))) return
    watch.disconnect()
    void nextScreen.fetch()
  })
  watch.observe({ type: 'resource', buffered: true })
}
