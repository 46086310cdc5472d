/** Taking a board out of the agenda: whoever asks has made sure that nobody has written on it. */
import { readStage } from '@folkmoot/domain'
import type { Tx } from '@folkmoot/projection'
import type { Id } from '@folkmoot/protocol'
import { putStage } from './stage.ts'

export function removeBoard(tx: Tx, board: Id): void {
  tx.delete('board', board)
  tx.delete('round', board)
  tx.delete('move', board)
  for (const session of tx.list('session'))
    if (session.revisits.includes(board))
      tx.put('session', { ...session, revisits: session.revisits.filter(id => id !== board) })
  if (readStage(tx).board === board) putStage(tx, { board: null })
}
