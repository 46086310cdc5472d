/** The kinds of file a record can be taken away as, and when names may be asked for. */
import type { BoardView, SnapshotView } from '@folkmoot/protocol'
import type { ExportFormat } from '../../../live/api.ts'

export const EXPORT_FORMATS: readonly { value: ExportFormat; title: string; meaning: string }[] = [
  {
    value: 'html',
    title: 'A page to read (HTML)',
    meaning: 'One file that opens in any browser, and prints.',
  },
  { value: 'md', title: 'Plain text (Markdown)', meaning: 'To work on in any editor, or to paste.' },
  { value: 'csv', title: 'A table (CSV)', meaning: 'One line a note, for a spreadsheet.' },
  {
    value: 'json',
    title: 'The record itself (JSON)',
    meaning: 'Everything, with its seals: the file that can be verified.',
  },
]

/** Is there a named board in what would be exported? Only there do names exist. */
export function hasNames(
  snapshot: string | null,
  boards: readonly BoardView[],
  snapshots: readonly SnapshotView[],
): boolean {
  const chosen = snapshot === null ? snapshots : snapshots.filter(one => one.id === snapshot)
  const named = new Set(boards.filter(board => board.visibility === 'named').map(board => board.id))
  return chosen.some(one => named.has(one.board))
}
