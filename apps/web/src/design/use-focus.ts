import { type RefObject, useEffect, useRef } from 'react'

/** Focus for the button that opened a form, once that is closed again. */
export function useReturnFocus<T extends HTMLElement>(isOpen: boolean): RefObject<T | null> {
  const ref = useRef<T>(null)
  const was = useRef(false)
  useEffect(() => {
    if (was.current && !isOpen) ref.current?.focus()
    was.current = isOpen
  }, [isOpen])
  return ref
}
