/** What an offer says on its button, what follows from it, and what is said when it is done. Pure. */
import type { Offer } from '@folkmoot/domain'
import { t } from '@folkmoot/messages/cockpit'
import type { BoardView } from '@folkmoot/protocol'
import { count, numberWord, sentence } from '../../../features/number-words/model.ts'
import { held, sentences, stillWriting, writersWrite } from './action-words.ts'
import type { BoardFacts, PrimaryAction } from './facts.ts'
import { PHASE_NOUNS } from './phase-words.ts'

type Words = Omit<PrimaryAction, 'step'>
type Of<W extends Offer['what']> = Extract<Offer, { what: W }>

export function worded(offer: Offer, facts: BoardFacts): PrimaryAction {
  const words = wordsOf(offer, facts)
  if (offer.key === null || words.opens === 'freeze') return { ...words, step: null }
  const { key, input } = offer
  const step = { key, input } as NonNullable<PrimaryAction['step']>
  return 'clearClock' in input && input.clearClock
    ? { ...words, consequence: `${words.consequence} The clock is cleared.`, step }
    : { ...words, step }
}

function wordsOf(offer: Offer, facts: BoardFacts): Words {
  switch (offer.what) {
    case 'seat':
      return seat(offer, facts)
    case 'open':
      return open(facts)
    case 'open-more':
      return {
        label: t('open-more', { board: facts.moreTitle ?? '' }),
        consequence: t('open-more-about'),
        said: 'Open for writing.',
      }
    case 'show':
      return {
        label: 'Show this board',
        consequence: sentences(
          leaves(facts) ?? 'The room is looking at something else now.',
          'People may write here all the same.',
        ),
        said: 'It is on every screen.',
      }
    case 'welcome':
      return {
        label: 'Back to the welcome',
        consequence: 'This was the last of the run sheet. The welcome goes on every screen.',
        said: 'The welcome is on every screen.',
      }
    case 'go-on':
      return facts.next?.returns
        ? goOnTo(facts.next.title, true)
        : goOnTo(facts.moreTitle ?? facts.next?.title ?? '')
    case 'keep-open':
      return {
        label: 'Keep it open',
        consequence: `The last call is running. When it ends, ${notesKept(facts)}.`,
        said: 'It stays open.',
      }
    case 'freeze':
      return freezing(facts)
    case 'freeze-rest':
      return freezingRest(offer.input.boards.length)
    case 'turn':
      return turn(offer, facts)
    case 'ask-again':
      return askAgain(offer, facts)
    case 'column':
      return column(offer, facts)
    case 'reveal':
      return reveal(facts)
    case 'group':
      return group(facts)
    case 'arrange':
      return {
        label: 'Put notes together',
        consequence: 'You get the notes side by side, with suggestions. The wall follows what you do.',
        opens: 'groups',
      }
    case 'open-vote':
      return openVote(facts)
    case 'close-vote':
      return closeVote(facts)
    case 'talk':
      return {
        label: 'Talk about it',
        consequence: sentences(
          'The wall stays as it is while the room speaks.',
          writing(facts) && `${writing(facts)}.`,
        ),
        said: 'Time to talk.',
      }
    case 'jump':
      return jump(offer, facts.board)
    case 'back':
    case 'reopen':
      return backWords(offer, facts.board)
    case 'start-round':
      return startRound(offer, facts)
    case 'end-round':
      return endRound(facts)
  }
}

function writing({ counts, board }: Pick<BoardFacts, 'counts' | 'board'>): string | null {
  return stillWriting(counts, board)
}

function seat({ input }: Of<'seat'>, { people }: BoardFacts): Words {
  const n = input.count
  return {
    label: `Seat people at ${count(n, 'table')}`,
    consequence: `About ${count(Math.round(people / n), 'person', 'people')} each, networks mixed. You can move people afterwards.`,
    said: t('seats-made'),
  }
}

function open(facts: BoardFacts): Words {
  const { board, allocated, onStage, rules } = facts
  const who = board.by === 'table' ? 'tables' : 'people'
  const screens = allocated
    ? 'Your network can write.'
    : board.network !== null
      ? 'People of its network can write.'
      : onStage
        ? `${sentence(who)} can write.`
        : `It goes on every screen and ${who} can write.`
  const first = rules.steps[0]
  return {
    label: rules.turns ? 'Open this board' : 'Open for writing',
    consequence: sentences(
      leaves(facts),
      screens,
      first && `It begins with “${first.label}”.`,
      rules.counted
        ? 'Answers are only ever shown counted together.'
        : 'Nobody sees anybody’s words before you reveal them.',
    ),
    said: 'Open for writing.',
  }
}

/** People are still writing on what leaves the screens: their phones keep it, and the facilitator should know. */
export function leaves({ leaving }: Pick<BoardFacts, 'leaving'>): string | null {
  if (!leaving || leaving.writing === 0) return null
  return `${writersWrite(leaving.writing, leaving)} on “${leaving.title}”; drafts stay.`
}

/** `returns`: the room was there before. */
export function goOnTo(title: string, returns = false): Words {
  return {
    label: 'Go on',
    consequence: returns ? t('returns-to', { title }) : `Next is “${title}”. It goes on every screen.`,
    said: `“${title}” is on every screen.`,
  }
}

function turn({ input }: Of<'turn'>, facts: BoardFacts): Words {
  const step = facts.rules.steps.find(one => one.id === input.step)
  const label = step?.label ?? ''
  return {
    label: `Turn to ${step?.inSentence ?? `“${label}”`}`,
    consequence: sentences(
      writing(facts) && `${writing(facts)}.`,
      'Every screen turns to it; what was written stays.',
    ),
    said: `Turned to “${label}”.`,
  }
}

function askAgain({ step: id }: Of<'ask-again'>, facts: BoardFacts): Words {
  const step = facts.rules.steps.find(one => one.id === id)
  return {
    label: `Ask again: ${(step?.label ?? '').toLowerCase()}`,
    consequence: sentences(
      leaves(facts),
      'It goes on every screen and people answer once more. The first answers stay as they are.',
    ),
    said: 'People are asked once more.',
  }
}

function column({ input }: Of<'column'>, facts: BoardFacts): Words {
  const { board, nods } = facts
  const prompt = board.prompts.find(one => one.id === input.prompt)
  return {
    label: `Reveal “${prompt?.text ?? ''}”`,
    consequence: sentences(
      board.lookFirst ? 'That column comes to you first.' : 'That column goes on the wall.',
      board.lookFirst && nods > 0 && held(nods),
      writing(facts) && `${writing(facts)}.`,
    ),
    said: 'Revealed.',
  }
}

function reveal(facts: BoardFacts): Words {
  const { board, counts, rules } = facts
  return {
    label: 'Reveal',
    consequence: sentences(
      goesUp(counts?.posted ?? 0, rules.counted, board),
      writing(facts) && `${writing(facts)}; drafts stay private.`,
    ),
    said: 'Revealed.',
  }
}

function goesUp(posted: number, counted: boolean, { lookFirst, visibility }: BoardView): string {
  if (posted === 0)
    return visibility === 'named'
      ? 'Nothing is posted yet: the wall would be empty.'
      : 'Nothing was posted half a minute ago: the wall may stay empty for a while.'
  if (counted) return 'The wall shows how the room answered, counted together and nobody by themself.'
  const notes = sentence(count(posted, 'note'))
  return lookFirst
    ? `${notes} ${posted === 1 ? 'comes' : 'come'} to you first, and on the wall as you let them through.`
    : `${notes} ${posted === 1 ? 'goes' : 'go'} on the wall.`
}

function notesKept(facts: BoardFacts): string {
  const n = facts.counts?.onWall ?? 0
  return n === 0 ? 'the board freezes' : `${count(n, 'note')} ${n === 1 ? 'goes' : 'go'} into the record`
}

function group(facts: BoardFacts): Words {
  return {
    label: 'Put notes together',
    consequence: sentences(
      'The wall shows them in the groups you make.',
      writing(facts) && `${writing(facts)}; what they post joins the wall.`,
    ),
    opens: 'groups',
    said: 'The room sees the groups.',
  }
}

function openVote(facts: BoardFacts): Words {
  return {
    label: 'Open the vote',
    consequence: sentences(
      writing(facts) && `${writing(facts)}; new words wait until the vote is closed.`,
      `Everybody gives ${count(facts.dots, 'dot')}. Counts stay hidden till you close it.`,
    ),
    said: 'The vote is open.',
  }
}

function closeVote({ vote, people }: BoardFacts): Words {
  const voters = vote?.voters ?? 0
  const yet = voters === 0 ? 'Nobody has given a dot yet.' : `${voters} of ${people} people have voted.`
  return {
    label: 'Close the vote',
    consequence: `${yet} The results go on the wall.`,
    said: 'The vote is closed.',
  }
}

function freezing(facts: Pick<BoardFacts, 'board' | 'counts' | 'nods'>): Words {
  const { board, nods } = facts
  const writes = writing(facts)
  const leavesOut = board.lookFirst && nods > 0
  const asks = writes !== null || leavesOut
  return {
    label: asks ? t('freeze-board-how') : t('freeze-board'),
    consequence: sentences(
      leavesOut && `${held(nods)} ${t('freeze-leaves-out')}`,
      writes ? `${writes}. ${t('freeze-asks-how')}` : t('freeze-nobody-writes'),
    ),
    ...(asks && { opens: 'freeze' }),
    said: t('frozen'),
  }
}

export function freezingRest(n: number): Words {
  return {
    label: t('freeze-rest', { n }),
    consequence: t('freeze-rest-about', { n }),
    said: t('freeze-rest-said'),
  }
}

function jump({ input }: Of<'jump'>, board: BoardView): Words {
  const label = `On to ${PHASE_NOUNS[input.phase]}`
  const closing = board.phase === 'vote' ? 'The vote is closed and its results go on the wall.' : ''
  return {
    label,
    consequence: closing || 'Notes stay as they are.',
    asks: board.phase === 'vote',
    said: `${label}.`,
  }
}

/** Leaving the wall is asked first: every screen changes under people's eyes. */
export function backWords(offer: Of<'back' | 'reopen'>, board: Pick<BoardView, 'phase'>): Words {
  if (offer.key === 'boardReopen')
    return {
      label: 'Open again …',
      consequence:
        'Its snapshot stays as it is. People can write again, what came too late comes in, and the next freeze is a later edition.',
      asks: true,
      said: 'The board is open again.',
    }
  const { phase } = offer.input
  if (phase === 'write')
    return {
      label: 'Back to writing …',
      consequence:
        'All notes leave every screen. People keep what they posted and can change it; revealing brings it back.',
      asks: true,
      said: 'Back to private writing.',
    }
  return {
    label: `Back to ${PHASE_NOUNS[phase]}`,
    consequence:
      board.phase === 'vote' ? 'The dots are kept; counts stay hidden.' : 'Notes stay as they are.',
    said: `Back to ${PHASE_NOUNS[phase]}.`,
  }
}

function startRound({ input }: Of<'start-round'>, { tables }: Pick<BoardFacts, 'tables'>): Words {
  const minute = input.turnSeconds === 60 ? 'one minute each' : `${input.turnSeconds} seconds each`
  const plenary = input.mode === 'plenary'
  return {
    label: plenary ? 'Start the minute round' : 'Start the minute rounds',
    consequence: plenary
      ? `Everybody together, ${minute}. The wall shows the stems and one clock.`
      : `${sentence(count(tables, 'table'))} at once, ${minute}. The wall shows the stems and the tables’ clocks.`,
    said: plenary ? 'The round has begun.' : 'The rounds have begun.',
  }
}

function endRound({ round }: BoardFacts): Words {
  const tables = round?.tables ?? []
  const speaking = tables.filter(table => table.state !== 'done').length
  const one = speaking === 1
  const consequence =
    speaking === 0
      ? 'Everybody has been heard.'
      : round?.mode === 'plenary'
        ? 'People are still speaking. This ends the round.'
        : `${sentence(numberWord(speaking))} of ${count(tables.length, 'table')} ${
            one ? 'is' : 'are'
          } still speaking. This ends the round for ${one ? 'it' : 'them'}.`
  return { label: 'Begin the quiet minutes', consequence, asks: speaking > 0, said: t('round-ended') }
}
