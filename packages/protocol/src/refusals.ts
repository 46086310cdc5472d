/**
 * Refusals as codes: what went wrong, why, and what a sentence about it needs. The sentences are in `@folkmoot/messages`.
 * The engine refuses with codes alone; what a command or a door has to say beyond its code is a reason here.
 */
import type { Phase } from './choices.ts'
import type { ErrorCode } from './errors.ts'

/** A reason → the code that it is a case of. Names travel, so they only grow. */
const REASONS = {
  // Names, networks and codes at the door
  'no-letter-in-name': 'bad-request',
  'name-unseen': 'bad-request',
  'choose-a-network': 'bad-request',
  'network-not-in-event': 'not-found',
  'return-code-waits': 'conflict',
  'no-code-of-yours-waits': 'not-found',
  'no-code-waits': 'not-found',
  'code-asks-devices-first': 'conflict',
  'decided-already': 'not-found',
  'no-screen-with-code': 'wrong-code',
  'screen-code-ran-out': 'not-found',
  'one-person-already': 'conflict',
  'crowd-not-kept': 'not-found',
  'not-a-rehearsal': 'conflict',
  // Archived and deleted
  'event-deleted': 'wrong-code',
  archived: 'conflict',
  'archive-boards-open': 'conflict',
  'archive-first': 'conflict',
  'name-typed-differs': 'bad-request',
  'words-unsealed': 'conflict',
  'programme-has-events': 'conflict',
  // Until when it is kept
  'kept-too-short': 'conflict',
  'kept-day-over': 'conflict',
  'kept-needs-reason': 'bad-request',
  'kept-moved-often': 'conflict',
  // What was sent
  'no-such-command': 'bad-request',
  'field-too-long': 'bad-request',
  'field-unreadable': 'bad-request',
  'message-unreadable': 'bad-request',
  // Programme, agenda, boards
  'programme-unknown': 'not-found',
  'network-not-in-programme': 'not-found',
  'network-in-use': 'conflict',
  'earlier-board-gone': 'not-found',
  'quotations-picked': 'conflict',
  'no-such-activity': 'not-found',
  'tables-mix-networks': 'conflict',
  'written-already': 'conflict',
  // A board's way
  'board-frozen': 'wrong-phase',
  'board-not-opened': 'wrong-phase',
  'board-not-open-to-you': 'forbidden',
  'reveal-first': 'wrong-phase',
  'no-such-phase': 'wrong-phase',
  'no-such-step': 'not-found',
  'not-asked-twice': 'wrong-phase',
  'board-moved': 'conflict',
  'self-note-changed': 'conflict',
  'reworded-since': 'conflict',
  'words-are-a-rule': 'conflict',
  'reworded-enough': 'conflict',
  'written-on': 'conflict',
  'no-last-call': 'conflict',
  'nothing-to-give-back': 'conflict',
  'groups-voted-on': 'wrong-phase',
  'groups-changed': 'conflict',
  'sorted-meanwhile': 'conflict',
  'room-sorted-it': 'conflict',
  'groups-full': 'conflict',
  'agenda-changed': 'conflict',
  // The stage
  'open-before-showing': 'wrong-phase',
  'for-one-network': 'conflict',
  'note-not-on-screens': 'not-found',
  'no-clock': 'conflict',
  // Notes, marks and dots
  'note-not-waiting': 'not-found',
  'note-words-changed': 'conflict',
  'note-hidden-already': 'conflict',
  'note-gone': 'not-found',
  'too-many-words': 'too-long',
  'quotation-seen-already': 'not-found',
  'no-contact': 'bad-request',
  'no-answers-now': 'wrong-phase',
  'no-such-mark': 'not-found',
  'table-wrote-it': 'conflict',
  'your-own-note': 'conflict',
  'writer-has-no-device': 'conflict',
  'no-vote-now': 'wrong-phase',
  'target-gone': 'not-found',
  'note-in-a-group': 'conflict',
  'dots-given': 'conflict',
  'entered-already': 'conflict',
  'answers-given': 'conflict',
  // Writing for somebody, tables, rounds
  'other-networks-board': 'forbidden',
  'tables-write-here': 'conflict',
  'sheet-needs-name': 'conflict',
  'sheet-incomplete': 'bad-request',
  'sheets-full': 'conflict',
  'not-at-your-table': 'forbidden',
  'no-words-yet': 'bad-request',
  'entries-full': 'page-full',
  'only-this-table-writes': 'forbidden',
  'round-at-tables': 'conflict',
  'seat-in-round': 'conflict',
  'seat-has-words': 'conflict',
  'round-on-board': 'conflict',
  'open-before-round': 'wrong-phase',
  'nobody-at-tables': 'conflict',
  'too-many-for-plenary': 'conflict',
  'round-ended': 'wrong-phase',
  // The record, and whoever runs the server
  'same-words-instead': 'bad-request',
  'text-gone': 'not-found',
  'nothing-instead': 'bad-request',
  'names-for-organiser': 'forbidden',
  'reach-for-organiser': 'forbidden',
  'reach-without-names': 'bad-request',
  'no-such-file-format': 'bad-request',
  'nothing-to-export': 'not-found',
  'proofs-wait': 'search-wait',
  'no-network-file': 'bad-request',
  'file-changed': 'bad-request',
  'file-signature': 'bad-request',
  'file-board-changed': 'bad-request',
  'file-board-differs': 'conflict',
  'file-takes-somebodys': 'conflict',
  'file-too-large': 'frame-too-large',
  'no-network-place': 'not-found',
  'nothing-to-publish': 'not-found',
  'rehearsal-not-published': 'conflict',
  'nothing-being-read': 'not-found',
  'not-read-yet': 'conflict',
  'not-asked-to-sign': 'conflict',
  'another-has-to-sign': 'forbidden',
  'changed-since-read': 'conflict',
  'theme-changed': 'conflict',
  'part-for-organiser': 'forbidden',
  'part-not-here': 'conflict',
  'meeting-sealed': 'conflict',
  'meeting-open-already': 'conflict',
  'meeting-changed': 'conflict',
  'reply-changed': 'conflict',
  'replies-full': 'conflict',
  'meeting-empty': 'bad-request',
  'case-without-notes': 'bad-request',
  'publication-unread': 'conflict',
  'reach-only-narrower': 'conflict',
  'few-people-named': 'conflict',
  'few-people-counted': 'conflict',
  'numbers-for-operator': 'forbidden',
  'disk-full': 'not-saved',
  'disk-fails': 'not-saved',
  'data-held': 'not-saved',
  'data-damaged': 'not-saved',
  'page-unreadable': 'not-saved',
  'event-unreadable': 'not-saved',
} as const satisfies Record<string, ErrorCode>

export type Reason = keyof typeof REASONS

/** Who did something first: a person by their label (`who`), or one whom the sentence has to name itself. */
export interface ChangedBy {
  by: 'you' | 'named' | 'organiser' | 'somebody'
  who: string
}

/** What sentences need to know; reasons without a row need nothing. */
export interface ReasonParams {
  'code-asks-devices-first': { seconds: number }
  'archive-boards-open': { boards: number }
  'words-unsealed': { boards: number }
  'field-too-long': { field: string }
  'field-unreadable': { field: string }
  'board-moved': ChangedBy & { phase: Phase }
  'groups-changed': ChangedBy
  'note-hidden-already': ChangedBy
  'too-many-words': { most: number }
  'sheets-full': { most: number }
  'dots-given': { dots: number }
  /** `rev`: what stands, for whoever corrects it. */
  'entered-already': ChangedBy & { rev: number }
  'answers-given': { most: number }
  'too-many-for-plenary': { most: number; here: number }
  'no-such-file-format': { formats: string }
  'file-board-changed': { title: string; place: number }
  'file-board-differs': { title: string }
}

/** Every word that a refusal can be about; most codes say enough by themselves. */
export type RefusalKey = ErrorCode | Reason

export interface Refusal {
  code: ErrorCode
  reason: RefusalKey
  params?: Readonly<Record<string, string | number>>
}

/** The refusal for a code, or for a reason with what its sentence needs. */
export function refuse<K extends RefusalKey>(
  reason: K,
  ...[params]: K extends keyof ReasonParams ? [ReasonParams[K]] : []
): Refusal {
  const code = isReason(reason) ? REASONS[reason] : (reason as ErrorCode)
  return { code, reason, ...(params && { params: { ...params } }) }
}

export function isReason(key: string): key is Reason {
  return Object.hasOwn(REASONS, key)
}
