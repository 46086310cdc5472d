import { createHash } from 'node:crypto'

/** Stands for words that somebody looked at: other words do not fit it, even if their writer means them to. */
export function wordsSeen(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22)
}
