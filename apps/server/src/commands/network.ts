/** A network's own place: promises followed up, and what is erased there for wherever its files are opened. */
import { goneKey } from '@folkmoot/capture'
import { err, ok, randomId } from '@folkmoot/kit'
import { type COMMANDS, refuse } from '@folkmoot/protocol'
import { HOME } from '../networks/home.ts'
import { type Call, type InputOf, task } from './handler.ts'
import { eraseTracesOfNotes } from './traces.ts'

type C = typeof COMMANDS

export const promiseFollow = task((tx, { input }: Call<InputOf<C['promiseFollow']>>) => {
  if (!tx.get('network-home', HOME)) return err(refuse('no-network-place'))
  const id = randomId()
  tx.put('follow', { id, of: input.of, state: input.state, told: input.told, at: tx.now })
  return ok({ follow: id })
})

export const networkErase = task((tx, { input: { id } }: Call<InputOf<C['networkErase']>>) => {
  const home = tx.get('network-home', HOME)
  if (!home) return err(refuse('no-network-place'))
  tx.put('network-home', { ...home, gone: [...new Set([...home.gone, goneKey(id)])].sort() })
  eraseTracesOfNotes(tx, new Set([id]), () => false)
  tx.scrub()
  return ok({})
})
