import { Route, Switch } from 'wouter'
import { EmptyState } from '../../design/EmptyState.tsx'
import { SkipLink } from '../../design/SkipLink.tsx'
import { lazyPart } from '../../lazy-part.tsx'
import { useStage } from '../../live/hooks.ts'
import { EventDesk } from './EventDesk.tsx'
import { Home } from './home/Home.tsx'
import { SystemContext } from './parts/desk.ts'
import { Gate } from './parts/Gate.tsx'

const Themes = lazyPart(() => import('./themes/Themes.tsx'), 'page')
const Publication = lazyPart(() => import('./publication/Publication.tsx'), 'page')
const NewEvent = lazyPart(() => import('./home/NewEvent.tsx'), 'page')

/** Everything the organiser does: the desk at `/o`, a new event, and one event with its pages and prints. */
export default function OrganiserView() {
  const system = useStage('system', null)
  return (
    <Gate connection={system}>
      <SystemContext value={system}>
        <SkipLink />
        <Switch>
          <Route path="/o">
            <Home />
          </Route>
          <Route path="/o/new/:programme">{({ programme }) => <NewEvent programme={programme} />}</Route>
          <Route path="/o/themes/:programme">{({ programme }) => <Themes programme={programme} />}</Route>
          <Route path="/o/publication/:programme">
            {({ programme }) => <Publication programme={programme} />}
          </Route>
          <Route path="/o/e/:event/*?">{({ event }) => <EventDesk key={event} event={event} />}</Route>
          <Route>
            <main className="mx-auto max-w-xl px-4">
              <EmptyState title="There is no such page">
                <a href="/o" className="underline">
                  To the organiser’s desk
                </a>
              </EmptyState>
            </main>
          </Route>
        </Switch>
      </SystemContext>
    </Gate>
  )
}
