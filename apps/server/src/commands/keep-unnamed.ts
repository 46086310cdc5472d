/**
 * Somebody is removed, and their unnamed notes stay: the room has read them, and nobody can tell whose they were. Their
 * entries move to a page that is nobody's, under a random id, so that afterwards the disk does not know either.
 */
import { createEntry, pageEntries, readEntry, setDraft, setFields } from '@folkmoot/board-doc'
import { randomId } from '@folkmoot/kit'
import type { Tx } from '@folkmoot/projection'
import type { Id, NoteRefRecord, PersonRecord } from '@folkmoot/protocol'
import type * as Y from 'yjs'
import { NO_TABLE } from '../people/nobody.ts'

const pages = new WeakMap<Readonly<PersonRecord>, Id>()

/** Chosen when it is first asked for, and remembered while its person's record stays as it is. */
export function nobodysPage(person: Readonly<PersonRecord>): Id {
  const known = pages.get(person)
  if (known) return known
  const id = randomId()
  pages.set(person, id)
  return id
}

/** Answers how many notes stay. Both the person's pages and {@link nobodysPage} must be listed in the task's `pages`. */
export function keepUnnamed(tx: Tx, person: Readonly<PersonRecord>, own: ReadonlySet<Id>): number {
  const page = nobodysPage(person)
  const moved = new Map<string, NoteRefRecord>()
  for (const ref of tx.list('note-ref')) {
    if (!own.has(ref.page) || !staysUnnamed(tx, ref)) continue
    if (moveEntry(tx, ref, page, own)) moved.set(`${ref.page}/${ref.entry}`, ref)
  }
  if (moved.size === 0) return 0
  tx.put('table-page', { id: page, table: NO_TABLE, name: 'Nobody', pageEpoch: 1, network: person.network })
  for (const ref of moved.values()) tx.put('note-ref', { ...ref, page })
  for (const quote of tx.list('quote'))
    if (moved.has(`${quote.page}/${quote.entry}`)) tx.put('quote', { ...quote, page })
  for (const snapshot of tx.list('snapshot')) {
    const sources = Object.entries(snapshot.sources).map(([note, source]) => {
      return [note, moved.has(`${source.page}/${source.entry}`) ? { ...source, page } : source]
    })
    tx.put('snapshot', { ...snapshot, sources: Object.fromEntries(sources) })
  }
  return moved.size
}

/** It was released without its writer's name, and is on its board or in an edition. */
function staysUnnamed(tx: Tx, { board, unnamed }: NoteRefRecord): boolean {
  if (!unnamed || unnamed.visibility === 'named' || unnamed.counted) return false
  return unnamed.released !== null && tx.get('board', board) !== null
}

/** The entry as the room was given it: a draft that came later is the person's, and goes. false: the entry is not theirs to leave. */
function moveEntry(tx: Tx, ref: NoteRefRecord, to: Id, own: ReadonlySet<Id>): boolean {
  let raw: unknown = null
  tx.editPage(ref.page, doc => {
    raw = pageEntries(doc).get(ref.entry)
  })
  const entry = readEntry(ref.entry, raw)
  const posted = (raw as Y.Map<unknown> | null)?.get('posted')
  if (!entry?.posted) return false
  // Words that somebody typed for this person are this person's, and go with them.
  const teller = entry.posted.about?.person
  if (teller != null && own.has(tx.whose(teller) ?? '')) return false
  tx.editPage(to, doc => {
    createEntry(doc, { id: ref.entry, board: entry.board, prompt: entry.prompt, made: 0 })
    setDraft(doc, ref.entry, entry.posted?.text ?? '')
    setFields(doc, ref.entry, entry.posted?.fields ?? {})
    const copy = pageEntries(doc).get(ref.entry) as Y.Map<unknown>
    copy.set('posted', posted)
  })
  return true
}
