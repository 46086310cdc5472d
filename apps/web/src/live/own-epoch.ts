/** The present epoch of one's own page, as the server tells it over HTTP; null when it cannot be told now. */
import { api } from './api.ts'

export async function askOwnEpoch(event: string): Promise<number | null> {
  const me = await api.me()
  if (!me.ok) return null
  const own = me.value.sessions.find(one => one.role === 'delegate' && one.event === event)
  return own?.person?.pageEpoch ?? null
}
