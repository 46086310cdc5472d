/** What one does with the entries of a page. */
import {
  type About,
  allowAlone,
  createEntry,
  type FieldValue,
  type HowPosted,
  postEntry,
  removeEntry,
  setAbout,
  setDraft,
  setFields,
  takeBackEntry,
} from '@folkmoot/board-doc'
import type * as Y from 'yjs'

export interface PageEdits {
  /** Answers the new entry's id. */
  create(board: string, prompt: string): string
  setDraft(entry: string, text: string): void
  setAbout(entry: string, about: About | null): void
  /** Replaces the draft's fields whole; an undefined member is dropped. */
  setFields(entry: string, fields: Readonly<Record<string, FieldValue | undefined>>): void
  /** Post, or Update: the room is given the draft as it stands. */
  post(entry: string, how?: HowPosted): void
  allowAlone(entry: string): void
  takeBack(entry: string): void
  remove(entry: string): void
}

/** `doc` answers the document that the page has by now: another epoch brings another. */
export function pageEdits(doc: () => Y.Doc): PageEdits {
  return {
    create: (board, prompt) => createEntry(doc(), { board, prompt, made: Date.now() }),
    setDraft: (entry, text) => setDraft(doc(), entry, text),
    setAbout: (entry, about) => setAbout(doc(), entry, about),
    setFields: (entry, fields) => setFields(doc(), entry, fields),
    post: (entry, how) => postEntry(doc(), entry, how),
    allowAlone: entry => allowAlone(doc(), entry),
    takeBack: entry => takeBackEntry(doc(), entry),
    remove: entry => removeEntry(doc(), entry),
  }
}
