/**
 * People who write without a pause: each with a page and the board open through an unmodified y-websocket provider, and
 * with a book of what they wrote and what of it the server has called saved. Words are versions, so that anybody's page
 * and any note tells how new it is.
 */
import { createEntry, postEntry, readPage, setDraft } from '@folkmoot/board-doc'
import type { Rng } from '@folkmoot/kit'
import { joinAs, type ServerProcess, type StockClient } from '@folkmoot/testkit'
import type * as Y from 'yjs'

/** `posted` entries go to the board, the other one is typed only. Versions count from 1; `acked` 0: not yet. */
interface Written {
  entry: string
  name: string
  posted: boolean
  version: number
  acked: number
}
export interface Writer {
  person: string
  page: StockClient
  /** null: this one looks at the board at the end only. */
  board: StockClient | null
  openBoard(): StockClient
  written: Written[]
}
export interface Crowd {
  writers: readonly Writer[]
  /** One of them types, posts, or updates what they posted. */
  act(): void
  /** Versions called saved so far, each once. */
  acked(): number
  /** Everything written was called saved. */
  isAllAcked(): boolean
  leave(): void
}

/** Nobody knocks more often than this while the server is away, ms. */
const PATIENCE_MS = 800

const wordsOf = ({ name, version }: Written) => `${name} v${version}`
const versionIn = (words: string) => Number(/ v(\d+)$/.exec(words)?.[1] ?? 0)

export async function openCrowd(
  server: ServerProcess,
  options: { people: number; readers: number; entriesEach: number; board: string; prompt: string; rng: Rng },
): Promise<Crowd> {
  const { people, readers, entriesEach, board, prompt, rng } = options
  let acks = 0

  async function open(i: number): Promise<Writer> {
    const delegate = await joinAs(server, server.ready.joinCode, `Person ${i}`)
    const writer: Writer = {
      person: delegate.person,
      page: delegate.page({ maxBackoffMs: PATIENCE_MS }),
      board: i < readers ? delegate.board(board) : null,
      openBoard: () => delegate.board(board),
      written: [],
    }
    // What was written while nobody listened goes with the handshake.
    writer.page.provider.on('sync', (synced: boolean) => {
      if (synced) askWhetherSaved(writer, writer.written)
    })
    await Promise.all([writer.page.synced(), writer.board?.synced()])
    return writer
  }

  function askWhetherSaved(writer: Writer, written: readonly Written[]): void {
    const now = written.map(one => ({ one, version: one.version }))
    void writer.page.saved().then(() => {
      for (const { one, version } of now) {
        if (version <= one.acked) continue
        acks += version - one.acked
        one.acked = version
      }
    })
  }

  function write(writer: Writer, one: Written): void {
    const { doc, provider } = writer.page
    one.version++
    doc.transact(() => {
      if (one.entry === '') one.entry = createEntry(doc, { board, prompt, made: Date.now() })
      setDraft(doc, one.entry, wordsOf(one))
      if (one.posted) postEntry(doc, one.entry)
    })
    if (provider.wsconnected) askWhetherSaved(writer, [one])
  }

  const writers: Writer[] = []
  for (let i = 0; i < people; i += 20) {
    const some = Array.from({ length: Math.min(20, people - i) }, (_, j) => open(i + j))
    writers.push(...(await Promise.all(some)))
  }
  return {
    writers,
    act() {
      const at = Math.floor(rng.next() * writers.length)
      const writer = writers[at] as Writer
      const nth = Math.floor(rng.next() * (entriesEach + 1))
      const one = writer.written[nth]
      if (one) return write(writer, one)
      const name = `${at}.${writer.written.length}`
      const begun = { entry: '', name, posted: writer.written.length > 0, version: 0, acked: 0 }
      writer.written.push(begun)
      write(writer, begun)
    },
    acked: () => acks,
    isAllAcked: () => writers.every(({ written }) => written.every(one => one.acked === one.version)),
    leave() {
      for (const { page, board: wall } of writers) {
        page.destroy()
        wall?.destroy()
      }
    },
  }
}

/** What was called saved and is not in this copy of the writer's page. */
export function lostOn(page: Y.Doc, writer: Writer): string[] {
  const there = new Map(readPage(page).map(entry => [entry.id, entry]))
  return writer.written
    .filter(one => {
      const entry = there.get(one.entry)
      const posted = versionIn(entry?.posted?.text ?? '')
      return versionIn(entry?.draft ?? '') < one.acked || (one.posted && posted < one.acked)
    })
    .map(wordsOf)
}

/** What the pages say that the board should hold, sorted. */
export function postedOn(pages: Iterable<Y.Doc>): string[] {
  const texts: string[] = []
  for (const page of pages) for (const { posted } of readPage(page)) if (posted) texts.push(posted.text)
  return texts.sort()
}
