/** A prompt's words: correcting them, and giving them in other languages. */
import { languagesOn, reworded, translated } from '@folkmoot/domain'
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

export const promptsTranslate = task((tx, { input }: Call<InputOf<C['promptsTranslate']>>) => {
  const board = tx.get('board', input.board)
  const event = tx.get('event', tx.scope)
  if (!board || !event) return err(refuse('not-found'))
  const { language, words } = input
  // What is no longer switched on is still taken away.
  if (!languagesOn(event).includes(language) && words.some(one => one.text !== ''))
    return err(refuse('not-found'))
  const change = translated(board, { language, words })
  if (!change.ok) return change
  const { titleInLanguages, prompts } = change.value
  const { titleInLanguages: _, ...others } = board
  tx.put('board', { ...others, prompts, ...(titleInLanguages && { titleInLanguages }) })
  return ok({})
})
