/** Checks one snapshot's body of unknown origin. */
import type { Json } from '@folkmoot/kit'
import { ErasureReason } from '@folkmoot/protocol'
import { FIRST_FORMAT, type LeafPart, namesPeople } from './body.ts'
import { commitTo, isHex, isSalt, rootOf } from './commitments.ts'
import { isObject, onlyKeys } from './verify-shape.ts'
import { type CheckedTexts, checkTexts, NO_TEXTS } from './verify-texts.ts'

export interface VerifiedBoard {
  /** Ids, as the header has them. */
  event: string
  board: string
  title: string
  edition: number
  root: string
  notes: number
  erased: number
  withheld: number
  /** Notes whose words this copy withholds. */
  heldBack: number
  /** Titles, prompts and names of groups that were erased. */
  texts: number
  /** When it was sealed anew, ms: its first root can't be computed any more. null: never. */
  sealedAnew: number | null
}

const PARTS: Record<LeafPart, string> = {
  words: 'words are',
  name: 'name is',
  connection: 'connection is',
  reading: 'English is',
}
const NOTHING: VerifiedBoard = {
  event: '',
  board: '',
  title: '',
  edition: 0,
  root: '',
  notes: 0,
  erased: 0,
  withheld: 0,
  heldBack: 0,
  texts: 0,
  sealedAnew: null,
}

type LeafState = 'open' | 'erased' | 'withheld'
interface CheckedLeaf {
  note: string
  part: string
  commitment: string
  state: LeafState
}

function isTrueOrAbsent(flag: unknown): boolean {
  return flag === true || flag === undefined
}

function checkLeaf(leaf: unknown, where: string, problems: string[]): CheckedLeaf | null {
  if (!isObject(leaf)) {
    problems.push(`${where} is no leaf`)
    return null
  }
  const { note, part, commitment, salt, value, erased, withheld } = leaf
  if (typeof note !== 'string' || typeof part !== 'string' || !isHex(commitment, 32)) {
    problems.push(`${where} lacks its note, its part or its commitment`)
    return null
  }
  const name = `note ${note}`
  if (!Object.hasOwn(PARTS, part)) problems.push(`${name} has a part of unknown kind`)
  onlyKeys(leaf, ['note', 'part', 'commitment', 'salt', 'value', 'erased', 'withheld', 'why'], name, problems)
  if (
    'why' in leaf &&
    (part !== 'words' || !('erased' in leaf) || !ErasureReason.safeParse(leaf.why).success)
  )
    problems.push(`${name} says why it was erased where nothing was, or in words of its own`)
  const checked = { note, part, commitment }
  const opened = 'salt' in leaf || 'value' in leaf
  const states = [opened, 'erased' in leaf, 'withheld' in leaf].filter(Boolean).length
  if (states !== 1 || !isTrueOrAbsent(erased) || !isTrueOrAbsent(withheld)) {
    problems.push(`${name}: its ${part} must be either open, erased or withheld`)
    return null
  }
  if (!opened) return { ...checked, state: 'erased' in leaf ? 'erased' : 'withheld' }
  if (!isSalt(salt) || value === undefined || commitTo(salt, value as Json) !== commitment)
    problems.push(
      `${name}: its ${PARTS[part as LeafPart] ?? part} not what was frozen (salt, content and commitment do not fit)`,
    )
  return { ...checked, state: 'open' }
}

function checkNotes(
  leaves: readonly CheckedLeaf[],
  problems: string[],
  mayHoldBack: boolean,
): Map<string, LeafState> {
  const words = new Map<string, LeafState>()
  const seen = new Set<string>()
  for (const { note, part, state } of leaves) {
    const key = `${note} ${part}`
    if (seen.has(key)) problems.push(`note ${note} has its ${part} twice`)
    seen.add(key)
    if (part === 'words') {
      words.set(note, state)
      if (state === 'withheld' && !mayHoldBack)
        problems.push(`note ${note}: words are never withheld, only names`)
    } else if (!words.has(note)) problems.push(`note ${note} has a ${part} but no words before it`)
    else if (words.get(note) === 'withheld' && state === 'open')
      problems.push(`note ${note} is held back, but its ${part} is not`)
    else if (words.get(note) === 'erased' && state !== 'erased')
      problems.push(`note ${note} was erased, but its ${part} was not`)
  }
  return words
}

/**
 * @param mayHoldBack words of notes may be withheld: the file does not go to all, or not from all
 * @param mayHoldTexts names of groups may be withheld
 */
export function checkBody(
  body: unknown,
  what: string,
  problems: string[],
  mayHoldBack = false,
  mayHoldTexts = false,
): VerifiedBoard {
  if (!isObject(body) || !isObject(body.header) || !Array.isArray(body.leaves)) {
    problems.push(`${what} lacks its header or its leaves`)
    return NOTHING
  }
  const { header, root, erasures } = body
  const own: string[] = []
  const isSealed = header.format !== FIRST_FORMAT
  const keys = ['header', 'leaves', 'root', 'erasures', ...(isSealed ? ['texts'] : [])]
  onlyKeys(body, keys, 'the snapshot', own)
  const texts = isSealed ? checkTexts(body.texts, header, own, mayHoldTexts) : NO_TEXTS
  const title = titleOf(header, texts, what)
  const leaves = body.leaves
    .map((leaf: unknown, i) => checkLeaf(leaf, `leaf ${i + 1}`, own))
    .filter(leaf => leaf !== null)
  const words = checkNotes(leaves, own, mayHoldBack)
  const count = (state: LeafState) => leaves.filter(leaf => leaf.state === state)
  const gone = count('erased').length + texts.erased
  if (erasures !== gone) own.push(`it says ${String(erasures)} parts were erased, but ${gone} are`)
  if (header.notes !== words.size)
    own.push(`it says ${String(header.notes)} notes were frozen, but holds ${words.size}`)
  const computed = rootOf(header as Json, leaves, isSealed ? texts.leaves : undefined)
  if (computed !== root)
    own.push(
      'root does not match: the header (event, session, prompts, counts …) was changed, or a note was added, removed or moved',
    )
  problems.push(...own.map(problem => `${title}: ${problem}`))
  return {
    event: idOf(header.event),
    board: idOf(header.board),
    title,
    edition: typeof header.edition === 'number' ? header.edition : 0,
    root: typeof root === 'string' ? root : '',
    notes: words.size,
    erased: [...words.values()].filter(state => state === 'erased').length,
    withheld: new Set(
      count('withheld')
        .filter(leaf => namesPeople(leaf) && words.get(leaf.note) !== 'withheld')
        .map(leaf => leaf.note),
    ).size,
    heldBack: [...words.values()].filter(state => state === 'withheld').length,
    texts: texts.erased,
    sealedAnew: typeof header.sealedAnew === 'number' ? header.sealedAnew : null,
  }
}

const idOf = (value: unknown) => (isObject(value) && typeof value.id === 'string' ? value.id : '')

function titleOf(header: Record<string, unknown>, { title }: CheckedTexts, what: string): string {
  const board = isObject(header.board) ? header.board : {}
  if (title !== null) return title || what
  return typeof board.title === 'string' ? board.title : what
}
