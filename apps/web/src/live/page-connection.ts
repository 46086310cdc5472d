/**
 * One's own page: written here at once, kept on this device, sent to the server, and called saved only when the server
 * says that it is on its disk. Survives being offline, a raised epoch, and a refused update. Knows no React.
 */
import { LOCAL_EDIT } from '@folkmoot/board-doc'
import { ERRORS, type ErrorCode, type Role } from '@folkmoot/protocol'
import * as Y from 'yjs'
import type { Saved } from './barrier.ts'
import { pageDatabase } from './kept-pages.ts'
import { copyPage } from './page-copy.ts'
import { type PageEdits, pageEdits } from './page-edits.ts'
import { watchEntries } from './page-entries.ts'
import { connectPage, type PageProvider } from './page-provider.ts'
import type { PageState } from './page-state.ts'
import { openStorage } from './page-storage.ts'
import { type Refusal, refuse } from './refusal.ts'
import { flagWhenSaved } from './saved-flag.ts'
import { createSource, type Source } from './source.ts'

export interface PageConnection extends Source<PageState>, PageEdits {
  /** Closes, and removes what this device keeps of the page. */
  forget(): Promise<void>
  close(): void
}

/** Is this entry on the server's disk? */
export function savedOf(state: PageState, entry: string): Saved {
  const open = state.unsaved === 'all' || state.unsaved.has(entry)
  if (!open) return 'saved'
  return state.saved === 'saving' ? 'saving' : 'unsaved'
}

function refusalOfClose(code: number): Refusal {
  const codes = Object.keys(ERRORS) as ErrorCode[]
  return refuse(codes.find(one => ERRORS[one].close === code) ?? 'internal')
}

/** Several entries often go at once. */
const forgetMs = 500
/** An unreachable server must not keep anybody from what this device has. */
const readyMs = 2_000

const copyWorthwhile: readonly number[] = [
  ERRORS['hostile-update'].close,
  ERRORS['page-full'].close,
  ERRORS['bad-request'].close,
]

export function createPageConnection(options: {
  event: string
  person: string
  page: string
  epoch: number
  /** As whom it is opened; a delegate when nobody says. */
  as?: Role
  /** The page's present epoch, or null when it cannot be told now. */
  askEpoch(): Promise<number | null>
  url?: string
}): PageConnection {
  const { event, person, page, url } = options
  const source = createSource<PageState>({
    entries: [],
    saved: 'saving',
    unsaved: 'all',
    connection: 'loading',
    ready: false,
    draftsSurvive: true,
    refusal: null,
  })
  let epoch = options.epoch
  let doc = new Y.Doc()
  const database = pageDatabase(event, person, page)
  const storage = openStorage(database, doc, draftsSurvive => source.set({ draftsSurvive }))
  const changedHere = flagWhenSaved(database, source)
  let provider: PageProvider | null = null
  let copied = false
  let forgetting: ReturnType<typeof setTimeout> | null = null
  let closed = false
  let unwatch = watch(doc)

  /** Keeps `entries`, the barrier and the storage in step with a document. */
  function watch(of: Y.Doc): () => void {
    return watchEntries(of, (entries, { changed, gone, origin }) => {
      source.set({ entries })
      if (gone) forgetSoon()
      if (changed.size > 0 && origin === LOCAL_EDIT) changedHere()
      if (changed.size === 0 || (provider && origin === provider.origin)) return
      if (provider) provider.barrier.touch(changed)
      else if (source.getState().connection !== 'loading') {
        const { unsaved } = source.getState()
        source.set({
          saved: 'unsaved',
          unsaved: unsaved === 'all' ? 'all' : new Set([...unsaved, ...changed]),
        })
      }
    })
  }

  function connect(target: Y.Doc, onSynced: () => void): void {
    source.set({ connection: 'connecting' })
    provider = connectPage({
      event,
      page,
      epoch,
      doc: target,
      as: options.as,
      url,
      onBarrier: state => target === doc && source.set(state),
      onConnected: connected =>
        source.set(connected ? { connection: 'live' } : { connection: 'offline', ready: true }),
      onSynced: () => {
        source.set({ ready: true })
        onSynced()
      },
      onClosed,
    })
    source.set(provider.barrier.state())
  }

  function onClosed(code: number): void {
    provider?.close()
    provider = null
    if (closed) return
    if (code === ERRORS['epoch-changed'].close) void comeBack()
    else if (code === ERRORS.erased.close) void erase()
    else if (copyWorthwhile.includes(code) && !copied) copyToFresh(code)
    else {
      // Signed out from elsewhere: what was saved stays saved, and what was not is what this device keeps.
      const saved = code === ERRORS['session-ended'].close ? source.getState().saved : 'unsaved'
      source.set({ connection: 'ended', refusal: refusalOfClose(code), saved, ready: true })
    }
  }

  /** The page's epoch was raised: merge back into it, and forget here too what was erased there. */
  async function comeBack(): Promise<void> {
    source.set({ connection: 'offline' })
    const next = await options.askEpoch()
    if (closed) return
    if (next === null || next === epoch) {
      setTimeout(() => !closed && void comeBack(), 1_000 + Math.random() * 2_000)
      return
    }
    epoch = next
    let first = true
    connect(doc, () => {
      if (first) forgetSoon()
      first = false
    })
  }

  /** An entry was thrown away here or erased by the organiser: its words leave this device as well. */
  function forgetSoon(): void {
    if (forgetting) clearTimeout(forgetting)
    forgetting = setTimeout(() => !closed && void storage.compact(), forgetMs)
  }

  async function erase(): Promise<void> {
    source.set({ connection: 'ended', refusal: refuse('erased'), entries: [], ready: true })
    unwatch()
    unwatch = () => {}
    await storage.clear()
  }

  /** Yjs cannot un-apply what was refused: the words move to a document that never had it. */
  function copyToFresh(code: number): void {
    copied = true
    const old = doc
    const fresh = new Y.Doc()
    connect(fresh, () => {
      if (doc === fresh || closed) return
      doc = fresh
      unwatch()
      unwatch = watch(fresh)
      copyPage(old, fresh)
      old.destroy()
      void storage.follow(fresh)
      source.set({ refusal: refusalOfClose(code), ...provider?.barrier.state() })
    })
  }

  const lost = () => {
    provider?.pause()
    if (source.getState().connection === 'live') source.set({ connection: 'offline' })
  }
  const back = () => provider?.retry()
  const browser = typeof window === 'undefined' ? null : window
  browser?.addEventListener('offline', lost)
  browser?.addEventListener('online', back)
  // Frozen by the browser: no timer ran, and the socket may be dead with nothing to say so.
  browser?.document.addEventListener('resume', back)

  void storage.ready.then(() => {
    if (closed) return
    connect(doc, () => {})
    setTimeout(() => closed || source.set({ ready: true }), readyMs)
  })

  function close(): void {
    if (closed) return
    closed = true
    browser?.removeEventListener('offline', lost)
    browser?.removeEventListener('online', back)
    browser?.document.removeEventListener('resume', back)
    unwatch()
    provider?.close()
    storage.close()
    doc.destroy()
  }

  return {
    getState: source.getState,
    subscribe: source.subscribe,
    ...pageEdits(() => doc),
    async forget() {
      close()
      await storage.clear()
    },
    close,
  }
}
