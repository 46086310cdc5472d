/** Somebody in another event of the same server who posts a note now and then and sees each arrive. */
import { createEntry, postEntry, readBoard, setDraft } from '@folkmoot/board-doc'
import { device, joinAs, type ServerProcess, until } from '@folkmoot/testkit'
import { openBoard } from './hall.ts'

export interface Canary {
  /** Stops; answers what was posted, what of it arrived, and the longest that one took, ms. */
  end(): Promise<{ posted: number; seen: number; slowest: number }>
}

const EVERY_MS = 100
const PROMPT = 'p1'

export async function openCanary(server: ServerProcess, cookie: string): Promise<Canary> {
  const made = await device(server.origin, 'organiser', '', cookie).command('event.create', {
    programme: 'community-leadership-network',
    name: 'Next door',
    networks: ['keighley'],
    from: 'sample',
  })
  const boss = device(server.origin, 'organiser', String(made.body.event), cookie)
  const board = await openBoard(boss, PROMPT)
  const wall = boss.board(board)
  await wall.synced()
  const pages = await Promise.all(
    [1, 2, 3, 4].map(async n => (await joinAs(server, String(made.body.joinCode), `Canary ${n}`)).page()),
  )
  await Promise.all(pages.map(page => page.synced()))

  const at = new Map<string, number>()
  const seen = new Set<string>()
  let slowest = 0
  wall.doc.on('update', () => {
    for (const { text } of readBoard(wall.doc).notes) {
      if (seen.has(text)) continue
      seen.add(text)
      slowest = Math.max(slowest, performance.now() - (at.get(text) ?? 0))
    }
  })
  const sing = setInterval(() => {
    const page = pages[at.size % pages.length]
    if (!page || at.size >= 190 * pages.length) return
    const text = `still here ${at.size}`
    at.set(text, performance.now())
    page.doc.transact(() => {
      const entry = createEntry(page.doc, { board, prompt: PROMPT, made: Date.now() })
      setDraft(page.doc, entry, text)
      postEntry(page.doc, entry)
    })
  }, EVERY_MS)
  return {
    async end() {
      clearInterval(sing)
      await until(() => seen.size === at.size, 'every note of the canary', 20_000).catch(() => {})
      const closes = pages.flatMap(page => page.closes)
      for (const client of [wall, ...pages]) client.destroy()
      if (closes.length > 0) throw new Error(`the canary was cut off with ${closes}`)
      return { posted: at.size, seen: seen.size, slowest }
    },
  }
}
