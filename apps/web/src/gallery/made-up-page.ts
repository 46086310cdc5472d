import { createEntry, postEntry, setDraft, setFields } from '@folkmoot/board-doc'
import * as Y from 'yjs'
import type { PageConnection } from '../live/page-connection.ts'
import { pageEdits } from '../live/page-edits.ts'
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
    ...pageEdits(() => doc),
    forget: () => Promise.resolve(),
    close: () => doc.destroy(),
  }
}
