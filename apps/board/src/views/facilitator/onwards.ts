/** From a shown phase to the next: put together, vote, talk, freeze. Pure. */
import { count } from '../../wall/number-words.ts'
import { held, sentences, stillWriting } from './action-words.ts'
import type { BoardFacts, PrimaryAction } from './facts.ts'
import { phaseAfter } from './phases.ts'

export function onwards(facts: BoardFacts): PrimaryAction {
  const { board, format, groups } = facts
  if (board.phase === 'vote') return closeVote(facts)
  if (board.phase === 'group' && groups === 0 && (facts.counts?.onWall ?? 0) > 1) {
    return {
      label: 'Put notes together',
      consequence: 'You get the notes side by side, with suggestions. The wall follows what you do.',
      steps: [],
      opens: 'groups',
    }
  }
  switch (phaseAfter(board, format.phases)) {
    case 'group':
      return group(facts)
    case 'vote':
      return facts.vote?.results ? talkOrFreeze(facts) : openVote(facts)
    case 'talk':
      return talk(facts)
    default:
      return freeze(facts)
  }
}

function talkOrFreeze(facts: BoardFacts): PrimaryAction {
  return facts.format.phases.includes('talk') ? talk(facts) : freeze(facts)
}

function group({ board, counts }: BoardFacts): PrimaryAction {
  const writing = stillWriting(counts, board)
  return {
    label: 'Put notes together',
    consequence: sentences(
      'The wall shows them in the groups you make.',
      writing && `${writing}; what they post joins the wall.`,
    ),
    steps: [{ key: 'boardPhase', input: { board: board.id, phase: 'group', from: board.phase } }],
    opens: 'groups',
    said: 'The room sees the groups.',
  }
}

export function openVote({ board, counts, dots }: BoardFacts): PrimaryAction {
  const writing = stillWriting(counts, board)
  return {
    label: 'Open the vote',
    consequence: sentences(
      writing && `${writing}; new words wait until the vote is closed.`,
      `Everybody gives ${count(dots, 'dot')}. Counts stay hidden till you close it.`,
    ),
    steps: [{ key: 'boardPhase', input: { board: board.id, phase: 'vote', dots, from: board.phase } }],
    said: 'The vote is open.',
  }
}

function closeVote({ board, format, vote, people }: BoardFacts): PrimaryAction {
  const voters = vote?.voters ?? 0
  const yet = voters === 0 ? 'Nobody has given a dot yet.' : `${voters} of ${people} people have voted.`
  const phase = format.phases.includes('talk') ? 'talk' : 'share'
  return {
    label: 'Close the vote',
    consequence: `${yet} The results go on the wall.`,
    steps: [{ key: 'boardPhase', input: { board: board.id, phase, from: board.phase } }],
    said: 'The vote is closed.',
  }
}

function talk({ board, counts }: BoardFacts): PrimaryAction {
  const writing = stillWriting(counts, board)
  return {
    label: 'Talk about it',
    consequence: sentences('The wall stays as it is while the room speaks.', writing && `${writing}.`),
    steps: [{ key: 'boardPhase', input: { board: board.id, phase: 'talk', from: board.phase } }],
    said: 'Time to talk.',
  }
}

export function freeze({ board, counts, nods }: BoardFacts): PrimaryAction {
  const writing = stillWriting(counts, board)
  return {
    label: 'Freeze this board',
    consequence: sentences(
      board.lookFirst && nods > 0 && `${held(nods)} Without it they stay out of the record.`,
      writing
        ? `${writing}. They get a 60-second last call.`
        : 'Nobody is writing now. There is a 60-second last call all the same.',
    ),
    steps: [{ key: 'boardFreeze', input: { board: board.id } }],
    said: 'The last call is running.',
  }
}
