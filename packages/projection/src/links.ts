import type { Id, NoteRefRecord, QuoteRecord } from '@folkmoot/protocol'
import { entryKey } from './entries.ts'

/** Which records belong to which entry or note: kept from record changes, rebuilt on load. */
export class NoteLinks {
  readonly refByEntry = new Map<string, NoteRefRecord>()
  readonly quoteByEntry = new Map<string, QuoteRecord>()

  note(kind: string, before: unknown, after: unknown): void {
    if (kind === 'note-ref')
      this.relink(this.refByEntry, before as NoteRefRecord | null, after as NoteRefRecord | null)
    if (kind === 'quote')
      this.relink(this.quoteByEntry, before as QuoteRecord | null, after as QuoteRecord | null)
  }

  private relink<T extends { page: Id; entry: Id }>(
    map: Map<string, T>,
    before: T | null,
    after: T | null,
  ): void {
    if (before) map.delete(entryKey(before.page, before.entry))
    if (after) map.set(entryKey(after.page, after.entry), after)
  }
}
