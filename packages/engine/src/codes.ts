/**
 * Why a connection is closed or something is refused. Codes alone: what people are told, and under which number a socket
 * closes, belongs to whoever runs the engine.
 */
export type Code =
  /** Not a message of the protocol. */
  | 'bad-request'
  /** A reader sent an update of a board. */
  | 'forbidden'
  | 'not-found'
  /** The page was deleted for good. */
  | 'erased'
  /** The board was written anew: load it afresh. */
  | 'epoch-changed'
  /** An update that cannot be kept. */
  | 'hostile-update'
  | 'page-full'
  /** It lets too much pile up; it may come back. */
  | 'too-slow'
  | 'not-saved'
  /** What is stored cannot be read. */
  | 'damaged'
  /** The room ends; it may come back. */
  | 'restarting'
  | 'internal'

/** Cases of `not-saved` that people can be told more about. */
export type StoreReason =
  | 'disk-full'
  | 'disk-fails'
  | 'data-held'
  | 'data-damaged'
  | 'page-unreadable'
  | 'room-unreadable'

export type Reason = Code | StoreReason

const STORE_REASONS: ReadonlySet<string> = new Set<StoreReason>([
  'disk-full',
  'disk-fails',
  'data-held',
  'data-damaged',
  'page-unreadable',
  'room-unreadable',
])

/** The code that a reason is a case of. */
export function codeOf(reason: Reason): Code {
  return STORE_REASONS.has(reason) ? 'not-saved' : (reason as Code)
}
