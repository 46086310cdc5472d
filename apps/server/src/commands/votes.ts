import { given, standingDots, voteTargets } from '@folkmoot/domain'
import { ok, type Result } from '@folkmoot/kit'
import type { COMMANDS, Refusal } from '@folkmoot/protocol'
import { boardOfDelegate } from './delegates.ts'
import { type Call, type InputOf, task } from './handler.ts'

export const voteCast = task(
  (tx, { actor, input }: Call<InputOf<(typeof COMMANDS)['voteCast']>>): Result<{ left: number }, Refusal> => {
    const here = boardOfDelegate(tx, actor, input.board)
    if (!here.ok) return here
    const { board, person } = here.value
    const id = `${board.id}-${person.id}`
    const room = {
      voting: board.phase === 'vote',
      targets: voteTargets(tx, board.id),
      groups: tx.get('groups', board.id)?.groups ?? [],
    }
    const before = standingDots(tx, board.id)(tx.get('ballot', id)?.dots ?? {})
    const cast = given(tx.get('vote', board.id), room, before, input)
    if (!cast.ok) return cast
    const { dots, left } = cast.value
    if (Object.keys(dots).length > 0) tx.put('ballot', { id, board: board.id, person: person.id, dots })
    else tx.delete('ballot', id)
    return ok({ left })
  },
)
