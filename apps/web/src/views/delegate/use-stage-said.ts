/** What happens to the room, for those who do not see it: each thing is said once, when it happens, and nothing else is. */
import { t } from '@folkmoot/messages/delegate'
import { t as everyScreen } from '@folkmoot/messages/every-screen'
import { t as hears } from '@folkmoot/messages/said'
import { type BoardView, breakEnds, type DelegateView } from '@folkmoot/protocol'
import { useEffect, useRef } from 'react'
import { tell } from '../../design/Announcer.tsx'
import { useIsOffline, usePhone, usePhoneView } from './phone.ts'

export type StagePicture = Pick<DelegateView, 'boards' | 'stage'>

/** Pure: what to say of the step from one picture to the next. */
export function stageWords(before: StagePicture, after: StagePicture): string[] {
  const said: string[] = []
  const was = new Map(before.boards.map(board => [board.id, board]))
  for (const board of after.boards) {
    const earlier = was.get(board.id)
    const phase = earlier?.phase === board.phase ? null : phaseWords(board, earlier)
    if (earlier?.phase === 'vote' && board.phase !== 'vote' && board.phase !== 'closed')
      said.push(t('said-vote-closed', { board: board.title }))
    if (phase) said.push(phase)
    if (board.lastCall !== null && !earlier?.lastCall) said.push(t('said-last-call', { board: board.title }))
  }
  const [timer, old] = [after.stage.timer, before.stage.timer]
  const goesOn = breakEnds(after.stage)
  if (goesOn !== null && goesOn !== breakEnds(before.stage))
    said.push(everyScreen('goes-on-at', { at: goesOn }))
  else if (goesOn === null && breakEnds(before.stage) !== null) said.push(t('said-goes-on'))
  else if (timer && !old)
    said.push(timer.label ? t('said-clock-of', { label: timer.label }) : t('said-clock'))
  return said
}

function phaseWords(board: BoardView, earlier: BoardView | undefined): string | null {
  const of = { board: board.title }
  switch (board.phase) {
    case 'write':
      return t('said-open', of)
    case 'share':
      return earlier?.phase === 'write' ? t('said-shared', of) : null
    case 'vote':
      return t('said-vote', of)
    case 'closed':
      return hears('said-frozen', of)
    default:
      return null
  }
}

export function useStageSaid(): void {
  const { now } = usePhone().stage
  const boards = usePhoneView(view => view.boards)
  const stage = usePhoneView(view => view.stage)
  const offline = useIsOffline()
  const before = useRef<StagePicture>({ boards, stage })
  useEffect(() => {
    const after = { boards, stage }
    for (const words of stageWords(before.current, after)) tell(words)
    before.current = after
  }, [boards, stage])

  const deadline = stage.timer?.isBreak ? null : (stage.timer?.deadline ?? null)
  useEffect(() => {
    if (deadline === null) return
    const left = deadline - now()
    if (left <= 0) return
    const timer = setTimeout(() => tell(hears('said-time-over')), left)
    return () => clearTimeout(timer)
  }, [deadline, now])

  const wasOffline = useRef(offline)
  useEffect(() => {
    if (wasOffline.current && !offline) tell(hears('said-connected'))
    wasOffline.current = offline
  }, [offline])
}
