const PAUSE_MS = 10
const MOST_PAUSE_MS = 50

/**
 * Waits until `check` answers something truthy; `what` is in the error. `ms`: for what has a promise about its time; else as long
 * as a busy machine may take, which a test that passes does not spend.
 * @throws Error after `ms`
 */
export async function until<T>(
  check: () => T | Promise<T>,
  what: string | (() => string),
  ms = 30_000,
): Promise<NonNullable<T>> {
  const begun = Date.now()
  const end = begun + ms
  for (;;) {
    const value = await check()
    if (value) return value as NonNullable<T>
    if (Date.now() > end) throw new Error(`waited ${ms} ms for ${typeof what === 'string' ? what : what()}`)
    // Looking itself costs a browser or a server time that they need for what is waited for: less often the longer it takes.
    const pause = Math.min(MOST_PAUSE_MS, PAUSE_MS + (Date.now() - begun) / 20)
    await new Promise(resolve => setTimeout(resolve, pause))
  }
}
