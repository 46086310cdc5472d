/** A note as it stands, and what may be said about it. */
import { err, ok, type Result } from '@folkmoot/kit'
import { type Id, type ModerationRecord, type Refusal, refuse } from '@folkmoot/protocol'

interface Reads<N> {
  notes(board: Id): readonly N[]
}

/** A note as it stands on a board now: neither hidden nor taken back nor held. */
export function standingNote<N extends { readonly id: Id }>(read: Reads<N>, board: Id, note: Id): N | null {
  return read.notes(board).find(one => one.id === note) ?? null
}

/** What facilitators decided about a note: one record that grows. */
export function moderated(
  before: Readonly<ModerationRecord> | null,
  { note, board }: { note: Id; board: Id },
  change: Partial<ModerationRecord>,
): ModerationRecord {
  const undecided = { id: note, board, nodded: null, hidden: false, reason: '', agreed: null, reword: null }
  return { ...(before ?? undecided), ...change }
}

/** May these words, which were looked at, be let through? Other words are not. */
export function mayLetThrough(
  held: { readonly text: string } | undefined,
  text: string,
): Result<null, Refusal> {
  if (!held) return err(refuse('note-not-waiting'))
  if (held.text !== text) return err(refuse('note-words-changed'))
  return ok(null)
}
