/**
 * Back (the phone's button, a swipe) closes what was opened last, a dialog or a tab, instead of leaving the event. Each open
 * layer has an entry of its own in the history. One that is closed in another way leaves its entry behind, since taking
 * it away would race with whatever comes next; it is used again by the next layer, and skipped on the way back.
 */
import { useEffect, useRef } from 'react'

interface Layer {
  id: string
  close(): void
}
const layers: Layer[] = []
let count = 0
/** The layer whose entry the page stands on, open or not. */
let here: string | null = null

const layerOf = (state: unknown) => (state as { layer?: string } | null)?.layer ?? null
const isOpen = (id: string) => layers.some(one => one.id === id)

function onPop(event: PopStateEvent): void {
  const left = here
  here = layerOf(event.state)
  if (left === null) return
  const layer = layers.find(one => one.id === left)
  if (layer) layer.close()
  else if (here === null || here !== left) history.back()
}

/** A link was followed: whatever stands under it, this entry is nobody's. */
function onMove(): void {
  here = layerOf(history.state)
}

if (typeof window !== 'undefined') {
  here = layerOf(window.history.state)
  window.addEventListener('popstate', onPop)
  // As the router calls them.
  window.addEventListener('pushState', onMove)
  window.addEventListener('replaceState', onMove)
}

export function useBackCloses(open: boolean, close: () => void): void {
  const latest = useRef(close)
  latest.current = close
  useEffect(() => {
    if (!open) return
    const id = `${Date.now()} ${++count}`
    layers.push({ id, close: () => latest.current() })
    const reuse = here !== null && !isOpen(here)
    const state = { ...history.state, layer: id }
    if (reuse) history.replaceState(state, '')
    else history.pushState(state, '')
    here = id
    return () => {
      layers.splice(
        layers.findIndex(one => one.id === id),
        1,
      )
    }
  }, [open])
}
