/** What a facilitator notes for themself: of one device, and told to that device alone. */
import { err, ok } from '@folkmoot/kit'
import type { RoomReader } from '@folkmoot/projection'
import { type Actor, type COMMANDS, refuse, type SelfNotesRecord } from '@folkmoot/protocol'
import { type Call, type InputOf, task } from './handler.ts'

type C = typeof COMMANDS

/** Organisers' devices are none of the event's: a note of theirs would outlive its device. */
export const selfNote = task((tx, { actor, input }: Call<InputOf<C['selfNote']>>) => {
  if (actor.role !== 'facilitator') return err(refuse('forbidden'))
  const { session, from, text } = input
  if (!tx.get('session', session) && text !== '') return err(refuse('not-found'))
  const notes = selfNotesOf(tx, actor)
  const before = notes.find(note => note.session === session)?.text ?? ''
  if (before !== from && before !== text) return err(refuse('self-note-changed'))
  const others = notes.filter(note => note.session !== session)
  const after = text === '' ? others : [...others, { session, text }]
  if (after.length > 0) tx.put('self-notes', { id: actor.device, notes: after })
  else if (notes.length > 0) tx.delete('self-notes', actor.device)
  // Words that somebody took away are not left where whoever has the disk finds them.
  if (text === '' && before !== '') tx.scrub()
  return ok({})
})

export function selfNotesOf(read: Pick<RoomReader, 'get'>, actor: Actor): SelfNotesRecord['notes'] {
  return actor.role === 'facilitator' ? (read.get('self-notes', actor.device)?.notes ?? []) : []
}
