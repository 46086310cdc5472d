import { useEffect } from 'react'
import { keepFocus } from './keep-focus.ts'

/** As long as it stands, the focus is never lost with what had it. Draws nothing. */
export default function KeepFocus() {
  useEffect(keepFocus, [])
  return null
}
