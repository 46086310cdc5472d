/** Which of several facilitators leads. Everybody goes on as before: it is said, and nothing is refused for it. */
import { err, ok } from '@folkmoot/kit'
import { type COMMANDS, refuse } from '@folkmoot/protocol'
import { type Call, type InputOf, task } from './handler.ts'

type C = typeof COMMANDS

export const leadHandOver = task((tx, { input: { to } }: Call<InputOf<C['leadHandOver']>>) => {
  if (to === null) {
    if (tx.get('lead', 'lead')) tx.delete('lead', 'lead')
    return ok({})
  }
  const device = tx.get('device', to)
  if (device?.role !== 'facilitator' || device.network !== null) return err(refuse('not-found'))
  tx.put('lead', { id: 'lead', device: to })
  return ok({})
})
