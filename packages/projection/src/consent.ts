/** Asks people who are named in an entry, in exactly the words that they are to agree to; other words ask again. */
import type { Format } from '@folkmoot/board-doc'
import { randomId } from '@folkmoot/kit'
import { type BoardRecord, type Id, LIMITS, type QuoteRecord } from '@folkmoot/protocol'
import type { IndexedEntry } from './entries.ts'
import type { NoteLinks } from './links.ts'
import { plainText, readBack } from './project.ts'
import type { WorkshopRecords } from './workshop.ts'

export interface ConsentDeps {
  records: WorkshopRecords
  links: NoteLinks
  touchedPage(page: Id): void
}

export function askConsent(
  { records, links, touchedPage }: ConsentDeps,
  record: BoardRecord,
  format: Format,
  entry: IndexedEntry,
): void {
  const about = entry.posted?.about
  const known = links.quoteByEntry.get(entry.key)
  if (!about || !entry.posted) {
    if (known) records.delete('quote', known.id)
    return
  }
  const prompt = record.prompts.find(one => one.id === entry.prompt) ?? null
  const text = readBack(format, prompt, entry.posted)
  const typedName = about.person === null ? plainText(about.name).slice(0, LIMITS.nameChars) : ''
  if (known && known.text === text && known.person === about.person && known.typedName === typedName) return
  const asked: QuoteRecord = {
    id: known?.id ?? randomId(),
    board: entry.board,
    page: entry.page,
    entry: entry.entry,
    prompt: entry.prompt,
    consent: format.consent ?? 'name',
    person: about.person,
    typedName,
    text,
    answer: 'asked',
    correctedText: null,
    correctedName: null,
  }
  records.put('quote', asked)
  links.quoteByEntry.set(entry.key, asked)
  if (asked.person !== null) touchedPage(asked.person)
}
