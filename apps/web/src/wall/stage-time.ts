/** The clock that the room follows now: a last call goes before the facilitator's timer, and that before a round's speaker. */

import { t as inEveryScreen } from '@folkmoot/messages/every-screen'
import { t } from '@folkmoot/messages/wall'
import { breakEnds } from '@folkmoot/protocol'
import type { ClockTime } from '../design/clock-face.ts'
import { timerTime } from '../design/clock-face.ts'
import type { RoomPicture } from './mode.ts'

/** From here on a clock's figures turn gold. */
export const LAST_SECONDS_MS = 10_000
const LAST_CALL_MS = 60_000

export interface StageTime {
  label: string
  paused: boolean
  time: ClockTime
}

export function stageTime(view: Pick<RoomPicture, 'stage' | 'boards' | 'round'>): StageTime | null {
  const { stage, round } = view
  const lastCall = view.boards.find(board => board.id === stage.board)?.lastCall ?? null
  if (lastCall !== null)
    return {
      label: t('last-call'),
      paused: false,
      time: { deadline: lastCall, remainingMs: null, totalMs: LAST_CALL_MS },
    }
  const goesOn = breakEnds(stage)
  if (stage.timer && goesOn !== null)
    return { label: inEveryScreen('goes-on-at', { at: goesOn }), paused: false, time: timerTime(stage.timer) }
  if (stage.timer)
    return { label: stage.timer.label, paused: stage.timer.deadline === null, time: timerTime(stage.timer) }
  const speaking = round?.mode === 'plenary' && round.board === stage.board ? round.tables[0] : undefined
  if (!round || round.finishedAt !== null || !speaking || speaking.state === 'done') return null
  return {
    label: t('heard', { heard: speaking.heard, of: speaking.of }),
    paused: speaking.state !== 'speaking',
    time: {
      deadline: speaking.state === 'speaking' ? speaking.deadline : null,
      remainingMs: speaking.remainingMs ?? round.turnMs,
      totalMs: round.turnMs,
    },
  }
}
