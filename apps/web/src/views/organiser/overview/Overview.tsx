import { lazyPart } from '../../../lazy-part.tsx'
import { useEventView } from '../parts/desk.ts'
import { useArrival } from '../parts/use-arrival.ts'
import { AboutEvent } from './AboutEvent.tsx'
import { Devices } from './Devices.tsx'
import { Doors } from './Doors.tsx'
import { Facilitators } from './Facilitators.tsx'
import { JoinPanel } from './JoinPanel.tsx'
import { Rehearse } from './Rehearse.tsx'
import { Screens } from './Screens.tsx'
import { Trust } from './Trust.tsx'

const ComingBack = lazyPart(() => import('./ComingBack.tsx'))
const Evening = lazyPart(() => import('./Evening.tsx'))
const Languages = lazyPart(() => import('./Languages.tsx'))
const After = lazyPart(() => import('./After.tsx'))

/** How people come in, who leads, what is shown where, and what people are promised. */
export function Overview() {
  const moved = useEventView(view => view.moved ?? null)
  const name = useEventView(view => view.event.name)
  const heading = useArrival(name)
  return (
    <>
      <h1 ref={heading} tabIndex={-1} className="sr-only">
        Overview of {name}
      </h1>
      {moved && <ComingBack moved={moved} />}
      <JoinPanel />
      <Doors />
      <Trust />
      <Facilitators />
      <Screens />
      <Evening />
      <Rehearse />
      <AboutEvent />
      <Languages />
      <Devices />
      <After />
    </>
  )
}
