/** The kind things that can be said about a note with one tap, where several formats offer the same. No thumbs down. */
import type { MarkSpec } from '@folkmoot/board-doc'
import { t } from '@folkmoot/messages/formats'

export const ME_TOO: MarkSpec = {
  kind: 'me-too',
  get label() {
    return t('me-too')
  },
}
export const TELL_ME_MORE: MarkSpec = {
  kind: 'tell-me-more',
  get label() {
    return t('tell-me-more')
  },
}
