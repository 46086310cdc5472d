/** The way back: one phase, or to what the screens showed on the run sheet before. Pure. */
import type { BoardView, Phase, SessionRecord } from '@folkmoot/protocol'
import type { PrimaryAction } from './facts.ts'
import { phaseBefore } from './phases.ts'
import type { RunSheetDay } from './run-sheet.ts'

/** One phase back. Leaving the wall is asked first: every screen changes under people's eyes. */
export function phaseBack(board: BoardView, phases: readonly Phase[]): PrimaryAction | null {
  if (board.phase === 'closed') {
    return {
      label: 'Open again …',
      consequence:
        'Its snapshot stays as it is. People can write again, what came too late comes in, and the next freeze is a later edition.',
      steps: [{ key: 'boardReopen', input: { board: board.id } }],
      asks: true,
      said: 'The board is open again.',
    }
  }
  const before = phaseBefore(board, phases)
  if (!before) return null
  const steps: PrimaryAction['steps'] = [{ key: 'boardBack', input: { board: board.id, from: board.phase } }]
  if (before === 'write')
    return {
      label: 'Back to writing …',
      consequence:
        'All notes leave every screen. People keep what they posted and can change it; revealing brings it back.',
      steps,
      asks: true,
      said: 'Back to private writing.',
    }
  return {
    label: `Back to ${WORDS[before] ?? before}`,
    consequence:
      board.phase === 'vote' ? 'The dots are kept; counts stay hidden.' : 'Notes stay as they are.',
    steps,
    said: `Back to ${WORDS[before] ?? before}.`,
  }
}
const WORDS: Partial<Record<Phase, string>> = {
  share: 'sharing',
  group: 'grouping',
  vote: 'the vote',
  talk: 'talking',
}

/** The session before `session` on the run sheet, onto every screen. */
export function sessionBack(
  days: readonly RunSheetDay[],
  session: SessionRecord['id'],
): PrimaryAction | null {
  const rows = days.flatMap(day => day.rows)
  const row = rows[rows.findIndex(one => one.session.id === session) - 1]
  if (!row) return null
  const shown = row.boards.find(one => one.state !== 'waiting' && one.board.network === null)
  return {
    label: 'Previous session',
    consequence: `“${row.session.title}” goes on every screen.`,
    steps: [
      {
        key: 'stageShow',
        input: shown ? { board: shown.board.id } : { board: null, session: row.session.id },
      },
    ],
    said: `“${row.session.title}” is on every screen.`,
  }
}
