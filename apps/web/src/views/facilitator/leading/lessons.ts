/** A rehearsal that teaches one move after another: what comes next follows from what the room is at. Pure. */
import type { BoardView, FacilitatorView, Phase } from '@folkmoot/protocol'

/** In the order in which they are practised. */
export const LESSONS = [
  'open',
  'reveal',
  'group',
  'vote',
  'results',
  'last-call',
  'freeze',
  'page',
  'break',
  'end',
] as const
export type Lesson = (typeof LESSONS)[number]

/** A board goes through these: whoever is further on has done, or needed, none of those before. */
const OF_A_BOARD: readonly Lesson[] = LESSONS.slice(0, LESSONS.indexOf('page'))
/** What a lesson needs of the activity that is on the screens. */
const NEEDS: Partial<Record<Lesson, Phase>> = { group: 'group', vote: 'vote', results: 'vote' }

type Told = Pick<FacilitatorView, 'boards' | 'stage' | 'groups' | 'votes'>

/** Those that the room is at now, or was before by what it has. */
export function doneBy({ boards, stage, groups, votes }: Told): Lesson[] {
  const is: Record<Lesson, boolean> = {
    open: boards.some(board => board.phase !== 'waiting'),
    reveal: boards.some(board => !['waiting', 'write', 'closed'].includes(board.phase)),
    group: groups.some(one => one.groups.length > 0),
    vote: votes.length > 0,
    results: votes.some(vote => vote.results !== null),
    'last-call': boards.some(board => board.lastCall !== null),
    freeze: boards.some(board => board.editions > 0),
    page: stage.paging.turn !== 0 || stage.paging.paused,
    break: stage.timer?.isBreak === true,
    end: stage.made === true,
  }
  return LESSONS.filter(lesson => is[lesson])
}

/**
 * The first that was not done; null: all were. `elsewhere`: the activity on the screens has no such phase, so that another
 * session's is needed.
 */
export function nextLesson(
  done: ReadonlySet<Lesson>,
  phases: readonly Phase[] | null,
): { lesson: Lesson; number: number; elsewhere: boolean } | null {
  const lesson = LESSONS.find(one => !done.has(one) && !isPassed(one, done))
  if (!lesson) return null
  const need = NEEDS[lesson]
  const elsewhere = need !== undefined && phases !== null && !phases.includes(need)
  return { lesson, number: LESSONS.indexOf(lesson) + 1, elsewhere }
}

/** A last call is given only where somebody writes, and whoever votes has revealed. */
function isPassed(lesson: Lesson, done: ReadonlySet<Lesson>): boolean {
  if (lesson === 'last-call') return done.has('freeze')
  if (lesson === 'open' || lesson === 'reveal')
    return OF_A_BOARD.slice(OF_A_BOARD.indexOf(lesson) + 1).some(
      later => later !== 'last-call' && later !== 'freeze' && done.has(later),
    )
  return lesson === 'vote' && done.has('results')
}

export function phasesOf(
  board: BoardView | undefined,
  activity: { phases: readonly Phase[] } | null,
): readonly Phase[] | null {
  return board && activity ? activity.phases : null
}
