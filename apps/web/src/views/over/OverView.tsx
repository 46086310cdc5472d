/**
 * `/over#TICKET`: where a browser arrives that was in under an earlier address and pressed to go on here. The ticket leaves the
 * address at once, and is used once.
 */
import { t as joining } from '@folkmoot/messages/joining'
import { t } from '@folkmoot/messages/over'
import { useCallback, useEffect, useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { Button } from '../../design/Button.tsx'
import { api } from '../../live/api.ts'
import { finishLeavings } from '../../live/leaving.ts'
import { isUnreachable, type Refusal } from '../../live/refusal.ts'

export default function OverView() {
  const [ticket] = useState(() => window.location.hash.replace(/^#/, ''))
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [, go] = useLocation()
  const asked = useRef(false)
  const comeOver = useCallback(async () => {
    setRefusal(null)
    await finishLeavings()
    const back = await api.comeOver(ticket)
    if (back.ok) go(`/e/${back.value.event}`, { replace: true })
    else setRefusal(back.error)
  }, [ticket, go])
  useEffect(() => {
    window.history.replaceState(null, '', window.location.pathname + window.location.search)
    if (asked.current) return
    asked.current = true
    void comeOver()
  }, [comeOver])
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (refusal) heading.current?.focus()
  }, [refusal])
  return (
    <main className="mx-auto flex min-h-dvh max-w-lg flex-col justify-center gap-6 px-4 py-8">
      <h1 ref={heading} tabIndex={-1} className="text-prompt">
        {t(refusal ? 'failed' : 'going-on')}
      </h1>
      {refusal && (
        <>
          <p className="text-lead">{isUnreachable(refusal) ? refusal.message : t('failed-how')}</p>
          {isUnreachable(refusal) && (
            <div>
              <Button kind="primary" onClick={comeOver}>
                {t('try-again')}
              </Button>
            </div>
          )}
          <p>
            <Link className="text-base underline underline-offset-4" href="/">
              {joining('here-before')}
            </Link>
          </p>
        </>
      )}
    </main>
  )
}
