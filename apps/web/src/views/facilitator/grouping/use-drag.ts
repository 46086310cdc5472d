import type { Id } from '@folkmoot/protocol'
import { type PointerEvent, useCallback, useEffect, useRef, useState } from 'react'

/** A mouse that moves less than this has clicked. */
const MOVED_PX = 6
/** A finger that rests this long on a note takes it up; before that it scrolls. */
const HELD_MS = 260
/** This near to an edge the list scrolls along, this far a frame. */
const EDGE_PX = 56
const SCROLL_PX = 14

export interface Dragging {
  note: Id
  x: number
  y: number
  /** What lies under the pointer: a `data-target` of the pane. */
  over: string | null
}

/**
 * Dragging by pointer, for mouse, pen and finger. What can be dropped on carries `data-target`; `onDrop` hears which. A
 * list marked `data-scroller` scrolls along when the pointer comes near its edge.
 */
export function useDrag(onDrop: (note: Id, target: string) => void) {
  const [dragging, setDragging] = useState<Dragging | null>(null)
  const begun = useRef<{ note: Id; x: number; y: number; pointer: number; timer: number } | null>(null)
  const live = useRef<Dragging | null>(null)
  /** A click follows the drag's end: it is no choice. */
  const justDragged = useRef(false)
  live.current = dragging
  const drop = useRef(onDrop)
  drop.current = onDrop

  const onPointerDown = useCallback((event: PointerEvent, note: Id) => {
    if (event.button !== 0) return
    justDragged.current = false
    const { clientX: x, clientY: y, pointerId: pointer } = event
    const timer =
      event.pointerType === 'mouse'
        ? 0
        : window.setTimeout(() => setDragging({ note, x, y, over: targetAt(x, y) }), HELD_MS)
    begun.current = { note, x, y, pointer, timer }
  }, [])

  useEffect(() => {
    const end = () => {
      if (begun.current) clearTimeout(begun.current.timer)
      begun.current = null
      setDragging(null)
    }
    const move = (event: globalThis.PointerEvent) => {
      const from = begun.current
      if (!from || event.pointerId !== from.pointer) return
      const { clientX: x, clientY: y } = event
      const far = Math.hypot(x - from.x, y - from.y) > MOVED_PX
      if (!live.current && far && event.pointerType !== 'mouse') return clearTimeout(from.timer)
      if (live.current || far) setDragging({ note: from.note, x, y, over: targetAt(x, y) })
    }
    const up = (event: globalThis.PointerEvent) => {
      const from = begun.current
      if (!from || event.pointerId !== from.pointer) return
      const at = live.current
      end()
      if (!at) return
      justDragged.current = true
      const over = targetAt(event.clientX, event.clientY)
      if (over !== null) drop.current(at.note, over)
    }
    const giveUp = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !live.current) return
      event.preventDefault()
      event.stopPropagation()
      end()
    }
    // A finger that has taken a note up moves it and no longer the page.
    const still = (event: TouchEvent) => live.current && event.preventDefault()
    window.addEventListener('pointermove', move)
    window.addEventListener('pointerup', up)
    window.addEventListener('pointercancel', end)
    window.addEventListener('keydown', giveUp, true)
    window.addEventListener('touchmove', still, { passive: false })
    return () => {
      end()
      window.removeEventListener('pointermove', move)
      window.removeEventListener('pointerup', up)
      window.removeEventListener('pointercancel', end)
      window.removeEventListener('keydown', giveUp, true)
      window.removeEventListener('touchmove', still)
    }
  }, [])

  const active = dragging !== null
  useEffect(() => {
    if (!active) return
    let frame = requestAnimationFrame(function along() {
      const at = live.current
      const list = at && document.elementFromPoint(at.x, at.y)?.closest('[data-scroller]')
      if (list) {
        const box = list.getBoundingClientRect()
        if (at.y < box.top + EDGE_PX) list.scrollBy(0, -SCROLL_PX)
        if (at.y > box.bottom - EDGE_PX) list.scrollBy(0, SCROLL_PX)
      }
      frame = requestAnimationFrame(along)
    })
    return () => cancelAnimationFrame(frame)
  }, [active])

  return {
    dragging,
    onPointerDown,
    /** Was the click that is being handled the end of a drag? */
    wasDrag: useCallback(() => {
      const was = justDragged.current
      justDragged.current = false
      return was
    }, []),
  }
}

function targetAt(x: number, y: number): string | null {
  const target = document.elementFromPoint(x, y)?.closest('[data-target]')
  return target instanceof HTMLElement ? (target.dataset.target ?? null) : null
}
