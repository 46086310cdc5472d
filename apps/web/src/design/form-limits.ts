/**
 * Words that are too long are never cut: all that was typed or pasted stays, how many are too many is said, and the form
 * they stand in cannot be sent until they are fewer.
 */
import { t } from '@folkmoot/messages/every-screen'
import { type RefObject, useCallback, useLayoutEffect, useSyncExternalStore } from 'react'

const tooLong = new Map<Element, HTMLFormElement>()
const listeners = new Set<() => void>()
const tell = () => {
  for (const listener of [...listeners]) listener()
}

/** How many characters of a field's words are too many, in words; null when none. */
export function tooMany(value: unknown, most: number | undefined): string | null {
  const over = most === undefined ? 0 : String(value ?? '').length - most
  return over > 0 ? t('too-long', { n: over }) : null
}

/** A field holds its form back while `held`. */
export function useHoldForm(
  field: RefObject<HTMLInputElement | HTMLTextAreaElement | null>,
  held: string | null,
): void {
  useLayoutEffect(() => {
    const element = field.current
    element?.setCustomValidity(held ?? '')
    if (!element?.form || held === null) return
    tooLong.set(element, element.form)
    tell()
    return () => {
      tooLong.delete(element)
      tell()
    }
  }, [field, held])
}

/** Is the form of this button held back by one of its fields? */
export function useIsHeld(button: RefObject<HTMLButtonElement | null>): boolean {
  return useSyncExternalStore(
    useCallback(listener => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    }, []),
    () => {
      const form = button.current?.form
      return form ? [...tooLong.values()].includes(form) : false
    },
  )
}
