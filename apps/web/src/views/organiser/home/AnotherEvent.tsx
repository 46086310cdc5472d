import { t } from '@folkmoot/messages/new-event'
import { useEvent, useEventView, useSystemView } from '../parts/desk.ts'
import { NewEventForm } from './NewEvent.tsx'

/** Another event with the agenda of the one that is open. */
export default function AnotherEvent() {
  const connection = useEvent()
  const event = useEventView(view => view.event)
  const networks = useEventView(view => view.networks)
  const id = useSystemView(view => view.events.find(one => one.id === event.id)?.programme)
  const programme = useSystemView(view => view.programmes.find(one => one.id === id))
  if (!programme) return null
  return (
    <NewEventForm
      programme={programme}
      kept={`another-event-${event.id}`}
      first={{ name: '', place: event.place, days: [...event.days], networks: networks.map(one => one.id) }}
      fewestDays={event.days.length}
      create={about => connection.command('eventCopy', about)}
      begins={<p className="text-lead">{t('as-before', { name: event.name })}</p>}
    />
  )
}
