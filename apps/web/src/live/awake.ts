/**
 * Browsers freeze tabs that nobody looks at: no timer runs in them, and their sockets may be dead by the time they go on, with
 * nothing to say so. Whatever holds a socket asks anew when its page is awake again.
 */

/** Hidden for less than this a page was hardly asleep. */
const SLEPT_MS = 30_000

/** `awake` is called when the page went on after it was frozen, kept for Back, or hidden for a while. Answers how to stop. */
export function onAwake(awake: () => void): () => void {
  if (typeof window === 'undefined') return () => {}
  let hiddenAt = document.visibilityState === 'hidden' ? Date.now() : null
  const shown = () => {
    const since = hiddenAt
    hiddenAt = document.visibilityState === 'hidden' ? Date.now() : null
    if (hiddenAt === null && since !== null && Date.now() - since > SLEPT_MS) awake()
  }
  const back = ({ persisted }: PageTransitionEvent) => {
    if (persisted) awake()
  }
  document.addEventListener('resume', awake)
  document.addEventListener('visibilitychange', shown)
  window.addEventListener('pageshow', back)
  return () => {
    document.removeEventListener('resume', awake)
    document.removeEventListener('visibilitychange', shown)
    window.removeEventListener('pageshow', back)
  }
}
