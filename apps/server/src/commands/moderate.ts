import { moderated } from '@folkmoot/domain'
import type { Tx } from '@folkmoot/projection'
import type { Id, ModerationRecord } from '@folkmoot/protocol'

/** Notes what was decided about a note, beside what was decided before. */
export function moderate(tx: Tx, board: Id, note: Id, change: Partial<ModerationRecord>): void {
  tx.put('moderation', moderated(tx.get('moderation', note), { note, board }, change))
}
