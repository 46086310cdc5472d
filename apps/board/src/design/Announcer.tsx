import { createStore, useStore } from 'zustand'

/** What was just said: once on screen for a few seconds, once to screen readers. */
interface Said {
  id: number
  words: string
  kind: 'quiet' | 'toast'
}
const said = createStore<{ last: Said | null }>(() => ({ last: null }))
let count = 0
/** Long enough to read it. */
const shownMs = (words: string) => 2_000 + words.length * 70

function say(words: string, kind: Said['kind']): void {
  const id = ++count
  said.setState({ last: { id, words, kind } })
  setTimeout(() => {
    if (said.getState().last?.id === id) said.setState({ last: null })
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
  const last = useStore(said, state => state.last)
  return (
    <div
      role="status"
      aria-live="polite"
      className="pointer-events-none fixed inset-x-4 bottom-20 z-60 flex justify-center"
    >
      {last && (
        <p
          key={last.id}
          className={
            last.kind === 'quiet'
              ? 'sr-only'
              : 'animate-land rounded-field border border-transparent bg-ink px-5 py-3 text-base text-paper shadow-lg'
          }
        >
          {last.words}
        </p>
      )}
    </div>
  )
}
