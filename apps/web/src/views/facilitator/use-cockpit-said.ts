/** What happens in the room by itself, for a facilitator who does not see it. What they do is said where they do it. */
import { t } from '@folkmoot/messages/said'
import { useEffect, useRef } from 'react'
import { tell } from '../../design/Announcer.tsx'
import { useCockpit, useCockpitView } from './cockpit.ts'

export function useCockpitSaid(): void {
  const { connection } = useCockpit()
  const boards = useCockpitView(view => view.boards)
  const timer = useCockpitView(view => view.stage.timer)

  const before = useRef(boards)
  useEffect(() => {
    for (const board of boards) {
      const was = before.current.find(one => one.id === board.id)
      // A last call that ran out: frozen at once it was by somebody’s press.
      if (was?.lastCall != null && board.phase === 'closed' && was.phase !== 'closed')
        tell(t('said-frozen', { board: board.title }))
    }
    before.current = boards
  }, [boards])

  const deadline = timer?.deadline ?? null
  useEffect(() => {
    const left = deadline === null ? 0 : deadline - connection.now()
    if (left <= 0) return
    const over = setTimeout(() => tell(t('said-time-over')), left)
    return () => clearTimeout(over)
  }, [deadline, connection])
}
