/**
 * The notes of a network's meeting, on the device of whoever types them: kept here with every letter, sent when there is a
 * connection, and called saved when the server has them.
 */
import { type Result, randomId } from '@folkmoot/kit'
import type { Saved } from './barrier.ts'
import { drop, keep, kept } from './browser-storage.ts'
import { isUnreachable, type Refusal } from './refusal.ts'
import { createSource, type Source } from './source.ts'

export interface MeetingWords {
  came: number | null
  said: string
  agreed: string
  next: string
}
interface Draft {
  meeting: string
  /** What the server has; 0: nothing yet. */
  rev: number
  words: MeetingWords
  /** Typed since. */
  unsent: boolean
}
export interface MeetingState extends Omit<Draft, 'unsent'> {
  saved: Saved
  /** Why the server takes these words not at all, as long as they stay on this device. */
  refusal: Refusal | null
}
export interface MeetingNotes extends Source<{ draft: MeetingState | null }> {
  /** Those that the server has, or new ones. What was typed here and not sent stays before them. */
  open(there: (MeetingWords & { id: string; rev: number }) | null): void
  type(change: Partial<MeetingWords>): void
  /** Sends what is unsent, also after a refusal, over what the server has now. */
  over(rev: number): void
  /** What was typed here is given up for what the server has. */
  forget(): void
  close(): void
}

const NOTHING: MeetingWords = { came: null, said: '', agreed: '', next: '' }
const TYPING_MS = 800
const AGAIN_MS = 3_000

export function createMeetingNotes(
  event: string,
  send: (meeting: string, rev: number, words: MeetingWords) => Promise<Result<{ rev: number }, Refusal>>,
): MeetingNotes {
  const slot = `folkmoot meeting ${event}`
  const source = createSource<{ draft: MeetingState | null }>({ draft: stored(slot) })
  let timer: ReturnType<typeof setTimeout> | null = null
  let sending = false
  let closed = false

  function put(draft: MeetingState): void {
    const { meeting, rev, words } = draft
    const unsent = draft.saved !== 'saved'
    if (unsent) keep(slot, JSON.stringify({ meeting, rev, words, unsent } satisfies Draft))
    else drop(slot)
    source.set({ draft })
  }
  function soon(ms: number): void {
    if (timer !== null) clearTimeout(timer)
    timer = closed ? null : setTimeout(() => void sendNow(), ms)
  }
  async function sendNow(): Promise<void> {
    timer = null
    const { draft } = source.getState()
    if (!draft || draft.saved === 'saved' || draft.refusal || sending) return
    sending = true
    const { meeting, rev, words } = draft
    const answer = await send(meeting, rev, words)
    sending = false
    const now = source.getState().draft
    if (!now || now.meeting !== meeting || closed) return
    if (answer.ok) {
      const isAll = now.words === words
      put({ ...now, rev: answer.value.rev, saved: isAll ? 'saved' : 'saving' })
      if (!isAll) soon(0)
    } else if (isUnreachable(answer.error) || answer.error.code === 'not-saved') {
      put({ ...now, saved: 'unsaved' })
      soon(AGAIN_MS)
    } else put({ ...now, saved: 'unsaved', refusal: answer.error })
  }
  const online = () => soon(0)
  globalThis.addEventListener?.('online', online)
  if (source.getState().draft) soon(0)

  return {
    getState: source.getState,
    subscribe: source.subscribe,
    open(there) {
      const { draft } = source.getState()
      if (draft && draft.saved !== 'saved') return
      if (there) {
        const { id, rev, came, said, agreed, next } = there
        put({ meeting: id, rev, words: { came, said, agreed, next }, saved: 'saved', refusal: null })
      } else put({ meeting: randomId(), rev: 0, words: NOTHING, saved: 'saved', refusal: null })
    },
    type(change) {
      const { draft } = source.getState()
      if (!draft) return
      put({ ...draft, words: { ...draft.words, ...change }, saved: draft.refusal ? 'unsaved' : 'saving' })
      if (!draft.refusal) soon(TYPING_MS)
    },
    over(rev) {
      const { draft } = source.getState()
      if (!draft) return
      put({ ...draft, rev, refusal: null, saved: 'saving' })
      soon(0)
    },
    forget() {
      drop(slot)
      source.set({ draft: null })
    },
    close() {
      closed = true
      if (timer !== null) clearTimeout(timer)
      globalThis.removeEventListener?.('online', online)
    },
  }
}

function stored(slot: string): MeetingState | null {
  try {
    const draft = JSON.parse(kept(slot) ?? 'null') as Draft | null
    if (!draft) return null
    const { meeting, rev, words } = draft
    return { meeting, rev, words: { ...NOTHING, ...words }, saved: 'unsaved', refusal: null }
  } catch {
    return null
  }
}
