import { lazy, Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { Announcer } from './design/Announcer.tsx'
import { EmptyState } from './design/EmptyState.tsx'

/** One app, a view a role; each view is its own download. */
const JoinView = lazy(() => import('./views/join/JoinView.tsx'))
const DelegateView = lazy(() => import('./views/delegate/DelegateView.tsx'))
const FacilitatorView = lazy(() => import('./views/facilitator/FacilitatorView.tsx'))
const DisplayView = lazy(() => import('./views/display/DisplayView.tsx'))
const OrganiserView = lazy(() => import('./views/organiser/OrganiserView.tsx'))
const EnterView = lazy(() => import('./views/enter/EnterView.tsx'))
const HelloView = lazy(() => import('./views/hello/HelloView.tsx'))

export function App() {
  return (
    <>
      <Suspense fallback={null}>
        <Switch>
          <Route path="/">
            <JoinView code={null} />
          </Route>
          <Route path="/j/:code">{({ code }) => <JoinView code={code} />}</Route>
          <Route path="/e/:event">{({ event }) => <DelegateView key={event} event={event} />}</Route>
          <Route path="/f/:event">{({ event }) => <FacilitatorView key={event} event={event} />}</Route>
          <Route path="/d">
            <DisplayView event={null} />
          </Route>
          <Route path="/d/:event">{({ event }) => <DisplayView key={event} event={event} />}</Route>
          {/* The organiser's view routes its own pages: /o, /o/e/EVENT, /o/e/EVENT/print/… */}
          <Route path="/o/*?">
            <OrganiserView />
          </Route>
          <Route path="/enter">
            <EnterView />
          </Route>
          <Route path="/hello">
            <HelloView />
          </Route>
          <Route>
            <NotHere />
          </Route>
        </Switch>
      </Suspense>
      <Announcer />
    </>
  )
}

function NotHere() {
  return (
    <main className="mx-auto max-w-lg px-4">
      <EmptyState title="There is no page here">
        <a className="underline" href="/">
          Join an event with its code
        </a>
      </EmptyState>
    </main>
  )
}
