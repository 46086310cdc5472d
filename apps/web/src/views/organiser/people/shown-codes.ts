/**
 * Return codes shown since this window was opened. The server keeps only their hashes, so this is where a slip can still be
 * printed from; closing or reloading the window forgets them.
 */
import { createStore, useStore } from 'zustand'

export interface ShownCode {
  event: string
  person: string
  name: string
  code: string
  /** They have not been in yet. */
  first?: true
}

const store = createStore<{ codes: readonly ShownCode[] }>(() => ({ codes: [] }))

export function rememberCode(shown: ShownCode): void {
  store.setState(({ codes }) => ({ codes: [...codes.filter(one => one.person !== shown.person), shown] }))
}

export function useShownCodes(): readonly ShownCode[] {
  return useStore(store, state => state.codes)
}
