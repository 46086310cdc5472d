/** How a room puts notes together. The whole arrangement comes at once, so that undo is the arrangement before. */
import { err, ok, type Result } from '@folkmoot/kit'
import {
  type COMMANDS,
  cleanName,
  type GroupsRecord,
  type Id,
  type Refusal,
  refuse,
  SHOWN_PHASES,
} from '@folkmoot/protocol'
import { type Call, type InputOf, task } from './handler.ts'
import { labelOf } from './movers.ts'
import { openBoard } from './phases.ts'
import { countVotes } from './votes.ts'

type C = typeof COMMANDS

export const groupsArrange = task(
  (tx, { actor, input }: Call<InputOf<C['groupsArrange']>>): Result<{ rev: number }, Refusal> => {
    const open = openBoard(tx, input.board)
    if (!open.ok) return open
    const { phase } = open.value
    if (phase === 'vote')
      return err(refuse('wrong-phase', 'The room is voting on these groups. Close the vote first.'))
    if (!SHOWN_PHASES.includes(phase)) return err(refuse('wrong-phase', 'Reveal this board first.'))
    const before = tx.get('groups', input.board)
    const rev = before?.rev ?? 0
    if (input.rev !== rev) return err(refuse('conflict', sayWho(before)))
    const notes = new Set(tx.notes(input.board).map(note => note.id))
    const ids = input.groups.map(group => group.id)
    if (new Set(ids).size < ids.length || ids.some(id => notes.has(id))) return err(refuse('bad-request'))
    const made = keepDots(
      before,
      oneEach(input.groups, notes),
      notes,
      countVotes(tx, input.board),
      input.merged,
    )
    tx.put('groups', { id: input.board, rev: rev + 1, ...made, by: labelOf(actor) })
    return ok({ rev: rev + 1 })
  },
)

/**
 * What people gave their dots to does not vanish from under them: a group whose notes all went into another hands its dots
 * on, and one that was taken apart stays with its name, without notes.
 */
function keepDots(
  before: Readonly<GroupsRecord> | null,
  made: GroupsRecord['groups'],
  standing: ReadonlySet<Id>,
  dots: Readonly<Record<Id, number>>,
  said: { from: Id; into: Id } | null,
): Pick<GroupsRecord, 'groups' | 'merged'> {
  const here = new Set(made.map(group => group.id))
  const merged = Object.fromEntries(Object.entries(before?.merged ?? {}).filter(([gone]) => !here.has(gone)))
  const kept: GroupsRecord['groups'] = []
  for (const group of before?.groups ?? []) {
    if (here.has(group.id) || !dots[group.id]) continue
    const notes = group.notes.filter(note => standing.has(note))
    const into = made.find(one =>
      said?.from === group.id
        ? one.id === said.into
        : notes.length > 0 && notes.every(note => one.notes.includes(note)),
    )
    if (into) merged[group.id] = into.id
    else kept.push({ ...group, notes: [] })
  }
  return { groups: [...made, ...kept], merged }
}

function sayWho(before: Readonly<GroupsRecord> | null): string {
  const who = before?.by || 'Somebody else'
  return `${who} changed these groups a moment ago. Look again, then decide.`
}

/** Every note in its first group only; what is not on the board is left out. */
function oneEach(groups: GroupsRecord['groups'], notes: Set<Id>): GroupsRecord['groups'] {
  const free = new Set(notes)
  return groups.map(group => ({
    id: group.id,
    name: cleanName(group.name),
    notes: group.notes.filter(note => free.delete(note)),
  }))
}
