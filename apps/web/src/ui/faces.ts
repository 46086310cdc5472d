/**
 * The page that people join on begins in the faces that their device has, since ours are as large as the page itself. Ours come once
 * there is something to type in and what comes after it has been fetched; where the link is slow, once nothing has come over it
 * for a while. Every other page has them at once.
 */
import { useEffect, useRef } from 'react'

/** Longer than this until there is something to type in: the link is slow. */
const SLOW_MS = 2_500
const QUIET_MS = 10_000

/** `begun`: there is something to type in. Answers how to say what should be fetched before our faces. */
export function useFaces(begun: boolean): (before: Promise<void>) => void {
  const before = useRef<Promise<void>>(Promise.resolve())
  useEffect(() => {
    if (!begun || !areLater()) return
    if (performance.now() > SLOW_MS) showWhenQuiet()
    else void before.current.then(showFaces)
  }, [begun])
  return first => {
    before.current = first
  }
}

const root = () => document.documentElement.dataset
const areLater = () => root().faces === 'later'

function showFaces(): void {
  delete root().faces
}

let waiting = false
function showWhenQuiet(): void {
  if (waiting) return
  waiting = true
  let timer = setTimeout(done, QUIET_MS)
  const watch = new PerformanceObserver(() => {
    clearTimeout(timer)
    timer = setTimeout(done, QUIET_MS)
  })
  watch.observe({ type: 'resource' })
  function done() {
    watch.disconnect()
    showFaces()
  }
}
