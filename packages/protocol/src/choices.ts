/** Of what there are only so many: visibilities, phases, roles, shapes. */
import { z } from 'zod'

export const Visibility = z.enum(['named', 'network', 'anonymous'])
export type Visibility = z.infer<typeof Visibility>

/**
 * `waiting`: not opened yet. `write`: privately. `share`: notes are on the wall. `group`: they are put together. `vote`:
 * people give their dots. `talk`: the room speaks about them. `closed`: frozen. A format says which of them it has.
 */
export const Phase = z.enum(['waiting', 'write', 'share', 'group', 'vote', 'talk', 'closed'])
export type Phase = z.infer<typeof Phase>

/** Why a note was erased, as far as the record tells: never by whom. */
export const ErasureReason = z.enum(['asked', 'names-somebody', 'not-for-all'])
export type ErasureReason = z.infer<typeof ErasureReason>

/**
 * How far words may go, from private to public: only me, my network, people here, programme and funder, everybody. One ladder for
 * boards, notes and files; its order is in `packages/domain/src/reach.ts`.
 */
export const Reach = z.enum(['self', 'network', 'here', 'programme', 'public'])
export type Reach = z.infer<typeof Reach>
/** What a writer can say of a note. Without a word of theirs it is `here`. */
export const NoteReach = Reach.extract(['here', 'programme', 'public'])
export type NoteReach = z.infer<typeof NoteReach>

/** Does this machine's calendar know the zone? Zones are named by IANA: Europe/London. */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}
export const Zone = z.string().min(1).max(60).refine(isZone, 'no time zone of this computer')

/** What became of a promise, as it was told. */
export const PromiseState = z.enum(['done', 'under-way', 'not-yet', 'let-go'])
export type PromiseState = z.infer<typeof PromiseState>

/** Will what people said be done? `open`: that is not decided yet. */
export const ReplyState = z.enum(['yes', 'partly', 'no', 'open'])
export type ReplyState = z.infer<typeof ReplyState>

export const Role = z.enum(['delegate', 'facilitator', 'organiser', 'display'])
export type Role = z.infer<typeof Role>

export const Shape = z.enum(['circle', 'square', 'triangle', 'diamond', 'star', 'pentagon', 'cross'])
export type Shape = z.infer<typeof Shape>

/**
 * What somebody types besides notes: a group's name, a board's or a session's title, a prompt, what it said before, either in another language, a session's
 * speaker or one of its lines, an announcement, a clock's label, the reason why a note was hidden, a wish for other words, a note in English, who
 * receives the record, whom to speak to when worried, why words are kept longer or shorter, who takes withdrawals, what is answered
 * to what people said and who does it.
 */
export const TypedTextKind = z.enum([
  'group',
  'title',
  'prompt',
  'wording',
  'translation',
  'session',
  'speaker',
  'line',
  'announcement',
  'clock',
  'reason',
  'ask',
  'in-english',
  'goes-to',
  'safety',
  'kept-why',
  'language-read',
  'contact',
  'withdrawals',
  'reply-said',
  'reply',
  'reply-who',
])
export type TypedTextKind = z.infer<typeof TypedTextKind>
/** Of these something has to stand in the place of what was erased. */
export const NEVER_EMPTY: readonly TypedTextKind[] = ['title', 'prompt', 'session', 'reply-said']

/** What a facilitator has open in the cockpit, as other facilitators are told: never what is in it. */
export const Doing = z.enum([
  'groups',
  'group-name',
  'notes',
  'note',
  'freeze',
  'export',
  'reword',
  'plan',
  'add-board',
  'break',
])
export type Doing = z.infer<typeof Doing>
