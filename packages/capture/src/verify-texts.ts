/** Checks the typed texts of a snapshot of unknown origin: titles, prompts, groups' names. */
import { translationId, wordingId } from '@folkmoot/protocol'
import { ERASED_TEXT, type TEXT_KINDS } from './body.ts'
import { commitTo, isHex, isSalt } from './commitments.ts'
import { isObject, onlyKeys } from './verify-shape.ts'

interface CheckedText {
  of: string
  id: string
  commitment: string
  erased: boolean
  value: string
}
export interface CheckedTexts {
  leaves: readonly CheckedText[]
  erased: number
  /** The board's; null: it stands in the header. */
  title: string | null
}
export const NO_TEXTS: CheckedTexts = { leaves: [], erased: 0, title: null }

const WORDS: Record<(typeof TEXT_KINDS)[number], string> = {
  title: 'the board’s title',
  session: 'the session’s title',
  prompt: 'a prompt',
  wording: 'what a prompt said before',
  translation: 'a translation of a title or a prompt',
  group: 'a group’s name',
  'goes-to': 'who receives the record',
}

function checkText(
  text: unknown,
  where: string,
  problems: string[],
  mayWithhold: boolean,
): CheckedText | null {
  if (!isObject(text)) {
    problems.push(`${where} is no text`)
    return null
  }
  const { of, id, commitment, salt, value, erased, withheld } = text
  if (typeof of !== 'string' || typeof id !== 'string' || !isHex(commitment, 32)) {
    problems.push(`${where} lacks its kind, its id or its commitment`)
    return null
  }
  if (!Object.hasOwn(WORDS, of)) problems.push(`${where} is of unknown kind`)
  const name = WORDS[of as keyof typeof WORDS] ?? where
  onlyKeys(
    text,
    ['of', 'id', 'commitment', 'salt', 'value', 'erased', ...(mayWithhold ? ['withheld'] : [])],
    name,
    problems,
  )
  const opened = 'salt' in text || 'value' in text
  if (mayWithhold && of === 'group' && withheld === true && !opened && erased === undefined)
    return { of, id, commitment, erased: false, value: '' }
  if (opened === 'erased' in text || (!opened && erased !== true)) {
    problems.push(`${where}: ${name} must be either open or erased`)
    return null
  }
  if (!opened) return { of, id, commitment, erased: true, value: ERASED_TEXT }
  if (typeof value !== 'string' || !isSalt(salt) || commitTo(salt, value) !== commitment) {
    problems.push(`${where}: ${name} is not what was frozen (salt, content and commitment do not fit)`)
    return { of, id, commitment, erased: false, value: '' }
  }
  return { of, id, commitment, erased: false, value }
}

/** What a header needs the text of. */
function wanted(header: Record<string, unknown>): string[] {
  const idOf = (value: unknown) => (isObject(value) ? String(value.id) : '')
  const list = (value: unknown) => (Array.isArray(value) ? value : [])
  const board = isObject(header.board) ? header.board : {}
  const outcome = isObject(header.outcome) ? header.outcome : {}
  const languagesOf = (value: unknown) =>
    list(isObject(value) ? value.inLanguages : []).map(
      one => `translation ${translationId(idOf(value), isObject(one) ? String(one.language) : '')}`,
    )
  return [
    `title ${idOf(board)}`,
    ...languagesOf(board),
    ...list(board.prompts).flatMap(languagesOf),
    `session ${idOf(header.session)}`,
    ...list(board.prompts).flatMap(prompt => [
      `prompt ${idOf(prompt)}`,
      ...list(isObject(prompt) ? prompt.earlier : []).map((_, i) => `wording ${wordingId(idOf(prompt), i)}`),
    ]),
    ...list(outcome.groups).map(group => `group ${idOf(group)}`),
  ]
}

/** @param mayWithhold names of groups may be withheld */
export function checkTexts(
  texts: unknown,
  header: Record<string, unknown>,
  problems: string[],
  mayWithhold = false,
): CheckedTexts {
  if (!Array.isArray(texts)) {
    problems.push('it lacks its texts')
    return { ...NO_TEXTS, title: '' }
  }
  const leaves = texts
    .map((text: unknown, i) => checkText(text, `text ${i + 1}`, problems, mayWithhold))
    .filter(text => text !== null)
  const keys = leaves.map(({ of, id }) => `${of} ${id}`)
  for (const key of keys)
    if (keys.indexOf(key) !== keys.lastIndexOf(key)) problems.push('a text is there twice')
  for (const key of wanted(header))
    if (!keys.includes(key)) problems.push('a title, a prompt or a name is missing')
  const title = leaves.find(({ of }) => of === 'title')?.value ?? ''
  return { leaves, erased: leaves.filter(({ erased }) => erased).length, title }
}
