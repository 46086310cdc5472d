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
