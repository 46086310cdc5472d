import { t } from '@folkmoot/messages/joining'
import { useEffect, useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { Button } from '../../design/Button.tsx'
import { Say } from '../../design/Say.tsx'
import { api, type MySession } from '../../live/api.ts'
import { isUnreachable } from '../../live/refusal.ts'
import { placeAfter, readToken } from './token.ts'

/**
 * `/enter#TOKEN`: signs this device in as organiser or facilitator. It asks for a press: mail and chat programs open links
 * to look at them, and an organiser's link works once. The token leaves the address as soon as it was used.
 */
export default function EnterView() {
  const [token] = useState(() => readToken(window.location.hash))
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [isUsed, setUsed] = useState(token === null)
  const [, navigate] = useLocation()
  useEffect(() => {
    document.title = t('sign-in-title')
  }, [])

  const enter = async () => {
    if (!token) return
    setBusy(true)
    setProblem(null)
    const answer = await api.enter(token)
    setBusy(false)
    if (answer.ok) return navigate(placeAfter(answer.value), { replace: true })
    if (answer.error.code === 'link-used' || answer.error.code === 'not-found') {
      window.history.replaceState(null, '', window.location.pathname)
      return setUsed(true)
    }
    setProblem(
      isUnreachable(answer.error) ? `${answer.error.message} ${t('link-not-used')}` : answer.error.message,
    )
  }

  return (
    <main className="mx-auto flex max-w-xl flex-col gap-5 px-4 py-10 sm:px-8 sm:py-16">
      {isUsed ? (
        <Used hadToken={token !== null} />
      ) : (
        <>
          <h1 className="text-prompt">{t('come-in')}</h1>
          <p className="text-lead">{t('link-signs-in')}</p>
          <p role="alert" className="text-base font-semibold text-stop empty:hidden">
            {problem}
          </p>
          <div>
            <Button kind="primary" disabled={busy} onClick={enter}>
              {t('sign-in-here')}
            </Button>
          </div>
        </>
      )}
    </main>
  )
}

function wayTo({ role, eventName }: MySession): string {
  if (role === 'organiser') return t('go-to-desk')
  return eventName === null ? t('go-to-an-event') : t('go-to-event', { event: eventName })
}

/** What to do about a link that opens nothing; and if this browser is signed in already, the way there. */
function Used({ hadToken }: { hadToken: boolean }) {
  const heading = useRef<HTMLHeadingElement>(null)
  const [sessions, setSessions] = useState<readonly MySession[]>([])
  useEffect(() => {
    heading.current?.focus()
    void api.me().then(me => {
      if (me.ok)
        setSessions(me.value.sessions.filter(one => one.role === 'organiser' || one.role === 'facilitator'))
    })
  }, [])
  return (
    <>
      <h1 ref={heading} tabIndex={-1} className="text-prompt">
        {t(hadToken ? 'link-used' : 'link-cut')}
      </h1>
      {sessions.length > 0 && (
        <ul className="flex flex-col gap-2 text-lead">
          {sessions.map(session => (
            <li key={`${session.role}-${session.event}`}>
              <Say
                parts={t.parts('signed-in-as', {
                  role: session.role === 'organiser' ? 'organiser' : 'facilitator',
                  link: (
                    <Link className="font-semibold underline underline-offset-4" href={placeAfter(session)}>
                      {wayTo(session)}
                    </Link>
                  ),
                })}
              />
            </li>
          ))}
        </ul>
      )}
      <dl className="flex flex-col gap-4 text-lead">
        <div>
          <dt className="font-semibold">{t('you-lead')}</dt>
          <dd>{t('ask-for-link')}</dd>
        </div>
        <div>
          <dt className="font-semibold">{t('you-organise')}</dt>
          <dd>{t('start-again')}</dd>
        </div>
        <div>
          <dt className="font-semibold">{t('you-take-part')}</dt>
          <dd>
            <Say
              parts={t.parts('no-link-needed', {
                join: (
                  <Link className="underline underline-offset-4" href="/">
                    {t('join-with-code')}
                  </Link>
                ),
              })}
            />
          </dd>
        </div>
      </dl>
    </>
  )
}
