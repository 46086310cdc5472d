/**
 * Checks an exported JSON with nothing but itself: every opening against its commitment, every root against its leaves, the
 * record's root against its boards', and that the text is spelled exactly as it was written. Pure: works anywhere.
 *
 * What it cannot know is whether somebody made the whole file anew; for that, compare the root with the one that the
 * organiser published or that a printed record shows.
 */
import { canonicalJson, type Json } from '@folkmoot/kit'
import { SNAPSHOT_FORMAT } from './body.ts'
import { RECORD_FORMAT, recordRoot } from './record.ts'
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
}

function failed(problem: string): Verification {
  return { ok: false, problems: [problem], root: '', boards: [], notes: 0, erased: 0, withheld: 0 }
}

function summary(root: string, boards: VerifiedBoard[], problems: string[]): Verification {
  const sum = (key: 'notes' | 'erased' | 'withheld') => boards.reduce((all, board) => all + board[key], 0)
  return {
    ok: problems.length === 0,
    problems,
    root,
    boards,
    notes: sum('notes'),
    erased: sum('erased'),
    withheld: sum('withheld'),
  }
}

function checkRecord(file: Record<string, unknown>, problems: string[]): Verification {
  onlyKeys(file, ['event', 'format', 'programme', 'root', 'snapshots'], 'the record', problems)
  const { event, format, programme, root, snapshots } = file
  if (!Array.isArray(snapshots) || typeof root !== 'string' || !isObject(event) || !isObject(programme))
    return failed('the record lacks its event, its programme, its root or its snapshots')
  const boards = snapshots.map((body, i) => checkBody(body, `snapshot ${i + 1}`, problems))
  const stated = snapshots.map((body: unknown) =>
    isObject(body) && typeof body.root === 'string' ? body.root : '',
  )
  // `format` was looked at before; the cast only tells the types so.
  const facts = { programme, event } as unknown as Parameters<typeof recordRoot>[0]
  if (format !== RECORD_FORMAT || recordRoot(facts, stated) !== root)
    problems.push(
      'the record’s root does not match: its programme or event was changed, or a board was added, removed or moved',
    )
  return summary(root, boards, problems)
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
  if (file.format === RECORD_FORMAT) return checkRecord(file, problems)
  if (isObject(file.header) && file.header.format === SNAPSHOT_FORMAT) {
    const board = checkBody(file, 'the snapshot', problems)
    return summary(board.root, [board], problems)
  }
  return failed(
    `the file says neither “${RECORD_FORMAT}” nor “${SNAPSHOT_FORMAT}”: it is no record of Folkmoot, or its format was changed`,
  )
}

/** One line in plain words: “root verifies · 64 notes · 1 erased · names withheld”. */
export function verifiedWords(board: Pick<VerifiedBoard, 'notes' | 'erased' | 'withheld'>): string {
  const words = ['root verifies', board.notes === 1 ? '1 note' : `${board.notes} notes`]
  if (board.erased > 0) words.push(`${board.erased} erased`)
  if (board.withheld > 0) words.push('names withheld')
  return words.join(' · ')
}
