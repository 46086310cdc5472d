/** Does this network let WebSockets through? Opens a real one, where words go, and nothing is sent or received. */
import { SYNC_PATH } from '@folkmoot/protocol'
import { socketAddress } from './sync-address.ts'

const LIMIT_MS = 6_000

export function socketsPass(): Promise<boolean> {
  return new Promise(resolve => {
    try {
      const socket = new WebSocket(`${socketAddress(SYNC_PATH.page)}/test.test?as=delegate&epoch=0`)
      const done = (passed: boolean) => {
        resolve(passed)
        socket.close()
      }
      setTimeout(done, LIMIT_MS, false)
      socket.onopen = () => done(true)
      socket.onerror = () => done(false)
    } catch {
      resolve(false)
    }
  })
}

/** Where WebSockets are blocked: does what goes in their place come through? Opens such a connection, which ends by itself. */
export async function pollingPasses(): Promise<boolean> {
  try {
    const signal = AbortSignal.timeout(LIMIT_MS)
    const answer = await fetch('/socket.io/?EIO=4&transport=polling', { signal, cache: 'no-store' })
    // Engine.IO's packet that opens: somebody else's page would say something else.
    return answer.ok && /^0\{"sid"/.test(await answer.text())
  } catch {
    return false
  }
}
