import { type RefObject, useLayoutEffect, useState } from 'react'

export interface Place {
  width: number
  height: number
  /** The wall's unit there, px. */
  u: number
}

/** The size of an element inside the wall, followed as it changes. */
export function usePlace(ref: RefObject<HTMLElement | null>): Place | null {
  const [place, setPlace] = useState<Place | null>(null)
  useLayoutEffect(() => {
    const element = ref.current
    if (!element) return
    const read = () => {
      const u = Number.parseFloat(getComputedStyle(element).getPropertyValue('--u')) || 1
      const next = { width: element.clientWidth, height: element.clientHeight, u }
      if (next.width === 0 || next.height === 0) return
      setPlace(was => (was && was.width === next.width && was.height === next.height ? was : next))
    }
    read()
    const watch = new ResizeObserver(read)
    watch.observe(element)
    return () => watch.disconnect()
  }, [ref])
  return place
}
