/**
 * People who write where there is no network: each with a page on one device or two, the boards and the stage, through unmodified
 * providers, and with a book of what they wrote, by entry. What they do is drawn from a seed.
 */
import {
  createEntry,
  type EntryView,
  pageEntries,
  postEntry,
  readEntry,
  setDraft,
  takeBackEntry,
} from '@folkmoot/board-doc'
import type { Rng } from '@folkmoot/kit'
import type { BoardView } from '@folkmoot/protocol'
import { type Delegate, joinAs, type Stage, type StockClient, stockClient, until } from '@folkmoot/testkit'
import { EVENT } from './hall.ts'

/** One entry as its writer left it. */
export interface Kept {
  entry: string
  board: string
  draft: string
  /** Words given to the room; null: it is a draft, or was taken back. */
  posted: string | null
  /** What of it the room had before the network went. */
  before: string | null
}
export interface Away {
  delegate: Delegate
  stage: Stage
  /** One or two. */
  devices: StockClient[]
  /** A board that was open when the network went; those with two devices have one. */
  reading: StockClient | null
  kept: Kept[]
  /** A draft that both devices go on with, and what each added. */
  together: { entry: string; added: string[] } | null
  /** Begins, posts, changes or takes back something on a device of theirs. */
  act(rng: Rng, boards: readonly string[], now: number): void
  /** Reads a board under the epoch that the stage tells now. */
  read(board: string): StockClient
  saved(): Promise<void>
  /** Call before the network is back: resolves when every device has synced after that, and all of it is saved. */
  comeBack(): Promise<void>
  leave(): void
}

/** One in so many has two devices. */
const WITH_TWO = 4
/** Nobody knocks more often than this, ms. */
const PATIENCE_MS = 800

export async function openAway(
  origin: string,
  joinCode: string,
  i: number,
  prompt: string,
  board: string,
): Promise<Away> {
  const delegate = await joinAs({ origin }, joinCode, `Person ${i}`)
  const devices = Array.from({ length: i % WITH_TWO === 0 ? 2 : 1 }, () =>
    delegate.page({ maxBackoffMs: PATIENCE_MS }),
  )
  const stage = await delegate.stage()
  await Promise.all(devices.map(device => device.synced()))
  const kept: Kept[] = []
  /** Entry → the device that it is written on: two that change the same words would mix them. */
  const home = new Map<string, StockClient>()
  let n = 0

  function begin(device: StockClient, rng: Rng, boards: readonly string[], now: number): void {
    const board = boards[Math.floor(rng.next() * boards.length)] ?? ''
    const words = `${i}.${n++} written at ${new Date(now).toISOString().slice(11, 16)}`
    const posts = rng.next() < 0.75
    device.doc.transact(() => {
      const entry = createEntry(device.doc, { board, prompt, made: now })
      setDraft(device.doc, entry, words)
      if (posts) postEntry(device.doc, entry)
      kept.push({ entry, board, draft: words, posted: posts ? words : null, before: null })
      home.set(entry, device)
    })
  }

  const self: Away = {
    delegate,
    stage,
    devices,
    reading: devices.length === 2 ? delegate.board(board) : null,
    kept,
    together: null,
    act(rng, boards, now) {
      const device = devices[Math.floor(rng.next() * devices.length)] as StockClient
      const what = rng.next()
      const one = kept[Math.floor(rng.next() * kept.length)]
      if (what < 0.6 || !one) return begin(device, rng, boards, now)
      const there = home.get(one.entry) ?? device
      if (what < 0.9) {
        one.draft = `${one.draft} +${n++}`
        setDraft(there.doc, one.entry, one.draft)
        if (rng.next() < 0.3) return
        postEntry(there.doc, one.entry)
        one.posted = one.draft
      } else if (one.posted !== null) {
        takeBackEntry(there.doc, one.entry)
        one.posted = null
      }
    },
    read(board) {
      const views = (stage.view.boards ?? []) as BoardView[]
      return delegate.board(board, views.find(({ id }) => id === board)?.epoch ?? 1)
    },
    async saved() {
      await Promise.all(devices.map(device => device.saved()))
    },
    async comeBack() {
      await Promise.all(
        devices.map(
          device =>
            new Promise<void>(resolve => {
              device.provider.on('sync', synced => synced && void device.saved().then(resolve))
            }),
        ),
      )
    },
    leave() {
      for (const client of [...devices, self.reading]) client?.destroy()
      stage.close()
    },
  }
  if (devices.length === 2) {
    const [first, second] = devices as [StockClient, StockClient]
    const entry = createEntry(first.doc, { board, prompt, made: Date.now() })
    setDraft(first.doc, entry, 'ours:')
    self.together = { entry, added: [] }
    await until(() => pageEntries(second.doc).has(entry), 'the second device to have the draft')
  }
  return self
}

/** Both devices go on with the same draft. */
export function writeTogether({ devices, together }: Away, at: string): void {
  if (!together) return
  for (const [d, { doc }] of devices.entries()) {
    const words = ` ${at} on ${d ? 'the second' : 'the first'};`
    setDraft(doc, together.entry, `${entryOn(doc, together.entry)?.draft ?? ''}${words}`)
    together.added.push(words)
  }
}

export function entryOn(doc: StockClient['doc'], entry: string): EntryView | null {
  return readEntry(entry, pageEntries(doc).get(entry))
}

/** In what a copy of the page differs from what its writer knows that they wrote: one line each. */
export function wrongOn(doc: StockClient['doc'], { kept, together, delegate }: Away): string[] {
  const wrong: string[] = []
  for (const one of kept) {
    const there = entryOn(doc, one.entry)
    if (!there) wrong.push(`${delegate.name}: “${one.draft}” is lost`)
    else if (there.draft !== one.draft) wrong.push(`${delegate.name}: “${there.draft}” for “${one.draft}”`)
    else if ((there.posted?.text ?? null) !== one.posted)
      wrong.push(`${delegate.name}: posted “${there.posted?.text}” for “${one.posted}”`)
  }
  const draft = together ? (entryOn(doc, together.entry)?.draft ?? '') : ''
  for (const words of together?.added ?? [])
    if (draft.split(words).length !== 2) wrong.push(`${delegate.name}: “${words}” in “${draft}”`)
  const more = pageEntries(doc).size - kept.length - (together ? 1 : 0)
  if (more !== 0) wrong.push(`${delegate.name}: ${more} entries more than were written`)
  return wrong
}

/** What became of an entry on a board: the words that stand there, and what its writer is told. */
export function dueOf(one: Kept, frozen: boolean): { note: string | null; fate: string | null } {
  if (!frozen) return { note: one.posted, fate: one.posted === null ? null : 'shown' }
  if (one.before === null) return { note: null, fate: one.posted === null ? null : 'late' }
  return { note: one.before, fate: one.posted === one.before ? 'shown' : 'outdated' }
}

/** A provider through which somebody reads a board straight from the server. */
export function readerOf(origin: string, cookie: string, board: string, epoch: number): StockClient {
  return stockClient(`${origin.replace('http', 'ws')}/sync/board`, `${EVENT}.${board}`, {
    cookie,
    params: { as: 'organiser', epoch: String(epoch) },
  })
}
