/**
 * What a page and one of its sockets still owe each other, as a state machine. A socket that sends something which builds
 * on words that have not arrived is asked for them (SyncStep1); its answer (SyncStep2) has all that it knows, so two
 * answers in a row without the missing part mean that there is none. What other sockets of the page send changes nothing
 * here: each is told the truth about its own words.
 *
 *   agreed ──ask──▶ asked ──answer──▶ agreed
 *      └── something waits ──▶ missing(0) ──answer in vain──▶ missing(1) ──answer in vain──▶ hopeless
 *                                  └──── an answer brought it ──▶ agreed
 */
export type Handshake =
  /** Nothing is owed. */
  | { readonly kind: 'agreed' }
  /** It was sent SyncStep1 and has not answered. */
  | { readonly kind: 'asked' }
  /**
   * Something that it sent waits for a missing part, and it was asked for that. Its barrier waits too, or “saved” would be
   * a lie. `inVain`: answers in a row that did not bring it.
   */
  | { readonly kind: 'missing'; readonly inVain: 0 | 1 }

// One object each: a transition replaces the connection's field and makes nothing.
export const AGREED: Handshake = Object.freeze({ kind: 'agreed' })
export const ASKED: Handshake = Object.freeze({ kind: 'asked' })
const MISSING: readonly [Handshake, Handshake] = [
  Object.freeze({ kind: 'missing', inVain: 0 }),
  Object.freeze({ kind: 'missing', inVain: 1 }),
]

/** What follows; `ask`: it is to be sent SyncStep1. */
export interface Then {
  readonly next: Handshake
  readonly ask: boolean
}

/** An update that it sent waits. Whoever was asked before still owes an answer. */
export function waits(now: Handshake): Then {
  return now.kind === 'agreed' ? FIRST : now.kind === 'asked' ? STILL : KEPT[now.inVain]
}

/** It answered, and what it sent waits or does not. null: hopeless. */
export function answered(now: Handshake, waiting: boolean): Then | null {
  if (!waiting) return SETTLED
  return now.kind === 'missing' && now.inVain === 1 ? null : IN_VAIN
}

const FIRST: Then = { next: MISSING[0], ask: true }
const STILL: Then = { next: MISSING[0], ask: false }
const KEPT: readonly [Then, Then] = [STILL, { next: MISSING[1], ask: false }]
const IN_VAIN: Then = { next: MISSING[1], ask: true }
const SETTLED: Then = { next: AGREED, ask: false }
