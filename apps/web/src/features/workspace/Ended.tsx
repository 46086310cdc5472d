import { useEffect } from 'react'
import { Refused } from '../../design/Refused.tsx'
import type { PageConnection } from '../../live/page-connection.ts'
import { useStore } from '../../live/use-store.ts'

/** Whoever writes the record no more keeps nothing of it here, but for words that were not sent. */
export function Ended({ page }: { page: PageConnection }) {
  const refusal = useStore(page, state => (state.connection === 'ended' ? state.refusal : null))
  const isSaved = useStore(page, state => state.saved === 'saved')
  const isOut = refusal?.code === 'session-ended' || (refusal?.code === 'forbidden' && isSaved)
  useEffect(() => {
    if (isOut && isSaved) void page.forget()
  }, [isOut, isSaved, page])
  return <Refused error={refusal?.message ?? null} />
}
