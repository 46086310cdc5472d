/** Correcting a prompt's words. */
import { reworded } from '@folkmoot/domain'
import { err, ok } from '@folkmoot/kit'
import { type COMMANDS, refuse } from '@folkmoot/protocol'
import { wasWritten } from './boards.ts'
import { type Call, type InputOf, task } from './handler.ts'

type C = typeof COMMANDS

export const promptReword = task((tx, { input, context }: Call<InputOf<C['promptReword']>>) => {
  const board = tx.get('board', input.board)
  if (!board) return err(refuse('not-found'))
  // By what everybody can see: whether its earlier words are kept tells of nobody's.
  const unseen = board.phase === 'waiting' && !wasWritten(tx, board)
  const activity = context.formatById(board.format)
  const { prompt, from, text } = input
  const change = reworded(board, { prompt, from, text, now: tx.now, activity, unseen })
  if (!change.ok) return change
  if (change.value.prompts !== board.prompts) tx.put('board', { ...board, ...change.value })
  return ok({})
})
