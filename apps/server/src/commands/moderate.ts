/** What facilitators decided about a note: one record that grows. */
import type { Id, ModerationRecord } from '@folkmoot/protocol'
import type { Tx } from '@folkmoot/sync'

/** Notes what was decided about a note, beside what was decided before. */
export function moderate(tx: Tx, board: Id, note: Id, change: Partial<ModerationRecord>): void {
  tx.put('moderation', { ...(tx.get('moderation', note) ?? undecided(note, board)), ...change })
}

function undecided(id: Id, board: Id): ModerationRecord {
  return { id, board, nodded: null, hidden: false, reason: '', agreed: null, reword: null }
}
