/** An engine with its people's pages and readers, opened and closed around each test of the engine and the projection. */
import { createEntry, postEntry, readBoard, setDraft } from '@folkmoot/board-doc'
import { assert, systemClock } from '@folkmoot/kit'
import type { Tx } from '@folkmoot/projection'
import { LIMITS, nextStroke, type Visibility } from '@folkmoot/protocol'
import { type Engine, startEngine, TEST_EVENT } from './engine.ts'
import { type StockClient, stockClient } from './stock-client.ts'

export interface EngineWorld {
  engine: Engine
  /** A stock provider on somebody's page. */
  page(id: string, options?: Parameters<typeof stockClient>[2]): StockClient
  /** A stock provider on a board. */
  reader(id: string): StockClient
  /** Changes records as a command would. */
  change(run: (tx: Tx) => void): Promise<void>
  /** The server's clock goes on by this much at once. */
  pass(ms: number): Promise<void>
  /** So that the board's clock has struck once more; the second also when three to five writers have waited long enough. */
  stroke(board?: string): Promise<void>
  fewStroke(board?: string): Promise<void>
  /** Everybody leaves and the server starts again on the same folder. */
  restart(): Promise<void>
  discard(): Promise<void>
}

export async function openEngineWorld(): Promise<EngineWorld> {
  const open: StockClient[] = []
  const leave = () => {
    for (const client of open.splice(0)) client.destroy()
  }
  const connect = (kind: string, id: string, options: Parameters<typeof stockClient>[2] = {}) => {
    const client = stockClient(`${world.engine.url}/sync/${kind}`, `${TEST_EVENT}.${id}`, options)
    open.push(client)
    return client
  }
  let ahead = 0
  const clock = { ...systemClock, now: () => systemClock.now() + ahead }
  const world: EngineWorld = {
    engine: await startEngine({ clock }),
    page: (id, options) => connect('page', id, options),
    reader: id => connect('board', id),
    async change(run) {
      const room = await world.engine.room()
      const result = await room.submit({
        actor: null,
        op: null,
        run(tx) {
          run(tx)
          return { ok: true, value: null }
        },
      })
      assert(result.ok, 'the change is made')
    },
    async pass(ms) {
      ahead += ms
      // A room looks at its clock when something happens.
      await world.change(() => {})
    },
    stroke: (board = 'b') => world.pass(nextStroke(board, clock.now()) + 1 - clock.now()),
    async fewStroke(board = 'b') {
      await world.pass(LIMITS.fewWaitMs)
      await world.stroke(board)
    },
    async restart() {
      leave()
      await world.engine.stop()
      world.engine = await startEngine({ dir: world.engine.dir, clock })
    },
    async discard() {
      leave()
      await world.engine.discard()
    },
  }
  return world
}

/** Begins a draft on board `b`; answers the entry's id. */
export function writeEntry(client: StockClient, text: string, prompt = 'what', board = 'b'): string {
  const id = createEntry(client.doc, { board, prompt, made: Date.now() })
  setDraft(client.doc, id, text)
  return id
}

export function postWords(
  client: StockClient,
  text: string,
  prompt = 'what',
  board = 'b',
  how: { visibility?: Visibility; alone?: true } = {},
): string {
  const id = writeEntry(client, text, prompt, board)
  postEntry(client.doc, id, how)
  return id
}

/** What a reader has on its board, oldest first. */
export function textsOf(client: StockClient): string[] {
  return readBoard(client.doc).notes.map(note => note.text)
}
