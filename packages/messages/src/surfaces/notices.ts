import type { ServerNotice } from '@folkmoot/protocol'
import { notices } from '../en/notices.ts'
import { codeWords } from '../refusal-words.ts'
import { spoken } from '../spoken.ts'

export const t = spoken('notices', notices)

/** null where the server said none, or one that a later version knows: words came with it. */
export function wordsOfNotice(notice: ServerNotice | undefined): string | null {
  return notice ? codeWords('notices', notices, { reason: notice.code, params: notice.params }) : null
}

/** Several, one after another; null as soon as one of them has no words here. */
export function wordsOfNotices(notices: readonly ServerNotice[] | undefined): string | null {
  const words = notices?.map(wordsOfNotice) ?? [null]
  return words.includes(null) ? null : words.join(' ')
}
