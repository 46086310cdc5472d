import { t } from '@folkmoot/messages/files'
import { useEffect, useRef } from 'react'
import { Button } from '../../design/Button.tsx'
import { Notice } from '../../design/Notice.tsx'
import { Refused } from '../../design/Refused.tsx'
import { usePart } from './use-part.ts'

interface FetchPartProps {
  event: string
  onThere(): void
}

/** PDF was asked for and the part that makes it is not on this machine: says so, and fetches it. */
export function FetchPart({ event, onThere }: FetchPartProps) {
  const { state, error, fetch, stop } = usePart(event, onThere)
  const box = useRef<HTMLDivElement>(null)
  const isKnown = state !== null
  // On a phone it would stand below what was pressed, out of sight.
  useEffect(() => {
    if (isKnown) box.current?.scrollIntoView({ block: 'nearest' })
  }, [isKnown])
  if (state === null || state.state === 'there') return <Refused error={error} />
  const { done, of } = state
  return (
    <div ref={box}>
      <Notice live kind={state.state === 'failed' || state.state === 'no-such-machine' ? 'warn' : 'plain'}>
        <div className="flex flex-col items-start gap-3">
          {state.state === 'absent' && <p>{t('part-missing', { of })}</p>}
          {state.state === 'failed' && <p>{t('part-failed')}</p>}
          {state.state === 'no-such-machine' && <p>{t('part-no-such-machine')}</p>}
          {state.state === 'fetching' && (
            <>
              <p>{t('part-fetching', { done, of })}</p>
              <progress
                aria-label={t('part-fetching-bar')}
                className="h-3 w-full accent-action"
                value={done}
                max={of}
              />
            </>
          )}
          {(state.state === 'absent' || state.state === 'failed') && (
            <Button kind="primary" onClick={fetch}>
              {t('part-fetch-now')}
            </Button>
          )}
          {state.state === 'fetching' && <Button onClick={stop}>{t('part-stop-fetching')}</Button>}
        </div>
      </Notice>
      <Refused error={error} />
    </div>
  )
}
