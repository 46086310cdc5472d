/** What real connections of a test come to: as long as a busy machine takes, where vitest's own default is a second. */
import { vi } from 'vitest'

export function eventually<T>(check: () => T | Promise<T>): Promise<T> {
  return vi.waitFor(check, { timeout: 30_000 })
}
