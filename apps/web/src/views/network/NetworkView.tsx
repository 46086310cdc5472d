/** `/n/EVENT`: a network's own place. What was promised comes first, then what it wrote. */
import { t } from '@folkmoot/messages/network'
import { t as way } from '@folkmoot/messages/network-ways'
import { useCallback, useEffect, useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { EmptyState } from '../../design/EmptyState.tsx'
import { NetworkMark } from '../../design/NetworkMark.tsx'
import { lazyPart } from '../../lazy-part.tsx'
import { type NetworkPlace, networkApi } from '../../live/network-api.ts'
import type { Refusal } from '../../live/refusal.ts'
import { Boards } from './Boards.tsx'
import { Meeting } from './Meeting.tsx'
import { Promises } from './Promises.tsx'

const CaseStudy = lazyPart(() => import('./CaseStudy.tsx'), 'quiet')
const TakeAlong = lazyPart(() => import('../../features/take-along/TakeAlong.tsx'), 'dialog')

export default function NetworkView({ event }: { event: string }) {
  const [place, setPlace] = useState<NetworkPlace | null>(null)
  const [taking, setTaking] = useState(false)
  const [error, setError] = useState<Refusal | null>(null)
  const look = useCallback(async () => {
    const answer = await networkApi.networkPlace(event)
    if (answer.ok) {
      setPlace(answer.value)
      setError(null)
    } else setError(answer.error)
  }, [event])
  useEffect(() => {
    void look()
    const again = () => document.visibilityState === 'visible' && void look()
    document.addEventListener('visibilitychange', again)
    window.addEventListener('online', again)
    return () => {
      document.removeEventListener('visibilitychange', again)
      window.removeEventListener('online', again)
    }
  }, [look])
  const name = place?.network.name
  useEffect(() => {
    document.title = name === undefined ? 'Folkmoot' : `${t('place-name', { network: name })} · Folkmoot`
  }, [name])

  if (!place)
    return (
      <main className="mx-auto max-w-lg px-4">
        <EmptyState
          as="h1"
          title={t(
            error === null
              ? 'opening-place'
              : error.reason === 'unreachable'
                ? 'place-away'
                : 'place-not-open',
          )}
        >
          {error?.message}
          {error !== null && (
            <p className="pt-4">
              <a className="underline underline-offset-4" href="/">
                {t('come-in')}
              </a>
            </p>
          )}
        </EmptyState>
      </main>
    )
  return (
    <main className="mx-auto flex w-full max-w-3xl flex-col gap-10 px-4 py-8 sm:px-8">
      <header className="flex flex-col gap-1">
        <h1 className="text-prompt">
          <NetworkMark network={place.network} name={t('place-name', { network: place.network.name })} />
        </h1>
        <p className="text-lead text-ink-soft">
          {t('place-about', { programme: place.programme, n: place.members })}
        </p>
        {place.door !== null && (
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2 pt-2">
            <p className="text-base [overflow-wrap:anywhere]">{t('door', { url: place.door })}</p>
            <Button size="small" onClick={() => setTaking(true)}>
              {way('take-along')}
            </Button>
          </div>
        )}
        {taking && <TakeAlong event={event} network={place.network} onClose={() => setTaking(false)} />}
        {error !== null && (
          <p role="status" className="text-base font-semibold text-stop">
            {error.message}
          </p>
        )}
      </header>
      <Promises event={event} place={place} changed={look} />
      <Meeting event={event} place={place} changed={look} />
      {place.leads && <CaseStudy event={event} place={place} changed={look} />}
      <Boards event={event} place={place} changed={look} />
    </main>
  )
}
