/**
 * Fence: blocks this thread until a worker has answered, for a moment and a share of its time at most. Where threads share a
 * core, an answer that takes two ms of work takes eight to ten when this one goes on reading sockets meanwhile.
 *
 * - Taken for granted of Node (24): the main thread may stand in `Atomics.wait`; a message that `receiveMessageOnPort` takes is
 *   not told to `on('message')` again, and those that it leaves come there in order.
 * - If that changes, answers would be lost, come twice or out of order: `blocking-wait.test.ts` says so.
 * - Without it (`plain`): answers come as messages do, when the event loop has its turn.
 */
import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads'

/** The worker's end: a message was posted. */
export function countAnswer(answered: Int32Array): void {
  Atomics.add(answered, 0, 1)
  Atomics.notify(answered, 0)
}

export interface BlockingWait {
  /** What has come and was not handed over yet. */
  receive(): void
  /** Until nothing is waited for any more. */
  briefly(): void
}

/** How long one wait may take, ms; a slow disk is not waited for. */
const MAX_WAIT_MS = 4
/** Of all time, how much may go into waiting; not waited for is saved up, for a few times. */
const WAITING_SHARE = 1 / 8
const MAX_SAVED_MS = 3 * MAX_WAIT_MS

/** `answered`: its first element counts the messages that were posted to `port`. */
export function blockingWait<T>(
  port: MessagePort,
  answered: Int32Array,
  take: (message: T) => void,
  isWaiting: () => boolean,
): BlockingWait {
  let saved = MAX_SAVED_MS
  let waitedAt = performance.now()
  function receive(): void {
    for (let next = receiveMessageOnPort(port); next; next = receiveMessageOnPort(port)) take(next.message)
  }
  return {
    receive,
    briefly() {
      const began = performance.now()
      saved = Math.min(MAX_SAVED_MS, saved + WAITING_SHARE * (began - waitedAt))
      waitedAt = began
      const until = began + Math.min(MAX_WAIT_MS, saved)
      for (let left = until - began; left > 0 && isWaiting(); left = until - performance.now()) {
        const count = Atomics.load(answered, 0)
        receive()
        if (isWaiting()) Atomics.wait(answered, 0, count, left)
      }
      receive()
      saved -= performance.now() - began
    },
  }
}
