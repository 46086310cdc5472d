/** What happens to the room, for those who do not see it: each thing is said once, when it happens, and nothing else is. */
import type { BoardView, DelegateView } from '@folkmoot/protocol'
import { useEffect, useRef } from 'react'
import { announce } from '../design/Announcer.tsx'

export type StagePicture = Pick<DelegateView, 'boards' | 'stage'>

/** Pure: what to say of the step from one picture to the next. */
export function stageWords(before: StagePicture, after: StagePicture): string[] {
  const said: string[] = []
  const was = new Map(before.boards.map(board => [board.id, board]))
  for (const board of after.boards) {
    const earlier = was.get(board.id)
    const phase = earlier?.phase === board.phase ? null : phaseWords(board, earlier)
    if (phase) said.push(phase)
    if (board.lastCall !== null && !earlier?.lastCall)
      said.push(`Last call for “${board.title}”: post what should be in the record.`)
  }
  const [timer, old] = [after.stage.timer, before.stage.timer]
  if (timer && !old)
    said.push(timer.label ? `The clock is started: ${timer.label}.` : 'The clock is started.')
  return said
}

function phaseWords(board: BoardView, earlier: BoardView | undefined): string | null {
  const { title } = board
  switch (board.phase) {
    case 'write':
      return `“${title}” is open for writing.`
    case 'share':
      return earlier?.phase === 'write' ? `“${title}” is shared with the room.` : null
    case 'vote':
      return `The vote on “${title}” is open.`
    case 'closed':
      return `“${title}” is frozen.`
    default:
      return null
  }
}

export function useStageSaid(view: StagePicture & Pick<DelegateView, 'stage'>, offline: boolean): void {
  const before = useRef(view)
  useEffect(() => {
    for (const words of stageWords(before.current, view)) announce(words)
    before.current = view
  }, [view])

  const deadline = view.stage.timer?.deadline ?? null
  useEffect(() => {
    if (deadline === null) return
    const left = deadline - Date.now()
    if (left <= 0) return
    const timer = setTimeout(() => announce('The time is over.'), left)
    return () => clearTimeout(timer)
  }, [deadline])

  const wasOffline = useRef(offline)
  useEffect(() => {
    if (wasOffline.current && !offline) announce('The connection is back.')
    wasOffline.current = offline
  }, [offline])
}
