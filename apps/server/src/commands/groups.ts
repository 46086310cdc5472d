/** How a room puts notes together. The whole arrangement comes at once, so that undo is the arrangement before. */
import { arranged, countVotes, labelOf } from '@folkmoot/domain'
import { ok, type Result } from '@folkmoot/kit'
import type { COMMANDS, Refusal } from '@folkmoot/protocol'
import { type Call, type InputOf, task } from './handler.ts'
import { openOn } from './phases.ts'

export const groupsArrange = task(
  (
    tx,
    { actor, input }: Call<InputOf<(typeof COMMANDS)['groupsArrange']>>,
  ): Result<{ rev: number }, Refusal> => {
    const open = openOn(tx, input.board)
    if (!open.ok) return open
    const notes = new Set(tx.notes(input.board).map(note => note.id))
    const room = { notes, dots: countVotes(tx, input.board), by: labelOf(actor) }
    const made = arranged(open.value, tx.get('groups', input.board), input, room)
    if (!made.ok) return made
    tx.put('groups', made.value)
    return ok({ rev: made.value.rev })
  },
)
