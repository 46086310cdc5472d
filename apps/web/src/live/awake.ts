/**
 * Browsers freeze tabs that nobody looks at: no timer runs in them, and their sockets may be dead by the time they go on, with
 * nothing to say so. Whatever holds a socket asks anew when its page is awake again.
 */

/** `awake` is called when the page went on after it was frozen. Answers how to stop. */
export function onAwake(awake: () => void): () => void {
  const page = typeof document === 'undefined' ? null : document
  page?.addEventListener('resume', awake)
  return () => page?.removeEventListener('resume', awake)
}
