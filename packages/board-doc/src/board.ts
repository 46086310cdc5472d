/**
 * A board: the Yjs document that only the server writes and everybody reads.
 *
 * ```
 * notes: Y.Map<noteId, Note without id>   plain values, replaced whole
 * ```
 */
import type * as Y from 'yjs'
import type { Fields } from './page.ts'

/** A posted entry as the room sees it. What the board's visibility does not allow is absent, not null. */
export interface Note {
  id: string
  prompt: string
  text: string
  /** Server time; rounded on boards that are not named. */
  at: number
  /** A network's id, or `another` for the pool of small networks. */
  network?: string
  /** Named boards: who wrote it. `as told to` entries too carry the teller's name. */
  name?: string
  /** Named boards, “find someone who”: the found person, once they agreed; till then only their network. */
  found?: { name?: string; network?: string }
  /** The format's own small answers, those that it lets the room see. */
  fields?: Fields
  /** The facilitator has declared that the room agrees to it. */
  agreed?: true
  /** These words in English, as a helper or their writer put them. The original comes first, wherever both stand. */
  reading?: Reading
  /** The language of its words as their writer says it, as HTML's `lang` has it. */
  lang?: string
}

export interface Reading {
  text: string
  by: 'helper' | 'writer'
}

export function boardNotes(doc: Y.Doc): Y.Map<Omit<Note, 'id'>> {
  return doc.getMap('notes')
}

export interface BoardModel {
  /** Oldest first. Unchanged notes keep their identity from one model to the next. */
  readonly notes: readonly Note[]
  readonly byId: ReadonlyMap<string, Note>
}

export const EMPTY_BOARD: BoardModel = Object.freeze({
  notes: Object.freeze([]),
  byId: new Map<string, Note>(),
})

function byTime(a: Note, b: Note): number {
  return a.at - b.at || (a.id < b.id ? -1 : 1)
}

/** Reads the whole board. */
export function readBoard(doc: Y.Doc): BoardModel {
  const byId = new Map<string, Note>()
  for (const [id, value] of boardNotes(doc).entries()) byId.set(id, Object.freeze({ ...value, id }))
  return Object.freeze({ notes: Object.freeze([...byId.values()].sort(byTime)), byId })
}

/** The model after `changed` note ids were set or deleted in `doc`; other notes keep their identity. */
export function updateBoard(doc: Y.Doc, before: BoardModel, changed: Iterable<string>): BoardModel {
  const byId = new Map(before.byId)
  const notes = boardNotes(doc)
  for (const id of changed) {
    const value = notes.get(id)
    if (value) byId.set(id, Object.freeze({ ...value, id }))
    else byId.delete(id)
  }
  return Object.freeze({ notes: Object.freeze([...byId.values()].sort(byTime)), byId })
}
