import { createStore, useStore } from 'zustand'

/** What was just said: once on screen for a few seconds, once to screen readers. */
interface Said {
  id: number
  words: string
  kind: 'quiet' | 'toast'
}
/** The newest last; several at once, so that one does not take another's place before it was heard. */
const said = createStore<{ all: readonly Said[] }>(() => ({ all: [] }))
/** The same words are not said again so soon: of one's own doing, and of the room, which may go to and fro. */
const AGAIN_MS = 3_000
const ROOM_AGAIN_MS = 20_000
/** What was said, and how → when last. */
const lastSaid = new Map<string, number>()
let count = 0
/** Long enough to read it. */
const shownMs = (words: string) => 2_000 + words.length * 70

function say(words: string, kind: Said['kind'], againMs = AGAIN_MS): void {
  const id = ++count
  const at = performance.now()
  for (const [one, then] of lastSaid) if (at - then > ROOM_AGAIN_MS) lastSaid.delete(one)
  const what = `${kind} ${words}`
  const before = lastSaid.get(what)
  if (before !== undefined && at - before < againMs) return
  lastSaid.set(what, at)
  said.setState(({ all }) => ({ all: [...all, { id, words, kind }] }))
  setTimeout(() => {
    said.setState(({ all }) => ({ all: all.filter(one => one.id !== id) }))
  }, shownMs(words))
}

/** Tells screen readers what happens to the room; the same not twice in twenty seconds. Nothing shows. */
export function tell(words: string): void {
  say(words, 'quiet', ROOM_AGAIN_MS)
}

/** Tells screen readers what concerns whoever sits here; nothing shows. */
export function announce(words: string): void {
  say(words, 'quiet')
}

/** Shows words at the foot of the screen for as long as they take to read, and tells screen readers. */
export function toast(words: string): void {
  say(words, 'toast')
}

/** Mounted once, in the app's root. */
export function Announcer() {
  const all = useStore(said, state => state.all)
  const toast = all.findLast(one => one.kind === 'toast')
  return (
    <div
      role="status"
      aria-live="polite"
      className="pointer-events-none fixed inset-x-4 bottom-20 z-60 flex justify-center"
    >
      {all.map(one => (
        <p
          key={one.id}
          className={
            one !== toast
              ? 'sr-only'
              : 'animate-land rounded-field border border-transparent bg-ink px-5 py-3 text-base text-paper shadow-lg'
          }
        >
          {one.words}
        </p>
      ))}
    </div>
  )
}
