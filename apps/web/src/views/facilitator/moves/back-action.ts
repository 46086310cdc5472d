/** The way back: one phase, or to what the screens showed on the run sheet before. Pure. */
import { backOffer, type Rules } from '@folkmoot/domain'
import type { BoardView, SessionRecord } from '@folkmoot/protocol'
import type { RunSheetDay } from '../run-sheet/run-sheet.ts'
import type { PrimaryAction, Step } from './facts.ts'
import { backWords } from './offer-words.ts'

export function phaseBack(board: BoardView, rules: Rules): PrimaryAction | null {
  const offer = backOffer(board, rules)
  return offer && { ...backWords(offer, board), step: { key: offer.key, input: offer.input } as Step }
}

/** The session before `session` on the run sheet, onto every screen. */
export function sessionBack(
  days: readonly RunSheetDay[],
  session: SessionRecord['id'],
): PrimaryAction | null {
  const rows = days.flatMap(day => day.rows)
  const before = rows.slice(
    0,
    Math.max(
      0,
      rows.findIndex(one => one.session.id === session),
    ),
  )
  const row = before.findLast(one => !one.session.skipped)
  if (!row) return null
  const shown = row.boards.find(one => one.state !== 'waiting' && one.board.network === null)
  return {
    label: 'Previous session',
    consequence: `“${row.session.title}” goes on every screen.`,
    step: {
      key: 'stageGo',
      input: shown ? { board: shown.board.id } : { board: null, session: row.session.id },
    },
    said: `“${row.session.title}” is on every screen.`,
  }
}
