/**
 * Pages that were erased while this device was away: it is signed out by then, but still asks for each page it keeps
 * whether that page was erased (4410), and then forgets it here too. Nothing of a page is sent or received for that.
 */
import { ERRORS, SYNC_PATH } from '@folkmoot/protocol'
import { deleteDatabase } from './browser-storage.ts'
import { keptPages } from './kept-pages.ts'
import { socketAddress } from './sync-address.ts'

function isErased(event: string, page: string): Promise<boolean> {
  return new Promise(resolve => {
    // Epoch 0 was never given out, so a page that still stands is refused as well, and never opened.
    const socket = new WebSocket(`${socketAddress(SYNC_PATH.page)}/${event}.${page}?as=delegate&epoch=0`)
    socket.onclose = ({ code }) => resolve(code === ERRORS.erased.close)
  })
}

/** Answers how many were forgotten. */
export async function forgetErasedPages(): Promise<number> {
  let forgotten = 0
  for (const { database, event, page } of await keptPages()) {
    if (!(await isErased(event, page))) continue
    await deleteDatabase(database)
    forgotten++
  }
  return forgotten
}
