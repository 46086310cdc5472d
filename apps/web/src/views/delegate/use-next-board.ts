import type { BoardView } from '@folkmoot/protocol'
import { useEffect } from 'react'
import { useTab } from '../../ui/tab-store.ts'

/** Whoever looks at the room on a phone is taken to writing when that begins: there is nothing to look at yet. */
export function useNextBoard(board: Pick<BoardView, 'id' | 'phase'> | null): void {
  const writing = board?.phase === 'write' ? board.id : null
  useEffect(() => {
    const { tab, show } = useTab.getState()
    if (writing !== null && tab === 'room') show('write')
  }, [writing])
}
