/** PostgreSQL, which several processes may have open: one serves, the others wait to take over. */
import { setTimeout as pause } from 'node:timers/promises'
import { StoreError } from '@folkmoot/engine'
import { openPostgresStore, type PostgresStore } from '@folkmoot/storage'
import type { Logger } from './log.ts'
import { SYSTEM } from './rooms.ts'

const LOOK_AGAIN_MS = 500

/**
 * Answers once this process may serve: whoever holds the list of events holds the rest, too.
 * @throws StoreError with one sentence
 */
export async function openShared(
  url: string,
  plain: boolean,
  log: Logger,
  waiting: () => void = () => {},
): Promise<PostgresStore> {
  let open = false
  const store = await openPostgresStore({
    url,
    plain,
    log: {
      info: (fields, message) => log.info(fields, message),
      warn: (fields, message) => open && log.warn(fields, message),
    },
  })
  try {
    for (let first = true; !(await take(store)); first = false) {
      if (first) waiting()
      await pause(LOOK_AGAIN_MS)
    }
  } catch (error) {
    await store.close()
    throw error
  }
  open = true
  return store
}

async function take(store: PostgresStore): Promise<boolean> {
  try {
    await store.acquire(SYSTEM)
    return true
  } catch (error) {
    if (error instanceof StoreError && error.fault === 'busy') return false
    throw error
  }
}
