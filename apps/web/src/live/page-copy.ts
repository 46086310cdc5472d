/** Saves the words of a page whose document the server refused, by writing them anew into a fresh one. */
import {
  createEntry,
  type EntryView,
  postEntry,
  readPage,
  setAbout,
  setDraft,
  setFields,
  takeBackEntry,
} from '@folkmoot/board-doc'
import type * as Y from 'yjs'

function copyEntry(into: Y.Doc, entry: EntryView): void {
  const { id, board, prompt, made, posted, draft, about, fields } = entry
  const there = readPage(into).find(one => one.id === id)
  if (there && JSON.stringify(there) === JSON.stringify(entry)) return
  if (!there) createEntry(into, { id, board, prompt, made })
  if (posted) {
    setDraft(into, id, posted.text)
    setAbout(into, id, posted.about)
    setFields(into, id, posted.fields ?? {})
    const { visibility, alone, now } = posted
    postEntry(into, id, { ...(visibility && { visibility }), ...(alone && { alone }), ...(now && { now }) })
  } else takeBackEntry(into, id)
  setDraft(into, id, draft)
  setAbout(into, id, about)
  setFields(into, id, fields)
}

/** Makes `into`, which holds the server's page, read as `from` does. Entries only the server has stay. */
export function copyPage(from: Y.Doc, into: Y.Doc): void {
  into.transact(() => {
    for (const entry of readPage(from)) copyEntry(into, entry)
  })
}
