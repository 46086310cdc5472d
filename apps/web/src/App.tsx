import { t } from '@folkmoot/messages/every-screen'
import { Route, Switch } from 'wouter'
import { Announcer } from './design/Announcer.tsx'
import { Boundary } from './design/Boundary.tsx'
import { Button } from './design/Button.tsx'
import { EmptyState } from './design/EmptyState.tsx'
import { lazyPart } from './lazy-part.tsx'
import { useLanguage } from './ui/language.ts'

/** One app, a view a role; each view is its own download. */
const JoinView = lazyPart(() => import('./views/join/JoinView.tsx'), 'page')
const DelegateView = lazyPart(() => import('./views/delegate/DelegateView.tsx'), 'page')
const FacilitatorView = lazyPart(() => import('./views/facilitator/FacilitatorView.tsx'), 'page')
const DisplayView = lazyPart(() => import('./views/display/DisplayView.tsx'), 'page')
const OrganiserView = lazyPart(() => import('./views/organiser/OrganiserView.tsx'), 'page')
const EnterView = lazyPart(() => import('./views/enter/EnterView.tsx'), 'page')
const OverView = lazyPart(() => import('./views/over/OverView.tsx'), 'page')
const NetworkView = lazyPart(() => import('./views/network/NetworkView.tsx'), 'page')
const HelloView = lazyPart(() => import('./views/hello/HelloView.tsx'), 'page')
/** Nothing has the focus before a first screen stands. */
const KeepFocus = lazyPart(() => import('./ui/KeepFocus.tsx'), 'quiet')

export function App() {
  // In another language all of it is drawn again, and keeps its state: nothing below may keep words from one drawing to the next.
  useLanguage()
  return (
    <>
      <Boundary instead={again => <Broken again={again} />}>
        <Switch>
          <Route path="/">
            <JoinView code={null} onNaming={DelegateView.prefetch} />
          </Route>
          <Route path="/j/:code">
            {({ code }) => <JoinView code={code} onNaming={DelegateView.prefetch} />}
          </Route>
          <Route path="/e/:event">{({ event }) => <DelegateView key={event} event={event} />}</Route>
          <Route path="/f/:event/*?">{({ event }) => <FacilitatorView key={event} event={event} />}</Route>
          <Route path="/d">
            <DisplayView event={null} />
          </Route>
          <Route path="/d/:event">{({ event }) => <DisplayView key={event} event={event} />}</Route>
          <Route path="/n/:event">{({ event }) => <NetworkView key={event} event={event} />}</Route>
          {/* The organiser's view routes its own pages: /o, /o/e/EVENT, /o/e/EVENT/print/… */}
          <Route path="/o/*?">
            <OrganiserView />
          </Route>
          <Route path="/enter">
            <EnterView />
          </Route>
          <Route path="/over">
            <OverView />
          </Route>
          <Route path="/hello">
            <HelloView />
          </Route>
          <Route>
            <NotHere />
          </Route>
        </Switch>
      </Boundary>
      <Announcer />
      <KeepFocus />
    </>
  )
}

function NotHere() {
  return (
    <main className="mx-auto max-w-lg px-4">
      <EmptyState title={t('no-page-here')}>
        <a className="underline" href="/">
          {t('join-with-code')}
        </a>
      </EmptyState>
    </main>
  )
}

/** A whole screen that could not be drawn; it is tried again by itself. */
function Broken({ again }: { again(): void }) {
  return (
    <main className="mx-auto max-w-lg px-4">
      <EmptyState title={t('page-failed')}>
        <p className="pb-4">{t('page-failed-more')}</p>
        <Button onClick={again}>{t('try-again')}</Button>
      </EmptyState>
    </main>
  )
}
