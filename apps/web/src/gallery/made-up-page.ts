import {
  allowAlone,
  createEntry,
  postEntry,
  removeEntry,
  setAbout,
  setDraft,
  setFields,
  takeBackEntry,
} from '@folkmoot/board-doc'
import * as Y from 'yjs'
import type { PageConnection } from '../live/page-connection.ts'
import { watchEntries } from '../live/page-entries.ts'
import { createSource } from '../live/source.ts'
import type { MadeUpPage } from './scene.ts'

/** A page in memory alone: one can write on it, and nothing is kept or sent. */
export function madeUpPage({ entries = [], state = {} }: MadeUpPage): PageConnection {
  const doc = new Y.Doc()
  entries.forEach((entry, made) => {
    const { id, board, prompt } = entry
    createEntry(doc, { id, board, prompt, made })
    if (entry.fields) setFields(doc, id, entry.fields)
    if (entry.posted !== undefined) {
      setDraft(doc, id, entry.posted)
      postEntry(doc, id, entry.how)
    }
    setDraft(doc, id, entry.draft)
  })
  const source = createSource<ReturnType<PageConnection['getState']>>({
    entries: [],
    saved: 'saved',
    unsaved: new Set(),
    connection: 'live',
    ready: true,
    draftsSurvive: true,
    refusal: null,
    ...state,
  })
  watchEntries(doc, now => source.set({ entries: now }))
  return {
    getState: source.getState,
    subscribe: source.subscribe,
    create: (board, prompt) => createEntry(doc, { board, prompt, made: Date.now() }),
    setDraft: (entry, text) => setDraft(doc, entry, text),
    setAbout: (entry, about) => setAbout(doc, entry, about),
    setFields: (entry, fields) => setFields(doc, entry, fields),
    post: (entry, how) => postEntry(doc, entry, how),
    allowAlone: entry => allowAlone(doc, entry),
    takeBack: entry => takeBackEntry(doc, entry),
    remove: entry => removeEntry(doc, entry),
    forget: () => Promise.resolve(),
    close: () => doc.destroy(),
  }
}
