/**
 * A board becomes more private while notes stand on it. Whoever saw a note with its name would know it again by its id, its
 * time and its place in the document: it gets a new id, a rounded time, and the board's document is written anew.
 */
import type { Note } from '@folkmoot/board-doc'
import { mixed, randomId } from '@folkmoot/kit'
import type { Id, NoteRefRecord } from '@folkmoot/protocol'
import type { NoteLinks } from './links.ts'
import type { Changes } from './note-changes.ts'
import { plainText } from './project.ts'
import { type Place, rounded, type UnnamedDeps, wordsOf } from './unnamed.ts'
import type { WorkshopRecords } from './workshop.ts'

export function tighten(
  { board, record }: Place,
  deps: Pick<UnnamedDeps, 'records' | 'rng' | 'entry' | 'author'>,
  links: NoteLinks,
  out: Changes,
): void {
  const ids = new Map<Id, Id>()
  const refs = [...links.refByEntry].filter(([, ref]) => ref.board === board.id)
  for (const [key, ref] of mixed(refs, ([, { id }]) => board.note(id)?.text ?? '', deps.rng)) {
    const standing = board.note(ref.id)
    const id = randomId()
    ids.set(ref.id, id)
    const label = record.visibility === 'network' ? (ref.unnamed?.label ?? null) : null
    const next: NoteRefRecord = {
      ...ref,
      id,
      at: rounded(ref.at),
      unnamed: {
        counted: false,
        few: false,
        network: deps.author(ref.page)?.network ?? null,
        released: releasedWords(standing, deps.entry(key)?.posted ?? null),
        ...ref.unnamed,
        visibility: record.visibility,
        label,
      },
    }
    deps.records.delete('note-ref', ref.id)
    deps.records.put('note-ref', next)
    links.refByEntry.set(key, next)
    if (!standing) continue
    const { name: _name, network: _network, found: _found, ...plain } = standing
    out.remove.push(ref.id)
    out.set.push({ ...plain, id, at: next.at, ...(label !== null && { network: label }) })
  }
  rename(deps.records, board.id, ids)
}

/** A frozen note may have other words than its entry by now. */
function releasedWords(standing: Note | null, posted: Parameters<typeof wordsOf>[0] | null): string | null {
  if (posted && (!standing || plainText(posted.text) === standing.text)) return wordsOf(posted)
  return standing ? wordsOf({ text: standing.text, about: null }) : null
}

/** What was decided about a note, or said about it, goes with it. */
function rename(records: WorkshopRecords, board: Id, ids: ReadonlyMap<Id, Id>): void {
  const now = (id: Id) => ids.get(id) ?? id
  for (const old of records.list('moderation').filter(({ id }) => ids.has(id))) {
    records.delete('moderation', old.id)
    records.put('moderation', { ...old, id: now(old.id) })
  }
  const groups = records.get('groups', board)
  if (groups)
    records.put('groups', {
      ...groups,
      groups: groups.groups.map(one => ({ ...one, notes: one.notes.map(now) })),
    })
  for (const ballot of records.list('ballot').filter(one => one.board === board)) {
    const dots = Object.fromEntries(Object.entries(ballot.dots).map(([id, count]) => [now(id), count]))
    records.put('ballot', { ...ballot, dots })
  }
  for (const kind of ['mark', 'swap'] as const)
    for (const old of records.list(kind).filter(one => ids.has(one.note))) {
      records.delete(kind, old.id)
      const person = 'person' in old ? old.person : old.asker
      const id = old.id === `${old.note}-${person}` ? `${now(old.note)}-${person}` : old.id
      records.put(kind, { ...old, id, note: now(old.note) } as never)
    }
  const stage = records.get('stage', 'stage')
  if (stage?.spotlight && ids.has(stage.spotlight))
    records.put('stage', { ...stage, spotlight: now(stage.spotlight) })
}
