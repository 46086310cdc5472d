import { createStore, useStore } from 'zustand'

/** What was just said: once on screen for a few seconds, once to screen readers. */
interface Said {
  id: number
  words: string
  kind: 'quiet' | 'toast'
  at: number
}
/** The newest last; several at once, so that one does not take another's place before it was heard. */
const said = createStore<{ all: readonly Said[] }>(() => ({ all: [] }))
/** The same words are not said again so soon. */
const AGAIN_MS = 3_000
let count = 0
/** Long enough to read it. */
const shownMs = (words: string) => 2_000 + words.length * 70

function say(words: string, kind: Said['kind']): void {
  const id = ++count
  const at = performance.now()
  const same = said.getState().all.find(one => one.words === words && one.kind === kind)
  if (same && at - same.at < AGAIN_MS) return
  said.setState(({ all }) => ({ all: [...all, { id, words, kind, at }] }))
  setTimeout(() => {
    said.setState(({ all }) => ({ all: all.filter(one => one.id !== id) }))
  }, shownMs(words))
}

/** Tells screen readers; nothing shows. */
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
