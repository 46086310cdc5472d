/** Entries that are no notes: answers that are only counted together, and words given to one network. */
import type { CountedPage, Format, Posted } from '@folkmoot/board-doc'
import { type BoardRecord, type Id, SHOWN_PHASES } from '@folkmoot/protocol'
import type { IndexedEntry } from './entries.ts'
import { type Author, cleanPosted } from './project.ts'
import type { RuleFailed } from './rule-faults.ts'
import type { CircleEntry } from './workshop-tx.ts'

export interface BoardEntries {
  record: Readonly<BoardRecord>
  format: Format
  entries: Iterable<IndexedEntry>
  author(page: Id): Author | null
  ruleFailed: RuleFailed
}

/**
 * By person, merged people once. `isCounted`: it was in before the board froze; somebody's note with words is counted by
 * its number all the same.
 */
export function countedPages(
  board: BoardEntries,
  isCounted: (entry: IndexedEntry) => boolean,
): readonly CountedPage[] {
  const { record, format, entries, author } = board
  const people = new Map<Id, { network: Id | null; entries: CountedPage['entries'][number][] }>()
  for (const entry of entries) {
    const prompt = record.prompts.find(one => one.id === entry.prompt)
    const writer = entry.posted && entry.fate !== 'hidden' && isCounted(entry) ? author(entry.page) : null
    if (!entry.posted || !prompt || !writer) continue
    const posted = contained(board, () => cleanPosted(format, prompt, entry.posted as Posted).posted)
    if (!posted) continue
    const known = people.get(writer.id) ?? { network: writer.network, entries: [] }
    known.entries.push({ prompt: prompt.id, posted })
    people.set(writer.id, known)
  }
  return [...people.values()]
}

/** An entry at which a rule of the activity throws is left out. */
function contained<T>({ record, ruleFailed }: BoardEntries, act: () => T): T | null {
  try {
    return act()
  } catch (error) {
    ruleFailed(record.id, record.format, error)
    return null
  }
}

/** Oldest first by their writers' clocks; empty before the board is shared. */
export function circleOf(board: BoardEntries, network: Id): readonly CircleEntry[] {
  const { record, format, entries, author } = board
  if (!SHOWN_PHASES.includes(record.phase) && record.phase !== 'closed') return []
  const found: (CircleEntry & { made: number })[] = []
  for (const entry of entries) {
    const prompt = record.prompts.find(one => one.id === entry.prompt)
    const writer = entry.posted && entry.fate === 'network' ? author(entry.page) : null
    if (!entry.posted || !prompt || !writer || writer.network !== network) continue
    const note = contained(board, () => {
      const { posted } = cleanPosted(format, prompt, entry.posted as Posted)
      const whole = { page: entry.page, entry: entry.entry, prompt: prompt.id, posted }
      return format.decorate(whole, { quote: null, found: null, quotations: [] })
    })
    if (!note) continue
    const { text, fields = {} } = note
    const source = { page: entry.page, entry: entry.entry }
    found.push({ source, prompt: prompt.id, text, name: writer.name, fields, made: entry.made })
  }
  found.sort((a, b) => a.made - b.made || (a.text < b.text ? -1 : 1))
  return found.map(({ made: _made, ...entry }) => entry)
}
