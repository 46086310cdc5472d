/**
 * Checks an exported JSON with nothing but itself: every opening against its commitment, every root against its leaves, the
 * record's root against its boards', and that the text is spelled exactly as it was written. Pure: works anywhere.
 *
 * What it cannot know is whether somebody made the whole file anew; for that, compare the root with the one that the
 * organiser published or that a printed record shows.
 */
import { canonicalJson, type Json } from '@folkmoot/kit'
import { FIRST_FORMAT, namesPeople, ONE_PIECE_FORMAT, SNAPSHOT_FORMAT } from './body.ts'
import {
  ABSENCES,
  FIRST_RECORD_FORMAT,
  goesBeyondTheRoom,
  RECORD_FORMAT,
  type RecordAbout,
  recordFormatOf,
  recordRoot,
  UNNUMBERED_RECORD_FORMAT,
} from './record.ts'
import { counted, utcWords } from './text.ts'
import { checkBody, type VerifiedBoard } from './verify-body.ts'
import { isObject, onlyKeys } from './verify-shape.ts'

export type { VerifiedBoard } from './verify-body.ts'
export interface Verification {
  ok: boolean
  /** In plain words, the exact reason each; never a note's words. */
  problems: string[]
  /** Of the file: the record's, or the single snapshot's. Empty when there is none to speak of. */
  root: string
  boards: VerifiedBoard[]
  /** Committed to, those erased since included. */
  notes: number
  erased: number
  /** Notes whose names are left out of this copy. */
  withheld: number
  /** Notes whose words are left out of this copy, because they may not go as far as it does. */
  heldBack: number
  /** Titles, prompts and names of groups that were erased. */
  texts: number
  /** Which record it says that it is; null: none with a number. */
  edition: number | null
  /** Boards of the event that the file says are not in it. */
  notHere: RecordAbout['notHere']
}

function failed(problem: string): Verification {
  return {
    ok: false,
    problems: [problem],
    root: '',
    boards: [],
    notes: 0,
    erased: 0,
    withheld: 0,
    heldBack: 0,
    texts: 0,
    edition: null,
    notHere: [],
  }
}

function summary(root: string, boards: VerifiedBoard[], problems: string[]): Verification {
  const sum = (key: 'notes' | 'erased' | 'withheld' | 'heldBack' | 'texts') =>
    boards.reduce((all, board) => all + board[key], 0)
  return {
    ok: problems.length === 0,
    problems,
    root,
    boards,
    notes: sum('notes'),
    erased: sum('erased'),
    withheld: sum('withheld'),
    heldBack: sum('heldBack'),
    texts: sum('texts'),
    edition: null,
    notHere: [],
  }
}

function checkRecord(file: Record<string, unknown>, problems: string[]): Verification {
  const { about, copy, event, format, programme, root, snapshots } = file
  const isFirst = format === FIRST_RECORD_FORMAT
  const isNumbered = format === RECORD_FORMAT
  const more = isFirst ? [] : isNumbered ? ['about', 'copy'] : ['about']
  const keys = ['event', 'format', 'programme', 'root', 'snapshots', ...more]
  onlyKeys(file, keys, 'the record', problems)
  if (!Array.isArray(snapshots) || typeof root !== 'string' || !isObject(event) || !isObject(programme))
    return failed('the record lacks its event, its programme, its root or its snapshots')
  if (!isFirst && !isAbout(about)) return failed('the record does not say what is not in it')
  if (isAbout(about) && recordFormatOf(about) !== format)
    problems.push('the record’s format and what it says of its edition do not fit')
  const mayHoldBack = isAbout(about) && goesBeyondTheRoom(about)
  const boards = snapshots.map((body, i) => checkBody(body, `snapshot ${i + 1}`, problems, mayHoldBack))
  if (isNumbered) checkCopy(copy, snapshots, problems)
  const stated = snapshots.map((body: unknown) =>
    isObject(body) && typeof body.root === 'string' ? body.root : '',
  )
  // What was looked at before; the cast only tells the types so.
  const facts = { programme, event, about: isFirst ? null : about } as unknown as Parameters<
    typeof recordRoot
  >[0]
  if (recordRoot(facts, stated) !== root)
    problems.push(
      'the record’s root does not match: its programme or event was changed, a board was added, removed or moved, or what is said to be left out was changed',
    )
  const told = isAbout(about) ? { notHere: about.notHere, edition: about.edition ?? null } : {}
  return { ...summary(root, boards, problems), ...told }
}

/** What stands outside every hash: whether the copy names people, which its parts show. */
function checkCopy(copy: unknown, snapshots: readonly unknown[], problems: string[]): void {
  if (!isObject(copy) || Object.keys(copy).join() !== 'names' || typeof copy.names !== 'boolean') {
    problems.push('the record does not say whether it names people')
    return
  }
  const names = (leaf: unknown) => isObject(leaf) && namesPeople({ part: leaf.part }) && 'value' in leaf
  const named = snapshots.some(
    body => isObject(body) && Array.isArray(body.leaves) && body.leaves.some(names),
  )
  if (named && !copy.names) problems.push('the record says that it names nobody, and does')
}

const ABOUT = 'network,notHere,ofNetworks,zone'
const NUMBERED_ABOUT = 'edition,network,notHere,ofNetworks,reach,zone'
const REACHES = ['network', 'here', 'programme', 'public']

const KEPT_DAY = /^\d{4}-\d{2}-\d{2}$/
const isDay = (value: unknown) => typeof value === 'string' && KEPT_DAY.test(value)

/** What it may say of how long the event is kept. */
function isKept(kept: unknown): boolean {
  return (
    isObject(kept) &&
    Object.keys(kept).sort().join() === 'moves,until' &&
    isDay(kept.until) &&
    Array.isArray(kept.moves) &&
    kept.moves.every(
      (one: unknown) =>
        isObject(one) &&
        Object.keys(one).sort().join() === 'from,on,to,why' &&
        [one.on, one.from, one.to].every(isDay) &&
        typeof one.why === 'string',
    )
  )
}

const isCount = (value: unknown) => Number.isSafeInteger(value) && Number(value) >= 0
function isPromises(told: unknown): boolean {
  return (
    isObject(told) &&
    Object.keys(told).sort().join() === 'asked,done,shared' &&
    isCount(told.shared) &&
    [told.asked, told.done].every(n => n === null || isCount(n))
  )
}

const REPLY_STATES = ['yes', 'partly', 'no', 'open']
/** What is answered to what people said. */
function isReply(reply: unknown): boolean {
  return (
    isObject(reply) &&
    Object.keys(reply).sort().join() === 'by,said,state,who,words' &&
    [reply.said, reply.who, reply.words].every(one => typeof one === 'string') &&
    REPLY_STATES.some(one => one === reply.state) &&
    (reply.by === null || isDay(reply.by))
  )
}

const SECTIONS = ['summary', 'present', 'said', 'theme', 'next']
/** What the organisers wrote and quoted. */
function isWritten(written: unknown): boolean {
  return (
    Array.isArray(written) &&
    written.every(
      (one: unknown) =>
        isObject(one) &&
        SECTIONS.some(section => section === one.section) &&
        Object.keys(one).sort().join() ===
          (one.section === 'theme' ? 'board,group,quotes,section,text' : 'quotes,section,text') &&
        Object.entries(one).every(([key, value]) => key === 'quotes' || typeof value === 'string') &&
        Array.isArray(one.quotes) &&
        one.quotes.every(
          (quote: unknown) =>
            isObject(quote) &&
            Object.keys(quote).sort().join() === 'against,note' &&
            typeof quote.note === 'string' &&
            typeof quote.against === 'boolean',
        ),
    )
  )
}

function isSorted(sorted: unknown): boolean {
  return (
    Array.isArray(sorted) &&
    sorted.every(
      (one: unknown) =>
        isObject(one) &&
        Object.keys(one).sort().join() === 'board,groups,notes' &&
        typeof one.board === 'string' &&
        isObject(one.notes) &&
        Object.values(one.notes).every(group => typeof group === 'string') &&
        Array.isArray(one.groups) &&
        one.groups.every(
          (group: unknown) =>
            isObject(group) &&
            Object.keys(group).sort().join() === 'id,name' &&
            typeof group.id === 'string' &&
            typeof group.name === 'string',
        ),
    )
  )
}

const MORE_ABOUT = new Set(['kept', 'withdrawals', 'promises', 'replies', 'sorted', 'written'])

function isEditionOf(about: Record<string, unknown>): boolean {
  const keys = Object.keys(about)
    .filter(key => !MORE_ABOUT.has(key))
    .sort()
    .join()
  if (keys === ABOUT) return true
  const { edition, reach } = about
  return (
    keys === NUMBERED_ABOUT &&
    Number.isSafeInteger(edition) &&
    Number(edition) > 0 &&
    REACHES.some(one => one === reach)
  )
}

function isAbout(about: unknown): about is RecordAbout {
  return (
    isObject(about) &&
    isEditionOf(about) &&
    (!('kept' in about) || isKept(about.kept)) &&
    (!('sorted' in about) || isSorted(about.sorted)) &&
    (!('written' in about) || isWritten(about.written)) &&
    (!('withdrawals' in about) || typeof about.withdrawals === 'string') &&
    (!('promises' in about) || isPromises(about.promises)) &&
    (!('replies' in about) || (Array.isArray(about.replies) && about.replies.every(isReply))) &&
    (about.network === null || typeof about.network === 'string') &&
    (about.zone === null || typeof about.zone === 'string') &&
    Number.isSafeInteger(about.ofNetworks) &&
    Array.isArray(about.notHere) &&
    about.notHere.every(
      (one: unknown) =>
        isObject(one) &&
        Object.keys(one).sort().join() === 'board,title,why' &&
        typeof one.board === 'string' &&
        typeof one.title === 'string' &&
        ABSENCES.some(why => why === one.why),
    )
  )
}

function isSpelledAsWritten(json: string, file: unknown): boolean {
  const spelled = canonicalJson(file as Json)
  return json === spelled || json === `${spelled}\n`
}

/** @param json the file's text: a record as exported, or one snapshot's body. */
export function verifySnapshot(json: string): Verification {
  try {
    return verifyFile(json)
  } catch (error) {
    // Numbers beyond all bounds and nesting without end: neither was ever written.
    if (error instanceof TypeError || error instanceof RangeError)
      return failed(`the file cannot be spelled again: ${error.message}`)
    throw error
  }
}

function verifyFile(json: string): Verification {
  let file: unknown
  try {
    file = JSON.parse(json)
  } catch (error) {
    return failed(`the file is not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
  if (!isObject(file)) return failed('the file is neither a record nor a snapshot of Folkmoot')
  const problems: string[] = []
  if (!isSpelledAsWritten(json, file))
    problems.push('the file is not spelled as it was written: spaces, key order or escapes were changed')
  const formats: unknown[] = [RECORD_FORMAT, UNNUMBERED_RECORD_FORMAT, FIRST_RECORD_FORMAT]
  if (formats.includes(file.format)) return checkRecord(file, problems)
  const { header } = file
  const snapshots: unknown[] = [SNAPSHOT_FORMAT, ONE_PIECE_FORMAT, FIRST_FORMAT]
  if (isObject(header) && snapshots.includes(header.format)) {
    const board = checkBody(file, 'the snapshot', problems)
    return summary(board.root, [board], problems)
  }
  return failed(
    `the file says neither “${RECORD_FORMAT}” nor “${SNAPSHOT_FORMAT}”: it is no record of Folkmoot, or its format was changed`,
  )
}

/** One line in plain words: “root verifies · 64 notes · 1 erased · names withheld”. */
export function verifiedWords(
  board: Pick<VerifiedBoard, 'notes' | 'erased' | 'withheld' | 'texts'> & {
    sealedAnew?: number | null
    heldBack?: number
  },
): string {
  const words = ['root verifies', board.notes === 1 ? '1 note' : `${board.notes} notes`]
  if (board.erased > 0) words.push(`${board.erased} erased`)
  if (board.texts > 0) words.push(`${counted(board.texts, 'title or name', 'titles or names')} erased`)
  if (board.heldBack) words.push(`${board.heldBack} held back`)
  if (board.withheld > 0) words.push('names withheld')
  if (board.sealedAnew != null) words.push(`sealed anew ${utcWords(board.sealedAnew)}`)
  return words.join(' · ')
}
