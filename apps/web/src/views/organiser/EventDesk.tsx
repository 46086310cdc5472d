import { wordsOf } from '@folkmoot/messages/refusals'
import type { ReactNode } from 'react'
import { Link, Redirect, Route, Switch, useLocation } from 'wouter'
import { Boundary } from '../../design/Boundary.tsx'
import { cx } from '../../design/cx.ts'
import { lazyPart } from '../../lazy-part.tsx'
import { useStage } from '../../live/hooks.ts'
import { Agenda } from './agenda/Agenda.tsx'
import { Overview } from './overview/Overview.tsx'
import { EventContext, useEventView } from './parts/desk.ts'
import { Gate } from './parts/Gate.tsx'

const AnotherEvent = lazyPart(() => import('./home/AnotherEvent.tsx'), 'page')
const PrintedPages = lazyPart(() => import('./print/PrintedPages.tsx'), 'page')
const People = lazyPart(() => import('./people/People.tsx'))
const Record = lazyPart(() => import('./record/Record.tsx'))
const Finish = lazyPart(() => import('./record/workspace/Finish.tsx'))

/** One event: its four pages by address, and what can be printed for it. */
export function EventDesk({ event }: { event: string }) {
  const connection = useStage('organiser', event)
  const base = `/o/e/${event}`
  return (
    <Gate connection={connection}>
      <EventContext value={connection}>
        <Switch>
          <Route path={`${base}/print/*`}>
            <PrintedPages base={`${base}/print`} />
          </Route>
          <Route path={`${base}/another`}>
            <AnotherEvent />
          </Route>
          <Route path={base}>
            <Framed base={base}>
              <Overview />
            </Framed>
          </Route>
          <Route path={`${base}/agenda`}>
            <Framed base={base}>
              <Agenda />
            </Framed>
          </Route>
          <Route path={`${base}/people`}>
            <Framed base={base}>
              <People />
            </Framed>
          </Route>
          <Route path={`${base}/record`}>
            <Framed base={base}>
              <Record />
            </Framed>
          </Route>
          <Route path={`${base}/record/finish`}>
            <Framed base={base}>
              <Finish />
            </Framed>
          </Route>
          <Route>
            <Redirect to={base} replace />
          </Route>
        </Switch>
      </EventContext>
    </Gate>
  )
}

const TABS: readonly [path: string, words: string][] = [
  ['', 'Overview'],
  ['/agenda', 'Agenda'],
  ['/people', 'People'],
  ['/record', 'Record'],
]

/** The event's name and the way between its pages, above each of them. */
function Framed({ base, children }: { base: string; children: ReactNode }) {
  const event = useEventView(view => view.event)
  const [location] = useLocation()
  const when = [event.place, event.dates].filter(Boolean).join(' · ')
  return (
    <div className="mx-auto max-w-6xl px-4 pb-16 sm:px-8">
      <header className="pt-6">
        <p className="pb-1 text-base text-ink-soft">
          <Link href="/o" className="underline underline-offset-4">
            The organiser’s desk
          </Link>
        </p>
        <p className="font-serif text-prompt font-semibold tracking-[-0.02em]">{event.name}</p>
        {event.archivedAt != null && (
          <p className="my-1 inline-block rounded-field bg-paper-deep px-3 py-1 text-base font-semibold">
            {wordsOf({ reason: 'archived' })}
          </p>
        )}
        {event.rehearsal && (
          <p className="my-1 inline-block rounded-field bg-warn-pale px-3 py-1 text-base font-semibold">
            Rehearsal · nothing here is real
          </p>
        )}
        <p className="text-lead text-ink-soft">
          <span className="block sm:inline">{event.programme}</span>
          {when && (
            <span className="block sm:inline">
              <span className="hidden sm:inline"> · </span>
              {when}
            </span>
          )}
        </p>
        <nav aria-label="This event" className="mt-4 flex flex-wrap gap-x-5 sm:gap-x-7 border-b border-line">
          {TABS.map(([path, words]) => {
            const here = location === base + path || (path !== '' && location.startsWith(`${base}${path}/`))
            return (
              <Link
                key={path}
                href={base + path}
                aria-current={here ? 'page' : undefined}
                className={cx(
                  '-mb-px inline-flex min-h-12 items-center border-b-4 text-lead no-underline',
                  here
                    ? 'border-ink font-semibold'
                    : 'border-transparent text-ink-soft hover:border-line hover:text-ink',
                )}
              >
                {words}
              </Link>
            )
          })}
        </nav>
      </header>
      <main>
        <Boundary what="This page" of={location}>
          {children}
        </Boundary>
      </main>
    </div>
  )
}
