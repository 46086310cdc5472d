import { useEffect, useState } from 'react'
import { api } from '../../../live/api.ts'

/** Which of the devices this browser is; null until that is known. */
export function useOwnDevice(): string | null {
  const [own, setOwn] = useState<string | null>(null)
  useEffect(() => {
    void api.me().then(me => {
      if (me.ok) setOwn(me.value.sessions.find(session => session.role === 'organiser')?.device ?? null)
    })
  }, [])
  return own
}
