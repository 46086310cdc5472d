/** Moving a session a step in the run sheet, by a button or by Alt and an arrow key. */
import { type Direction, steppedOver } from '@folkmoot/domain'
import { t } from '@folkmoot/messages/cockpit'
import { useCallback, useLayoutEffect, useRef } from 'react'
import { useAct, useCockpit } from '../cockpit.ts'

/** The id of a session's row, by which the focus finds it again in its new place. */
export function rowId(session: string): string {
  return `session-${session}`
}

/** Sends the step; where the row that has the focus changes its place, the focus stays with it. */
export function useMoveSession(): (session: string, to: Direction) => void {
  const { connection } = useCockpit()
  const { act } = useAct()
  const wanted = useRef<string | null>(null)
  useLayoutEffect(() => {
    if (wanted.current === null || document.activeElement !== document.body) return
    document.getElementById(wanted.current)?.focus()
  })
  return useCallback(
    (id, to) => {
      const agenda = connection.getState().view?.agenda ?? []
      const title = agenda.find(one => one.id === id)?.title ?? ''
      if (document.activeElement?.id === rowId(id)) wanted.current = rowId(id)
      const input = { session: id, to, over: steppedOver(agenda, id, to) }
      void act('sessionMove', input, t('moved-session', { to, title }))
    },
    [connection, act],
  )
}
