/** The editions of the record: which number a file of this content for this audience has, and what is kept of it. */
import { createHash } from 'node:crypto'
import { type CompiledRecord, compileRecord, openSnapshot, type RecordAbout } from '@folkmoot/capture'
import { canonicalJson, type Json } from '@folkmoot/kit'
import type { Tx } from '@folkmoot/projection'
import type { Id, Reach, RecordEditionRecord } from '@folkmoot/protocol'
import { digestsOf, rewritten } from '../workspace/written.ts'

interface Content {
  reach: Exclude<Reach, 'self'>
  network: Id | null
  about: Omit<RecordAbout, 'reach' | 'edition'>
  bodies: readonly string[]
  /** Boards whose names may be asked for. */
  named: readonly Id[]
  /** What was that before is not that again: its number is this at least. */
  from?: number
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The edition that this content is: the one that it was before, or the next of its audience. */
export function numberedAbout(tx: Tx, content: Content): RecordAbout {
  const { reach, network, about, bodies, named, from = 1 } = content
  // Short: a network's id may be as long as an id may be.
  const series = reach === 'network' ? `network-${sha256(network ?? '').slice(0, 12)}` : reach
  const hash = sha256(canonicalJson({ about, bodies, named: [...named].sort() } as unknown as Json))
  const before = tx
    .list('record-edition')
    .filter(one => one.series === series)
    .sort((a, b) => a.edition - b.edition)
  const known = before.find(one => one.hash === hash && one.edition >= from)
  if (known) return { ...about, reach, edition: known.edition }
  const last = before.at(-1) ?? null
  const numbered: RecordAbout = { ...about, reach, edition: (last?.edition ?? 0) + 1 }
  const record = compileRecord(bodies, numbered)
  if (record) {
    if (last) {
      const { written: _, ...before } = last
      tx.put('record-edition', { ...before, digests: [] })
    }
    tx.put('record-edition', keptOf(record, { series, reach, network, hash, at: tx.now }, last))
  }
  return numbered
}

function keptOf(
  record: CompiledRecord,
  facts: Pick<RecordEditionRecord, 'series' | 'reach' | 'network' | 'hash' | 'at'>,
  last: Readonly<RecordEditionRecord> | null,
): RecordEditionRecord {
  const edition = record.about?.edition ?? 1
  const opened = record.boards.map(openSnapshot)
  const digests = opened.flatMap(({ notes }) => notes.map(({ id }) => sha256(id).slice(0, 12))).sort()
  const boards = record.boards.map(({ header }) => ({ board: header.board.id, edition: header.edition }))
  return {
    ...facts,
    id: `${facts.series}-${edition}`,
    edition,
    root: record.root,
    boards,
    notes: digests.length,
    heldBack: opened.reduce((all, { heldBack }) => all + heldBack, 0),
    since: last && sinceOf(last, { boards, digests }),
    digests,
    ...writtenSince(record.about?.written, last),
    ...(record.about?.promises && { promises: record.about.promises }),
  }
}

/** What people wrote in it, and what of that became different. */
function writtenSince(
  written: RecordAbout['written'],
  last: Readonly<RecordEditionRecord> | null,
): Pick<RecordEditionRecord, 'written' | 'rewritten'> {
  const now = written && digestsOf(written)
  const since = last && rewritten(last.written, now)
  return { ...(now && { written: now }), ...(since && { rewritten: since }) }
}

function sinceOf(
  last: Readonly<RecordEditionRecord>,
  { boards, digests }: Pick<RecordEditionRecord, 'boards' | 'digests'>,
): NonNullable<RecordEditionRecord['since']> {
  const [was, is] = [new Set(last.digests), new Set(digests)]
  const before = new Map(last.boards.map(one => [one.board, one.edition]))
  const now = new Set(boards.map(({ board }) => board))
  return {
    more: digests.filter(one => !was.has(one)).length,
    fewer: last.digests.filter(one => !is.has(one)).length,
    boardsMore: boards.filter(({ board }) => !before.has(board)).length,
    boardsFewer: last.boards.filter(({ board }) => !now.has(board)).length,
    frozenAnew: boards.filter(({ board, edition }) => before.has(board) && before.get(board) !== edition)
      .length,
  }
}
