/** What is asked before anything leaves a room. */
import { type Store, StoreError } from '../store.ts'

/** @throws StoreError `busy` when another process may have taken over: what this one knows may no longer be true. */
export function mustAnswer(store: Store): void {
  if (!store.mayAnswer()) throw new StoreError('busy', 'Another process may serve this data by now.')
}
