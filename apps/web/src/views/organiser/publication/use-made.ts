import { t } from '@folkmoot/messages/publication'
import { useEffect, useState } from 'react'
import { type PublicationMade, publicationApi } from '../../../live/publication-api.ts'

const LOOK_MS = 700

/** A publication that is being made, followed until it is ready or something in it was taken back. */
export function useMade(programme: string, again: () => Promise<void>) {
  const [made, setMade] = useState<PublicationMade | null>(null)
  const [error, setError] = useState<string | null>(null)
  useEffect(() => {
    if (!made || made.ready) return
    const timer = setTimeout(async () => {
      const answer = await publicationApi.made(programme, made.id)
      if (answer.ok) {
        setMade({ ...answer.value })
        if (answer.value.ready) void again()
      } else if (answer.error.reason === 'unreachable') setMade({ ...made })
      else {
        setMade(null)
        setError(answer.error.code === 'not-found' ? t('gone') : answer.error.message)
      }
    }, LOOK_MS)
    return () => clearTimeout(timer)
  }, [programme, made, again])
  return {
    busy: made !== null && !made.ready,
    file: made?.ready ? made : null,
    error,
    forget() {
      setMade(null)
      setError(null)
    },
    async make(body: Parameters<typeof publicationApi.make>[1]) {
      setError(null)
      const answer = await publicationApi.make(programme, body)
      if (answer.ok) setMade(answer.value)
      return answer
    },
  }
}
