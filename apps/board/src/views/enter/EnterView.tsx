import { useEffect, useRef, useState } from 'react'
import { Link, useLocation } from 'wouter'
import { Button } from '../../design/Button.tsx'
import { api, isUnreachable, type MySession } from '../../live/api.ts'
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
    document.title = 'Sign in · Folkmoot'
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
      isUnreachable(answer.error) ? `${answer.error.message} The link is not used up.` : answer.error.message,
    )
  }

  return (
    <main className="mx-auto flex max-w-xl flex-col gap-5 px-4 py-10 sm:px-8 sm:py-16">
      {isUsed ? (
        <Used hadToken={token !== null} />
      ) : (
        <>
          <h1 className="text-prompt">Come in</h1>
          <p className="text-lead">
            This link signs in the browser that it is opened in. Use the device you will work on, and keep the
            link to yourself.
          </p>
          <p role="alert" className="text-base font-semibold text-stop empty:hidden">
            {problem}
          </p>
          <div>
            <Button kind="primary" disabled={busy} onClick={enter}>
              Sign in on this device
            </Button>
          </div>
        </>
      )}
    </main>
  )
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
        {hadToken ? 'This link was used already, or withdrawn' : 'This link is not complete'}
      </h1>
      {sessions.length > 0 && (
        <ul className="flex flex-col gap-2 text-lead">
          {sessions.map(session => (
            <li key={`${session.role}-${session.event}`}>
              This browser is signed in as {session.role}:{' '}
              <Link className="font-semibold underline underline-offset-4" href={placeAfter(session)}>
                {session.role === 'organiser'
                  ? 'go to the desk'
                  : `go to ${session.eventName ?? 'the event'}`}
              </Link>
            </li>
          ))}
        </ul>
      )}
      <dl className="flex flex-col gap-4 text-lead">
        <div>
          <dt className="font-semibold">You lead an event</dt>
          <dd>Ask the organiser for a new facilitator link. Making one takes them a moment.</dd>
        </div>
        <div>
          <dt className="font-semibold">You organise</dt>
          <dd>
            An organiser’s link works once, in one browser. Start Folkmoot again where it runs: it prints a
            new link, and nothing is lost.
          </dd>
        </div>
        <div>
          <dt className="font-semibold">You take part</dt>
          <dd>
            You need no link.{' '}
            <Link className="underline underline-offset-4" href="/">
              Join with the code on the wall
            </Link>
          </dd>
        </div>
      </dl>
    </>
  )
}
