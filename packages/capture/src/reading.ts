/** A record read back from its JSON, for whoever publishes it: boards opened, and in the words that all copies of it use. */
import { isErased, isOpen, isSealed, type Leaf, type SnapshotBody } from './body.ts'
import { hashOf } from './commitments.ts'
import type { CompiledRecord } from './record.ts'
import { type OpenRecord, openBoard } from './writers/open-record.ts'

export { dayStamp, timeWords } from './text.ts'
export { isRightToLeft, languageOf } from './writers/direction.ts'
export { escapeHtml } from './writers/html/escape.ts'
export {
  audienceWords,
  factsWords,
  goneWords,
  networkWords,
  notHereWords,
  type OpenBoard,
  type OpenRecord,
  readingWords,
  replyTitle,
  replyWords,
  visibilityWords,
  whereWords,
} from './writers/open-record.ts'
export { boardLines, OUTCOME_LABELS, READING_LABELS } from './writers/outcome.ts'
export { outlineOf } from './writers/outline.ts'
export { notesByNetwork } from './writers/tally.ts'
export { sectionsOf } from './writers/written.ts'

/** @param json of a whole record that verifies */
export function readRecord(json: string): CompiledRecord {
  const { programme, event, about, root, snapshots } = JSON.parse(json) as CompiledRecord & {
    snapshots: readonly SnapshotBody[]
  }
  return { programme, event, about: about ?? null, root, boards: snapshots }
}

/** Nobody is named in it. */
export function openWithoutNames(record: CompiledRecord): OpenRecord {
  return { ...record, boards: record.boards.map(body => openBoard(body, false, record.about)) }
}

/**
 * An earlier edition as it may be shown now: words, titles and names of groups that the newest one does not show as they were
 * are taken out, as an erasure takes them. Roots stay.
 */
export function withoutWithdrawn(earlier: CompiledRecord, newest: CompiledRecord): CompiledRecord {
  const latest = new Map(newest.boards.map(body => [body.header.board.id, body]))
  const boards = earlier.boards.map(body => shownStill(body, latest.get(body.header.board.id) ?? null))
  return { ...earlier, boards }
}

function shownStill(body: SnapshotBody, newest: SnapshotBody | null): SnapshotBody {
  const said = new Map(newest?.leaves.map(leaf => [`${leaf.note} ${leaf.part}`, leaf]))
  const isSaidStill = (leaf: Leaf) => {
    const late = said.get(`${leaf.note} ${leaf.part}`)
    return isOpen(leaf) && late !== undefined && isOpen(late) && hashOf(late.value) === hashOf(leaf.value)
  }
  // A note goes as a whole with its words.
  const gone = new Set(
    body.leaves.filter(leaf => leaf.part === 'words' && !isSaidStill(leaf)).map(leaf => leaf.note),
  )
  const leaves = body.leaves.map((leaf): Leaf => {
    if (isErased(leaf) || (!gone.has(leaf.note) && (!isOpen(leaf) || isSaidStill(leaf)))) return leaf
    const { note, part, commitment } = leaf
    const late = said.get(`${note} ${part}`)
    const why = part === 'words' && late && isErased(late) ? late.why : undefined
    return { note, part, commitment, erased: true, ...(why && { why }) }
  })
  if (!isSealed(body)) return { ...body, leaves, erasures: leaves.filter(isErased).length }
  const typed = new Map(newest?.texts?.map(text => [`${text.of} ${text.id}`, text]))
  const texts = body.texts.map(text => {
    const late = typed.get(`${text.of} ${text.id}`)
    if (!('value' in text) || (late && 'value' in late && late.value === text.value)) return text
    return { of: text.of, id: text.id, commitment: text.commitment, erased: true as const }
  })
  const erasures = leaves.filter(isErased).length + texts.filter(text => 'erased' in text).length
  return { ...body, leaves, texts, erasures }
}
