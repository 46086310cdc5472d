/** The kind things that can be said about a note with one tap, where several formats offer the same. No thumbs down. */
import type { MarkSpec } from '@folkmoot/board-doc'

export const ME_TOO: MarkSpec = { kind: 'me-too', label: 'Me too' }
export const TELL_ME_MORE: MarkSpec = { kind: 'tell-me-more', label: 'Tell me more' }
