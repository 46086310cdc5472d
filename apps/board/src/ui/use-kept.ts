import { type Dispatch, type SetStateAction, useEffect, useRef, useState } from 'react'
import { forgetTyping, keepTyping, keptTyping } from '../live/typing.ts'

/**
 * As `useState`, for what people type: it is there again when the form is opened again or the page reloaded, until
 * `forgetTyping(form)`. `slot` begins with the form's name, of which there is one for each thing that it edits.
 */
export function useKept<T>(slot: string, initial: T | (() => T)): [T, Dispatch<SetStateAction<T>>] {
  const [first] = useState(initial)
  const [value, setValue] = useState<T>(() => keptTyping<T>(slot) ?? first)
  const before = useRef(value)
  useEffect(() => {
    if (before.current === value) return
    before.current = value
    if (JSON.stringify(value) === JSON.stringify(first)) forgetTyping(slot)
    else keepTyping(slot, value)
  }, [slot, value, first])
  return [value, setValue]
}
