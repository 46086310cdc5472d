import { type RefObject, useEffect, useRef } from 'react'

let arrivedBefore = false

/**
 * Names the window after the page, and moves focus to its heading when one came here from another page of the app, so
 * that screen readers say where one is. Not on the first page, where the browser reads from the top by itself.
 */
export function useArrival(title: string): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · Folkmoot`
  }, [title])
  useEffect(() => {
    if (arrivedBefore) heading.current?.focus()
    arrivedBefore = true
  }, [])
  return heading
}
