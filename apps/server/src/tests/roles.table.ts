/**
 * Who may do what, written out by hand and apart from the commands' own `allow`, so that a mistake there is seen here.
 * One row a command: an input made for a subject, a rule, and what whoever may is answered. A command without a row does not
 * compile. Add a row: `'name': row(s => ({ board: s.board }), BOARD_RUNNERS, open)`.
 */
import type { CommandName, ErrorCode, Phase } from '@folkmoot/protocol'

/** Everybody who may knock. The last five are nobody in this event. */
export const WHO = [
  'organiser',
  'facilitator',
  /** Facilitates the boards of one network, Keighley. */
  'allocated',
  /** A delegate from Keighley who sits at the first table. */
  'keighley',
  /** A delegate from Hereford who sits at the second. */
  'hereford',
  'display',
  'facilitator-elsewhere',
  /** Whose cookie was renamed to fit this event. */
  'delegate-elsewhere',
  'display-elsewhere',
  /** A facilitator whose link was withdrawn. */
  'signed-out',
  'nobody',
] as const
export type Who = (typeof WHO)[number]

/**
 * `own`: Keighley's board, the first table, the Keighley delegate. `other`: Hereford's board, the second table, the
 * Hereford delegate. `room`: everybody's board, otherwise as `own`. `elsewhere`: of another event.
 */
export const WHOSE = ['own', 'other', 'room', 'elsewhere'] as const
export type Whose = (typeof WHOSE)[number]

/** What a command is about: everything of one owner, its board in one phase. Ids only. */
export interface Subject {
  phase: Phase
  whose: Whose
  board: string
  prompt: string
  /** A note on that board, or one that is not there where the phase shows none. */
  note: string
  /** A board of turns with a round running at the tables. */
  round: string
  table: string
  /** A delegate who is here, with a device. */
  person: string
  /** Somebody without a device at that table. */
  deviceless: string
  /** Two people without devices or seats, to be corrected, merged, removed. */
  spare: readonly [string, string]
  quote: string
  link: string
  /** A device that nobody here speaks by. */
  device: string
  session: string
  swap: string
}

export type Answer = 'ok' | ErrorCode
type Rule = (who: Who, whose: Whose) => boolean
/** What somebody who may is answered; several: any of them. */
type Gives = (subject: Subject, who: Who) => Answer | readonly Answer[]

export interface Row {
  input(subject: Subject): object
  may: Rule
  gives: Gives
}

// ── rules ──────────────────────────────────────────────────────────────────────────────────────────────────────────

const ORGANISER: Rule = who => who === 'organiser'
const EVENT_RUNNERS: Rule = who => who === 'organiser' || who === 'facilitator'
const BOARD_RUNNERS: Rule = (who, whose) =>
  EVENT_RUNNERS(who, whose) || (who === 'allocated' && whose === 'own')
const SEATED: Rule = (who, whose) =>
  (who === 'keighley' && (whose === 'own' || whose === 'room')) || (who === 'hereford' && whose === 'other')
const AT_TABLE: Rule = (who, whose) => EVENT_RUNNERS(who, whose) || SEATED(who, whose)
const SCRIBES: Rule = (who, whose) => BOARD_RUNNERS(who, whose) || SEATED(who, whose)
const DELEGATES: Rule = who => who === 'keighley' || who === 'hereford'
const DELEGATES_AND_RUNNERS: Rule = (who, whose) => DELEGATES(who, whose) || EVENT_RUNNERS(who, whose)

// ── what they are answered ─────────────────────────────────────────────────────────────────────────────────────────

const here =
  (otherwise: Answer): Gives =>
  ({ whose }) =>
    whose === 'elsewhere' ? 'not-found' : otherwise
const done = here('ok')
const always: Gives = () => 'ok'
const missing: Gives = () => 'not-found'

/** On a board that is open: neither waiting nor frozen. */
const open: Gives = ({ whose, phase }) => {
  if (whose === 'elsewhere') return 'not-found'
  return phase === 'waiting' || phase === 'closed' ? 'wrong-phase' : 'ok'
}
/** Anything but an error of ours: what it depends on has tests of its own. */
const asItStands: Gives = () => [
  'ok',
  'not-found',
  'wrong-phase',
  'conflict',
  'forbidden',
  'bad-request',
  'only-by-code',
  'only-tighter',
]

const row = (input: Row['input'], may: Rule, gives: Gives = done): Row => ({ input, may, gives })

const session = { day: 0, title: 'New', kind: 'activity', quotations: [], lines: [] }
const board = { title: 'x', format: 'day-review', prompts: [{ text: 'x' }], visibility: 'named' }

export const ROWS: Record<CommandName, Row> = {
  'stage.show': row(
    s => ({ board: s.board }),
    EVENT_RUNNERS,
    s => {
      if (s.whose === 'elsewhere') return 'not-found'
      if (s.phase === 'waiting') return 'wrong-phase'
      return s.whose === 'room' ? 'ok' : 'conflict'
    },
  ),
  'stage.blank': row(() => ({ blank: true }), EVENT_RUNNERS, always),
  'stage.spotlight': row(s => ({ note: s.note }), EVENT_RUNNERS, asItStands),
  'stage.announce': row(() => ({ text: 'Coffee' }), EVENT_RUNNERS, always),
  'stage.gather': row(() => ({}), EVENT_RUNNERS, always),
  'wall.look': row(
    s => ({ board: s.board }),
    EVENT_RUNNERS,
    s => {
      if (s.whose === 'elsewhere') return 'not-found'
      if (s.phase === 'waiting') return 'wrong-phase'
      return s.whose === 'room' ? 'ok' : 'conflict'
    },
  ),
  'wall.page': row(() => ({ by: 1 }), EVENT_RUNNERS, always),
  'break.start': row(() => ({ seconds: 60 }), EVENT_RUNNERS, always),
  'timer.start': row(() => ({ seconds: 60 }), EVENT_RUNNERS, always),
  'timer.pause': row(() => ({ paused: true }), EVENT_RUNNERS, always),
  'timer.extend': row(() => ({ seconds: 10 }), EVENT_RUNNERS, always),
  'timer.more': row(() => ({}), DELEGATES, always),
  'timer.clear': row(() => ({}), EVENT_RUNNERS, always),

  'board.open': row(
    s => ({ board: s.board, show: false }),
    BOARD_RUNNERS,
    s => (s.phase === 'closed' && s.whose !== 'elsewhere' ? 'wrong-phase' : done(s, 'organiser')),
  ),
  'board.begin': row(
    s => ({ board: s.board, show: false }),
    BOARD_RUNNERS,
    s => (s.phase === 'closed' && s.whose !== 'elsewhere' ? 'wrong-phase' : done(s, 'organiser')),
  ),
  'board.add': row(s => ({ session: s.session, format: 'open-board', text: 'How now ?' }), EVENT_RUNNERS),
  'board.go': row(s => ({ board: s.board, phase: 'share' }), BOARD_RUNNERS, open),
  // The matrix's boards are of an activity that asks once.
  'board.ask-again': row(
    s => ({ board: s.board }),
    EVENT_RUNNERS,
    s => {
      if (s.whose === 'elsewhere') return 'not-found'
      return s.phase === 'waiting' || s.whose === 'room' ? 'wrong-phase' : 'conflict'
    },
  ),
  'stage.go': row(
    s => ({ board: s.board }),
    EVENT_RUNNERS,
    s => {
      if (s.whose === 'elsewhere') return 'not-found'
      if (s.phase === 'waiting') return 'wrong-phase'
      return s.whose === 'room' ? 'ok' : 'conflict'
    },
  ),
  'move.undo': row(s => ({ board: s.board, move: 'none' }), BOARD_RUNNERS, missing),
  'board.share': row(s => ({ board: s.board }), BOARD_RUNNERS, open),
  'board.back': row(s => ({ board: s.board }), BOARD_RUNNERS, open),
  'board.phase': row(s => ({ board: s.board, phase: 'vote' }), BOARD_RUNNERS, asItStands),
  'board.step': row(s => ({ board: s.board, step: null }), BOARD_RUNNERS, asItStands),
  'board.freeze': row(s => ({ board: s.board }), BOARD_RUNNERS, open),
  'boards.freeze': row(s => ({ boards: [s.board] }), EVENT_RUNNERS, always),
  'board.more-time': row(s => ({ board: s.board }), BOARD_RUNNERS, asItStands),
  'board.keep-open': row(s => ({ board: s.board }), BOARD_RUNNERS, open),
  'board.reopen': row(
    s => ({ board: s.board }),
    BOARD_RUNNERS,
    s => (s.phase === 'waiting' && s.whose !== 'elsewhere' ? 'wrong-phase' : done(s, 'organiser')),
  ),
  'board.look-first': row(s => ({ board: s.board, on: true }), BOARD_RUNNERS),
  'board.visibility': row(s => ({ board: s.board, visibility: 'anonymous' }), BOARD_RUNNERS),
  'note.nod': row(s => ({ board: s.board, note: s.note, text: 'x' }), BOARD_RUNNERS, missing),
  'notes.let-through': row(s => ({ board: s.board, notes: [{ note: s.note, seen: 'x' }] }), BOARD_RUNNERS),
  'note.hide': row(
    s => ({ board: s.board, note: s.note, hidden: true }),
    BOARD_RUNNERS,
    s => (s.note === 'none' ? 'not-found' : 'ok'),
  ),
  'note.agree': row(s => ({ board: s.board, note: s.note, agreed: true }), BOARD_RUNNERS, asItStands),
  'note.reword': row(s => ({ board: s.board, note: s.note, ask: 'Kindly' }), BOARD_RUNNERS, asItStands),
  'lead.hand-over': row(() => ({ to: null }), EVENT_RUNNERS, always),
  'self.note': row(
    s => ({ session: s.session, from: '', text: '' }),
    who => who === 'facilitator',
    always,
  ),
  'prompt.reword': row(
    s => ({ board: s.board, prompt: s.prompt, from: 'What?', text: 'What then?' }),
    BOARD_RUNNERS,
    asItStands,
  ),
  'prompts.translate': row(
    s => ({ board: s.board, language: 'cy', words: [{ prompt: s.prompt, from: 'What?', text: '' }] }),
    BOARD_RUNNERS,
    asItStands,
  ),
  'groups.arrange': row(s => ({ board: s.board, rev: 0, groups: [] }), BOARD_RUNNERS, asItStands),
  'quote.answer': row(
    s => ({ quote: s.quote, answer: 'agreed' }),
    DELEGATES_AND_RUNNERS,
    (s, who) => {
      if (s.whose === 'elsewhere') return 'not-found'
      if (EVENT_RUNNERS(who, s.whose)) return 'only-by-code'
      return SEATED(who, s.whose) ? 'ok' : 'not-found'
    },
  ),
  'quote.report': row(
    s => ({ quote: s.quote, board: s.board }),
    (who, whose) => BOARD_RUNNERS(who, whose) || DELEGATES(who, whose),
    asItStands,
  ),
  'vote.cast': row(s => ({ board: s.board, target: s.note, dots: 1 }), DELEGATES, asItStands),
  'note.mark': row(s => ({ board: s.board, note: s.note, kind: 'thanks', on: true }), DELEGATES, asItStands),
  'note.reading': row(
    s => ({ board: s.board, note: s.note, of: 'x', text: 'In English' }),
    BOARD_RUNNERS,
    asItStands,
  ),
  'swap.answer': row(s => ({ swap: s.swap, agree: true }), DELEGATES, missing),
  'consent.set': row(() => ({ answer: 'no' }), DELEGATES, always),
  'scribe.write': row(
    s => ({ board: s.board, table: s.table, person: s.deviceless, prompt: s.prompt, text: 'As told' }),
    SCRIBES,
    open,
  ),
  'scribe.take-back': row(
    s => ({ board: s.board, table: s.table, person: s.deviceless, entry: 'none' }),
    SCRIBES,
    s => (open(s, 'organiser') === 'ok' ? 'not-found' : open(s, 'organiser')),
  ),
  // The boards here carry names.
  'sheet.write': row(
    s => ({ board: s.board, answers: [{ prompt: s.prompt, text: 'On paper' }] }),
    BOARD_RUNNERS,
    s => (open(s, 'organiser') === 'ok' ? 'conflict' : open(s, 'organiser')),
  ),
  'sheet.take-back': row(s => ({ board: s.board, sheet: 'none' }), BOARD_RUNNERS, missing),

  'scribe.vote': row(
    s => ({ board: s.board, table: s.table, person: s.deviceless, dots: {} }),
    SCRIBES,
    s => {
      const answer = open(s, 'organiser')
      return answer === 'ok' && s.phase !== 'vote'
        ? 'wrong-phase'
        : answer === 'ok'
          ? asItStands(s, 'organiser')
          : answer
    },
  ),
  'scribe.answer': row(
    s => ({
      board: s.board,
      table: s.table,
      person: s.deviceless,
      answers: [{ prompt: s.prompt, fields: {} }],
    }),
    SCRIBES,
    // Nothing is counted on these boards.
    s => (open(s, 'organiser') === 'ok' ? 'bad-request' : open(s, 'organiser')),
  ),

  'turns.start': row(s => ({ board: s.board, mode: 'tables' }), EVENT_RUNNERS, open),
  'turns.end': row(s => ({ board: s.round }), EVENT_RUNNERS),
  'turns.begin': row(s => ({ board: s.round, table: s.table }), AT_TABLE),
  'turns.pause': row(s => ({ board: s.round, table: s.table }), AT_TABLE),
  'turns.next': row(s => ({ board: s.round, table: s.table, speaker: s.person }), AT_TABLE),
  'turns.pass': row(s => ({ board: s.round, table: s.table, person: s.person }), AT_TABLE),
  'turns.return': row(
    s => ({ board: s.round, table: s.table, person: s.person }),
    AT_TABLE,
    here('not-your-turn'),
  ),
  'turns.give-back': row(s => ({ board: s.round, table: s.table }), AT_TABLE, here('conflict')),
  'turns.more': row(s => ({ board: s.round, table: s.table, speaker: s.person, seconds: 30 }), AT_TABLE),
  'tables.make': row(
    () => ({ count: 2 }),
    EVENT_RUNNERS,
    () => 'conflict',
  ),
  'tables.move': row(s => ({ person: s.spare[0], table: s.table }), EVENT_RUNNERS),
  'tables.sit': row(s => ({ table: s.table }), DELEGATES, asItStands),
  'wall.made': row(() => ({ shown: false }), EVENT_RUNNERS, always),
  'wall.seats': row(() => ({ shown: false }), EVENT_RUNNERS, always),
  'tables.name': row(s => ({ table: s.table, name: 'x' }), EVENT_RUNNERS),
  'tables.remove': row(s => ({ table: s.table }), EVENT_RUNNERS),

  'person.add': row(() => ({ name: 'New' }), EVENT_RUNNERS, always),
  'person.correct': row(s => ({ person: s.spare[0], name: 'x' }), ORGANISER),
  'person.merge': row(s => ({ from: s.spare[0], into: s.spare[1] }), ORGANISER),
  'person.recognise': row(s => ({ newcomer: s.spare[0], person: s.spare[1] }), EVENT_RUNNERS, missing),
  'person.recognise-all': row(
    s => ({ pairs: [{ newcomer: s.spare[0], person: s.spare[1] }] }),
    EVENT_RUNNERS,
    always,
  ),
  'person.unrecognise-all': row(
    s => ({ pairs: [{ newcomer: s.spare[0], person: s.spare[1] }] }),
    EVENT_RUNNERS,
    always,
  ),
  'person.come-over': row(() => ({}), DELEGATES, always),
  'person.tell-apart': row(s => ({ newcomer: s.spare[0], person: s.spare[1] }), EVENT_RUNNERS, missing),
  'person.unrecognise': row(s => ({ person: s.spare[0] }), EVENT_RUNNERS, missing),
  'person.reissue': row(s => ({ person: s.spare[0] }), ORGANISER),
  'person.let-in': row(s => ({ person: s.spare[0] }), ORGANISER, missing),
  'code.answer': row(() => ({ agree: false }), DELEGATES, missing),
  'page.join': row(s => ({ page: s.spare[0], same: true }), DELEGATES, missing),
  'person.remove': row(s => ({ person: s.spare[0] }), ORGANISER),
  'note.erase': row(s => ({ board: s.board, note: 'none' }), ORGANISER, missing),
  'text.erase': row(
    s => ({ of: 'title', board: s.board, id: s.board, text: `${s.whose} ${s.phase}`, instead: 'x' }),
    ORGANISER,
  ),
  'link.create': row(() => ({ label: 'x' }), ORGANISER, always),
  'link.revoke': row(s => ({ link: s.link }), ORGANISER),
  'device.revoke': row(s => ({ device: s.device }), ORGANISER),
  'display.pair': row(
    () => ({ code: 'AAAAAA' }),
    EVENT_RUNNERS,
    () => 'wrong-code',
  ),
  'display.screen': row(s => ({ device: s.device, screen: 'timer' }), EVENT_RUNNERS),
  'event.doors': row(() => ({ open: false }), EVENT_RUNNERS, always),
  'event.expect': row(() => ({ people: 90 }), EVENT_RUNNERS, always),
  'event.let-in': row(() => ({}), EVENT_RUNNERS, always),
  'people.remove-since': row(() => ({ since: 0 }), ORGANISER, always),
  'list.add': row(() => ({ people: [{ name: 'Zainab Example' }] }), ORGANISER, always),
  'list.take-back': row(() => ({ at: 1 }), ORGANISER, always),
  'list.codes': row(() => ({}), ORGANISER, always),
  'list.here': row(() => ({ listed: 'none' }), ORGANISER, missing),
  'people.bring-back': row(() => ({ at: 1 }), ORGANISER, missing),
  'event.code': row(() => ({}), ORGANISER, always),
  'event.archive': row(() => ({ on: false }), ORGANISER, always),
  'event.delete': row(() => ({ name: 'another name' }), ORGANISER, asItStands),
  'programme.delete': row(() => ({ programme: 'none', name: 'x' }), ORGANISER, missing),
  'event.keep': row(() => ({ until: '2099-01-01', why: 'x' }), ORGANISER, always),
  'event.language': row(() => ({ language: 'cy', readBy: 'Megan' }), ORGANISER, always),
  'event.wall-language': row(() => ({ language: null }), ORGANISER, always),
  'event.update': row(() => ({ place: 'London' }), ORGANISER, always),
  'session.save': row(s => ({ session: s.session, ...session }), ORGANISER),
  'session.move': row(s => ({ session: s.session, to: 'up', over: 'none' }), EVENT_RUNNERS, here('conflict')),
  'session.plan': row(s => ({ session: s.session, skipped: true }), EVENT_RUNNERS),
  'session.copy': row(s => ({ session: s.session }), EVENT_RUNNERS),
  'board.copy': row(s => ({ board: s.board }), ORGANISER),
  'session.remove': row(s => ({ session: s.session }), ORGANISER, here('conflict')),
  'board.save': row(s => ({ board: null, session: s.session, ...board }), ORGANISER),
  'board.move': row(s => ({ board: s.board, to: 'up', over: 'none' }), ORGANISER, here('conflict')),
  'board.remove': row(s => ({ board: s.board }), ORGANISER, here('conflict')),
  'organiser.invite': row(() => ({ label: 'Sara' }), ORGANISER, always),
  'organiser.withdraw': row(() => ({ link: 'none' }), ORGANISER, missing),
  'organiser.name': row(() => ({ device: 'none', label: 'x' }), ORGANISER, missing),
  'organiser.sign-out': row(() => ({ device: 'none' }), ORGANISER, missing),
  'programme.save': row(() => ({ programme: null, name: 'New' }), ORGANISER, always),
  'network.save': row(() => ({ network: null, programme: 'none', name: 'New' }), ORGANISER, missing),
  'event.create': row(
    () => ({ programme: 'none', name: 'x', networks: [], from: 'blank' }),
    ORGANISER,
    missing,
  ),
  'event.copy': row(() => ({ name: 'x', networks: [] }), ORGANISER, always),
  'rehearsal.start': row(() => ({ delegates: 1 }), ORGANISER, asItStands),
  'rehearsal.stop': row(() => ({}), ORGANISER, asItStands),
  // At a network's own place alone: who may there, its own tests show.
  'promise.follow': row(s => ({ of: s.note, state: 'done', told: '' }), EVENT_RUNNERS, missing),
  'meeting.write': row(
    () => ({ meeting: 'a-meeting', rev: 0, came: 3, said: 'x', agreed: '', next: '' }),
    EVENT_RUNNERS,
    missing,
  ),
  'meeting.approve': row(() => ({ meeting: 'a-meeting', rev: 1, by: 'Nadia' }), EVENT_RUNNERS, missing),
  'case.write': row(
    () => ({ rev: 0, context: '', what: 'x', so: '', now: '', evidence: '', notes: [] }),
    EVENT_RUNNERS,
    missing,
  ),
  'case.approve': row(() => ({ rev: 1, by: 'Nadia' }), EVENT_RUNNERS, missing),
  'place.reach': row(() => ({ of: 'a-meeting', reach: 'public', hours: null }), EVENT_RUNNERS, missing),
  'case.due': row(() => ({ network: 'none', day: null }), ORGANISER, missing),
  'network.erase': row(s => ({ id: s.note }), ORGANISER, missing),
  'reply.save': row(
    () => ({ reply: null, said: 'x', state: 'yes', words: 'x', who: '', by: null }),
    ORGANISER,
    always,
  ),
  'workspace.open': row(() => ({}), ORGANISER, always),
  'workspace.member': row(() => ({ link: 'none', may: true }), ORGANISER, missing),
  'workspace.read': row(() => ({ finding: 'x'.repeat(24), fine: true }), ORGANISER, missing),
  'workspace.ask': row(() => ({ words: 'x'.repeat(64) }), ORGANISER, asItStands),
  'workspace.sign': row(() => ({ words: 'x'.repeat(64) }), ORGANISER, asItStands),
  'workspace.erase': row(() => ({ section: 'summary', words: '' }), ORGANISER, missing),
  'reply.remove': row(() => ({ reply: 'none' }), ORGANISER, missing),
  'library.publish': row(() => ({ reach: 'programme' }), ORGANISER, asItStands),
  'library.decide': row(() => ({ note: 'none', as: 'fine' }), ORGANISER, missing),
  'library.ask': row(() => ({}), ORGANISER, missing),
  'library.sign': row(() => ({}), ORGANISER, missing),
  'library.drop': row(() => ({}), ORGANISER, missing),
  'library.withdraw': row(() => ({ reach: 'programme' }), ORGANISER, asItStands),
  'sorting.put': row(s => ({ board: s.board, note: 'none', was: null }), ORGANISER, missing),
  'sorting.name': row(s => ({ board: s.board, group: 'none', name: 'x' }), ORGANISER, missing),
  'theme.save': row(
    () => ({ theme: null, programme: 'none', name: 'x', definition: 'x', by: 'x', groups: [] }),
    ORGANISER,
    missing,
  ),
  'theme.sign': row(() => ({ theme: 'none', rev: 1 }), ORGANISER, missing),
  'theme.remove': row(() => ({ theme: 'none' }), ORGANISER, missing),
}
