/** The texts that somebody typed and that are no notes: titles, prompts, groups' names. Each is committed to by itself. */

import { type InLanguage, translationId, wordingId } from '@folkmoot/protocol'
import {
  ERASED_TEXT,
  type FirstBody,
  isOpen,
  isSealed,
  type Leaf,
  type OpenText,
  readBody,
  type SealedBody,
  type SealedHeader,
  SNAPSHOT_FORMAT,
  type SnapshotBody,
  type SnapshotHeader,
  type TextKey,
  writeBody,
} from './body.ts'
import { commitTo, randomSalt, rootOf } from './commitments.ts'

/** A text as it stands in an edition. */
/** Of a helper's English for a note, which is a part of the note. */
type EnglishText = { of: 'in-english'; id: string; value: string }
export type SnapshotText = (TextKey & { value: string }) | EnglishText

function textsOfHeader({
  board,
  session,
  outcome,
  recordGoesTo,
}: SnapshotHeader): (TextKey & { value: string })[] {
  return [
    { of: 'title', id: board.id, value: board.title },
    { of: 'session', id: session.id, value: session.title },
    ...board.prompts.map(({ id, text }) => ({ of: 'prompt' as const, id, value: text })),
    ...board.prompts.flatMap(({ id, earlier = [] }) =>
      earlier.map(({ text }, i) => ({ of: 'wording' as const, id: wordingId(id, i), value: text })),
    ),
    ...[board, ...board.prompts].flatMap(({ id, inLanguages = [] }) =>
      inLanguages.map(({ language, text }) => ({
        of: 'translation' as const,
        id: translationId(id, language),
        value: text,
      })),
    ),
    ...(outcome?.groups ?? []).map(({ id, name }) => ({ of: 'group' as const, id, value: name })),
    ...(recordGoesTo ? [{ of: 'goes-to' as const, id: 'record', value: recordGoesTo }] : []),
  ]
}

/** Takes the typed texts out of a header, each into a commitment of its own. */
export function sealHeader(
  open: SnapshotHeader,
  salt: () => string = randomSalt,
): { header: SealedHeader; texts: OpenText[] } {
  const { session, board, outcome, recordGoesTo: _, ...facts } = open
  const { title: _session, ...place } = session
  const { title: _board, inLanguages: titles, ...about } = board
  const prompts = board.prompts.map(({ text: _text, earlier, inLanguages, ...prompt }) => ({
    ...prompt,
    ...(inLanguages && { inLanguages: inLanguages.map(withoutText) }),
    ...(earlier && { earlier: earlier.map(({ until }) => ({ until })) }),
  }))
  const groups = outcome?.groups.map(({ name: _name, ...group }) => group) ?? []
  const header: SealedHeader = {
    ...facts,
    format: SNAPSHOT_FORMAT,
    session: place,
    board: { ...about, ...(titles && { inLanguages: titles.map(withoutText) }), prompts },
    ...(outcome && { outcome: { ...outcome, groups } }),
  }
  const texts = textsOfHeader(open).map(({ of, id, value }) => {
    const own = salt()
    return { of, id, commitment: commitTo(own, value), salt: own, value }
  })
  return { header, texts }
}

const withoutText = ({ text: _, ...about }: InLanguage) => about

/** The header with its texts, whatever its format. */
export function openHeader(body: SnapshotBody): SnapshotHeader {
  if (!isSealed(body)) return body.header
  const found = new Map(body.texts.map(text => [`${text.of} ${text.id}`, text]))
  const read = (of: TextKey['of'], id: string) => {
    const text = found.get(`${of} ${id}`)
    if (text === undefined || 'withheld' in text) return ''
    return 'value' in text ? text.value : ERASED_TEXT
  }
  const { board: sealed, session, outcome, ...facts } = body.header
  const { inLanguages: titles, ...board } = sealed
  const inLanguages = (id: string, given: readonly Omit<InLanguage, 'text'>[] | undefined) =>
    given && {
      inLanguages: given.map(one => ({ ...one, text: read('translation', translationId(id, one.language)) })),
    }
  const groups = outcome?.groups.map(group => ({ ...group, name: read('group', group.id) })) ?? []
  const recordGoesTo = read('goes-to', 'record')
  return {
    ...facts,
    session: { ...session, title: read('session', session.id) },
    board: {
      ...board,
      title: read('title', board.id),
      ...inLanguages(board.id, titles),
      prompts: board.prompts.map(({ earlier, inLanguages: given, ...prompt }) => ({
        ...prompt,
        text: read('prompt', prompt.id),
        ...inLanguages(prompt.id, given),
        ...(earlier && {
          earlier: earlier.map(({ until }, i) => ({ until, text: read('wording', wordingId(prompt.id, i)) })),
        }),
      })),
    },
    ...(outcome && { outcome: { ...outcome, groups } }),
    ...(recordGoesTo && { recordGoesTo }),
  }
}

/** Texts that are open in an edition. */
export function textsOf(json: string): SnapshotText[] {
  const body = readBody(json)
  if (!isSealed(body)) return textsOfHeader(body.header).filter(({ value }) => value !== '')
  const typed = body.texts.flatMap(text =>
    'value' in text && text.value !== '' ? [{ of: text.of, id: text.id, value: text.value }] : [],
  )
  return [...typed, ...body.leaves.flatMap(leaf => englishOf(leaf) ?? [])]
}

/** What a writer says of their own words goes with these alone. */
function englishOf(leaf: Leaf): EnglishText | null {
  if (!isOpen(leaf) || leaf.part !== 'reading' || leaf.value.by !== 'helper') return null
  return { of: 'in-english', id: leaf.note, value: leaf.value.text }
}

export interface TextsErased {
  /** The same string as given when there was nothing to erase. */
  body: string
  /** Another one if the edition had to be sealed anew. */
  root: string
  erasures: number
}

/**
 * Erases texts. An edition of the first format has them under its root, so it is sealed anew: the same notes under another
 * root. Its first root goes: it would be a commitment without a salt, and a short name could be guessed from it.
 * @param at server time, ms since 1970
 */
export function eraseTexts(
  json: string,
  goes: (text: SnapshotText) => boolean,
  at: number,
  salt?: () => string,
): TextsErased {
  const stored = readBody(json)
  if (!textsOf(json).some(goes)) return { body: json, root: stored.root, erasures: stored.erasures }
  const body = isSealed(stored) ? stored : sealAnew(stored, at, salt)
  let erased = 0
  const texts = body.texts.map(text => {
    if (!('value' in text) || !goes(text)) return text
    erased++
    return { of: text.of, id: text.id, commitment: text.commitment, erased: true as const }
  })
  const leaves = body.leaves.map((leaf): Leaf => {
    const english = englishOf(leaf)
    if (!english || !goes(english)) return leaf
    erased++
    return { note: leaf.note, part: leaf.part, commitment: leaf.commitment, erased: true }
  })
  const erasures = body.erasures + erased
  return { body: writeBody({ ...body, leaves, texts, erasures }), root: body.root, erasures }
}

/** Its notes keep their commitments and their openings. */
function sealAnew(first: FirstBody, at: number, salt?: () => string): SealedBody {
  const minute = Math.floor(at / 60_000) * 60_000
  const { header, texts } = sealHeader({ ...first.header, sealedAnew: minute }, salt)
  return { ...first, header, texts, root: rootOf(header, first.leaves, texts) }
}
