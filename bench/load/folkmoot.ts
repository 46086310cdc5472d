/** The real server under measurement: one open, shared board of the sample event, and people who join by code. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Measured, startMeasured } from './process.ts'

const EVENT = 'better-together'
const MAIN = join(import.meta.dirname, '..', '..', 'apps/server/src/main.ts')

export interface Ours {
  server: Measured
  origin: string
  event: string
  /** The board that people write on now. */
  board: string
  prompt: string
  /** Opens another board; people who join from now on write there. */
  newBoard(): Promise<void>
  command(name: string, input: object): Promise<Record<string, unknown>>
  signIn(): Promise<{ id: string; cookie: string }>
  pageUrl(person: string): string
  boardUrl(): string
  stop(): Promise<void>
}

export async function startOurs(): Promise<Ours> {
  const data = await mkdtemp(join(tmpdir(), 'folkmoot-bench-'))
  const args = ['--json', '--port', '0', '--host', '127.0.0.1', '--data', data]
  const server = await startMeasured(MAIN, args, { FOLKMOOT_LOG: 'warn' })
  const { origin } = new URL(String(server.ready.local))
  const ws = origin.replace('http', 'ws')
  const code = String(server.ready.joinCode)
  const entered = await post(`${origin}/api/enter`, { token: String(server.ready.organiser).split('#')[1] })
  const command = async (name: string, input: object) => {
    const answer = await post(`${origin}/api/events/${EVENT}/commands/${name}`, input, entered.cookie)
    if (!answer.response.ok) throw new Error(`${name}: ${JSON.stringify(answer.body)}`)
    return answer.body
  }
  const prompt = 'p1'
  async function openBoard(): Promise<string> {
    const saved = await command('board.save', {
      board: null,
      session: 'session-why-are-we-here',
      title: 'Storm',
      format: 'day-review',
      prompts: [{ id: prompt, text: 'What ?' }],
      visibility: 'named',
    })
    const board = String(saved.board)
    await command('board.open', { board })
    await command('board.share', { board })
    return board
  }
  let people = 0
  const ours: Ours = {
    server,
    origin,
    event: EVENT,
    board: await openBoard(),
    prompt,
    async newBoard() {
      ours.board = await openBoard()
    },
    command,
    async signIn() {
      const joined = await post(`${origin}/api/join`, { code, name: `Person ${people++}`, network: null })
      if (!joined.response.ok) throw new Error(`join: ${JSON.stringify(joined.body)}`)
      return { id: String(joined.body.person), cookie: joined.cookie }
    },
    pageUrl: person => `${ws}/sync/page/${EVENT}.${person}?as=delegate&epoch=1`,
    boardUrl: () => `${ws}/sync/board/${EVENT}.${ours.board}?as=delegate&epoch=1`,
    async stop() {
      await server.stop()
      await rm(data, { recursive: true, force: true })
    },
  }
  return ours
}

async function post(
  url: string,
  body: object,
  cookie = '',
): Promise<{ response: Response; body: Record<string, unknown>; cookie: string }> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(body),
  })
  const cookies = response.headers.getSetCookie().map(line => line.split(';')[0])
  return { response, body: (await response.json()) as Record<string, unknown>, cookie: cookies.join('; ') }
}
