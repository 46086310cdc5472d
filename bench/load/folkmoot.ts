/** The real server under measurement: one open, shared board of the sample event, and people who join by code. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serverFlags } from '../../scripts/lib/node-flags.ts'
import { type Measured, startMeasured } from './process.ts'

const SAMPLE = 'better-together'
const MAIN = join(import.meta.dirname, '..', '..', 'apps/server/src/main.ts')

export interface Ours {
  server: Measured
  origin: string
  event: string
  /** The board that people write on now. */
  board: string
  prompt: string
  /** Starts another event with a board of its own; people who join from now on join there. */
  newEvent(): Promise<void>
  /** Opens another board; people who join from now on write there. */
  newBoard(): Promise<void>
  command(name: string, input: object): Promise<Record<string, unknown>>
  signIn(): Promise<{ id: string; cookie: string }>
  pageUrl(person: string): string
  boardUrl(): string
  stop(): Promise<void>
}

/** `env`: further variables of the server's. */
export async function startOurs(env: Record<string, string> = {}): Promise<Ours> {
  const data = await mkdtemp(join(tmpdir(), 'folkmoot-bench-'))
  const args = ['--json', '--port', '0', '--host', '127.0.0.1', '--data', data]
  const server = await startMeasured(
    MAIN,
    args,
    {
      FOLKMOOT_LOG: 'warn',
      FOLKMOOT_PEOPLE: '20000',
      FOLKMOOT_CODE_CHECKS: '100000',
      FOLKMOOT_EXPECTED: '20000',
      ...env,
    },
    serverFlags,
  )
  const { origin } = new URL(String(server.ready.local))
  const ws = origin.replace('http', 'ws')
  let code = String(server.ready.joinCode)
  const entered = await post(`${origin}/api/enter`, { token: String(server.ready.organiser).split('#')[1] })
  const command = async (name: string, input: object) => {
    const answer = await post(`${origin}/api/events/${ours.event}/commands/${name}`, input, entered.cookie)
    if (!answer.response.ok) throw new Error(`${name}: ${JSON.stringify(answer.body)}`)
    return answer.body
  }
  async function startEvent(): Promise<string> {
    const input = { programme: 'community-leadership-network', name: 'Another', networks: [], from: 'blank' }
    const answer = await post(`${origin}/api/commands/event.create`, input, entered.cookie)
    if (!answer.response.ok) throw new Error(`event.create: ${JSON.stringify(answer.body)}`)
    code = String(answer.body.joinCode)
    return String(answer.body.event)
  }
  const prompt = 'p1'
  async function openBoard(session = 'session-why-are-we-here'): Promise<string> {
    const saved = await command('board.save', {
      board: null,
      session,
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
    event: SAMPLE,
    board: '',
    prompt,
    async newEvent() {
      ours.event = await startEvent()
      const session = await command('session.save', {
        session: null,
        day: 0,
        title: 'A session',
        kind: 'activity',
        lines: [],
        quotations: [],
      })
      ours.board = await openBoard(String(session.session))
    },
    async newBoard() {
      ours.board = await openBoard()
    },
    command,
    async signIn() {
      const joined = await post(`${origin}/api/join`, { code, name: `Person ${people++}`, network: null })
      if (!joined.response.ok) throw new Error(`join: ${JSON.stringify(joined.body)}`)
      return { id: String(joined.body.person), cookie: joined.cookie }
    },
    pageUrl: person => `${ws}/sync/page/${ours.event}.${person}?as=delegate&epoch=1`,
    boardUrl: () => `${ws}/sync/board/${ours.event}.${ours.board}?as=delegate&epoch=1`,
    async stop() {
      await server.stop()
      await rm(data, { recursive: true, force: true })
    },
  }
  ours.board = await openBoard()
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
