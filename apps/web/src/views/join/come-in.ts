import { normaliseCode } from '@folkmoot/kit'
import type { Returned } from '../../live/api.ts'
import { rememberReturnCode } from '../../ui/remembered.ts'
import { useTab } from '../../ui/tab-store.ts'

/** By their own code: to the event, or to their network's place. */
export function comeIn(code: string, { event, home }: Returned, go: (path: string) => void): null {
  rememberReturnCode(event, normaliseCode(code))
  useTab.getState().setReturned(true)
  go(home ? `/n/${event}` : `/e/${event}`)
  return null
}
