/** What the organiser answers to what people said. */
import { err, ok, randomId } from '@folkmoot/kit'
import { type COMMANDS, LIMITS, refuse } from '@folkmoot/protocol'
import { type Call, type InputOf, task } from './handler.ts'

type C = typeof COMMANDS

export const replySave = task((tx, { input }: Call<InputOf<C['replySave']>>) => {
  const { reply, from, theme, ...words } = input
  const before = reply === null ? null : tx.get('reply', reply)
  if (reply !== null && !before) return err(refuse('not-found'))
  if (before && from !== before.at) return err(refuse('reply-changed'))
  if (!before && tx.list('reply').length >= LIMITS.replies) return err(refuse('replies-full'))
  const id = before?.id ?? randomId()
  // Two changes within one millisecond are two all the same.
  const at = Math.max(tx.now, (before?.at ?? 0) + 1)
  const answers = theme ?? before?.theme
  tx.put('reply', { id, ...words, ...(answers && { theme: answers }), made: before?.made ?? tx.now, at })
  if (before) tx.scrub()
  return ok({ reply: id })
})

export const replyRemove = task((tx, { input }: Call<InputOf<C['replyRemove']>>) => {
  if (!tx.get('reply', input.reply)) return err(refuse('not-found'))
  tx.delete('reply', input.reply)
  tx.scrub()
  return ok({})
})
