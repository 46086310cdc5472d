import { t } from '@folkmoot/messages/delegate'
import { useEffect, useRef } from 'react'
import { toast } from '../../design/Announcer.tsx'
import { useTab } from '../../ui/tab-store.ts'

/**
 * The facilitator calls everybody back: this phone drops its own choice of board and follows the stage. `gathered` is
 * when that was last (server time); a call from before this visit moves nobody.
 */
export function useGathering(gathered: number): void {
  const last = useRef(gathered)
  useEffect(() => {
    if (gathered <= last.current) return
    last.current = gathered
    useTab.getState().pickBoard(null)
    window.scrollTo({ top: 0 })
    toast(t('called-back'))
  }, [gathered])
}
