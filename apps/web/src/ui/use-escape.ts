/**
 * Escape closes what was opened last, and nothing under it. The library that draws our dialogs asks each of two of them, and for
 * a moment after the upper one has the focus it still takes the lower one for the upper.
 */
import { useLayoutEffect, useRef } from 'react'

interface Layer {
  close(): void
}
/** The last opened last. */
const layers: Layer[] = []

/** For `onEscapeKeyDown` of a dialog: whichever dialog was asked, the one that was opened last is closed. */
export function useEscape(open: boolean, close: () => void): (event: KeyboardEvent) => void {
  const latest = useRef(close)
  latest.current = close
  // Before anything in it takes the focus.
  useLayoutEffect(() => {
    if (!open) return
    const layer = { close: () => latest.current() }
    layers.push(layer)
    return () => {
      layers.splice(layers.indexOf(layer), 1)
    }
  }, [open])
  return event => {
    event.preventDefault()
    layers.at(-1)?.close()
  }
}
