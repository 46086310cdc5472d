/** What simulated delegates did, for whoever must find all of it again. */
import type { Id } from '@folkmoot/protocol'

export interface LedgerEntry {
  person: Id
  /** The page it stands on: the person's own, or their table's. */
  page: Id
  entry: Id
  board: Id
  prompt: Id
  /** As posted last; null once taken back. */
  text: string | null
  /** The barrier sent after it came back: it is on disk. */
  saved: boolean
}

export interface LedgerTotals {
  connected: number
  posted: number
  saved: number
  turns: number
  passes: number
  marks: number
  dots: number
  found: number
  returns: number
  /** Refusals that a delegate did not expect, by code. */
  refused: Record<string, number>
}

export class Ledger {
  readonly entries = new Map<Id, LedgerEntry>()
  /** Person → minutes they spoke. */
  readonly spoken = new Map<Id, number>()
  /** Finder and found. */
  readonly found: { finder: Id; found: Id }[] = []
  readonly refused = new Map<string, number>()
  connected = 0
  passes = 0
  marks = 0
  dots = 0
  returns = 0

  /** Drafts that were begun, posted or not. */
  readonly begun = new Set<Id>()

  started(entry: Id): void {
    this.begun.add(entry)
  }

  posted(entry: Omit<LedgerEntry, 'saved'>): void {
    this.entries.set(entry.entry, { ...entry, saved: false })
  }

  saved(entry: Id): void {
    const known = this.entries.get(entry)
    if (known) known.saved = true
  }

  takenBack(entry: Id): void {
    const known = this.entries.get(entry)
    if (known) known.text = null
  }

  spoke(person: Id): void {
    this.spoken.set(person, (this.spoken.get(person) ?? 0) + 1)
  }

  refuse(code: string): void {
    this.refused.set(code, (this.refused.get(code) ?? 0) + 1)
  }

  totals(): LedgerTotals {
    const standing = [...this.entries.values()].filter(entry => entry.text !== null)
    return {
      connected: this.connected,
      posted: standing.length,
      saved: standing.filter(entry => entry.saved).length,
      turns: [...this.spoken.values()].reduce((sum, n) => sum + n, 0),
      passes: this.passes,
      marks: this.marks,
      dots: this.dots,
      found: this.found.length,
      returns: this.returns,
      refused: Object.fromEntries(this.refused),
    }
  }
}
