import type { Direction } from '@folkmoot/domain'
import { useLayoutEffect, useRef } from 'react'
import { announce, toast } from '../../../design/Announcer.tsx'

/** The id of the button that moves something, by which focus finds it again in its new place. */
export function moveButtonId(id: string, direction: Direction): string {
  return `move-${direction}-${id}`
}

/**
 * Moving by keyboard: an element that changes its place in the page loses focus, so it is given back once the list is
 * drawn anew, and the new place is said aloud.
 */
export function useMoving(): {
  /** Does `save` and keeps focus on the button pressed; a refusal is shown. */
  move(id: string, direction: Direction, save: () => Promise<string | null>): Promise<void>
} {
  const wanted = useRef<string | null>(null)
  useLayoutEffect(() => {
    if (wanted.current && document.activeElement === document.body)
      document.getElementById(wanted.current)?.focus()
  })
  return {
    async move(id, direction, save) {
      wanted.current = moveButtonId(id, direction)
      const refused = await save()
      if (refused) toast(refused)
      else announce(direction === 'up' ? 'Moved up.' : 'Moved down.')
    },
  }
}
