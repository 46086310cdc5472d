/** Everything that stands in a store, by its words: what a later Folkmoot must still find. */
import { readPage } from '@folkmoot/board-doc'
import { type Id, RECORDS, type RecordKind } from '@folkmoot/protocol'
import * as Y from 'yjs'
import type { Deps } from '../../deps.ts'

export interface EventWords {
  records: Record<string, Record<Id, unknown>>
  /** Words of the notes of every board, sorted. */
  notes: Record<Id, string[]>
  /** Entries of every page: board, prompt, draft, posted. */
  pages: Record<Id, object[]>
  fates: Record<Id, Record<Id, string>>
}

export async function readAll({
  store,
  rooms,
}: Pick<Deps, 'store' | 'rooms'>): Promise<Record<Id, EventWords>> {
  const all: Record<Id, EventWords> = {}
  for (const scope of await store.scopes()) {
    const read = await rooms.read(scope, room => {
      const records: EventWords['records'] = {}
      for (const kind of Object.keys(RECORDS) as RecordKind[])
        records[kind] = Object.fromEntries(room.list(kind).map(record => [record.id, record]))
      const notes: EventWords['notes'] = {}
      for (const { id } of room.list('board'))
        notes[id] = room
          .notes(id)
          .map(note => note.text)
          .sort()
      const pages = [...room.list('person'), ...room.list('table-page')].map(({ id }) => id)
      const fates: EventWords['fates'] = {}
      for (const page of pages)
        fates[page] = Object.fromEntries(
          Object.entries(room.fates(page)).map(([entry, { fate }]) => [entry, fate]),
        )
      return { records, notes, pages, fates }
    })
    if (!read.ok) throw new Error(read.error.code)
    const pages: EventWords['pages'] = {}
    for (const page of read.value.pages) {
      const doc = new Y.Doc()
      for (const update of await store.readDoc(scope, 'page', page)) Y.applyUpdate(doc, update)
      pages[page] = readPage(doc).map(({ board, prompt, draft, posted, about, fields }) => ({
        board,
        prompt,
        draft,
        posted,
        about,
        fields,
      }))
      doc.destroy()
    }
    all[scope] = { ...read.value, pages }
  }
  return all
}
