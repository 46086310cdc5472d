import { type RefObject, useEffect, useRef } from 'react'

/** For a form that opens where one acted: focus goes to its first field. */
export function useFirstFocus(): RefObject<HTMLFormElement | null> {
  const ref = useRef<HTMLFormElement>(null)
  useEffect(() => ref.current?.querySelector<HTMLElement>('input, textarea, select')?.focus(), [])
  return ref
}

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
