import { showCode } from '@folkmoot/kit'
import { t } from '@folkmoot/messages/network-ways'
import type { OrganiserView } from '@folkmoot/protocol'
import { useState } from 'react'
import { Link } from 'wouter'
import { Button } from '../../../design/Button.tsx'
import { NetworkMark } from '../../../design/NetworkMark.tsx'
import { useReturnFocus } from '../../../design/use-focus.ts'
import { count, sentence } from '../../../features/number-words/model.ts'
import { lazyPart } from '../../../lazy-part.tsx'
import { useSystemView } from '../parts/desk.ts'
import { LinkButton } from '../parts/LinkButton.tsx'
import { Section } from '../parts/Section.tsx'
import { NetworkEditor } from './NetworkEditor.tsx'
import { ProgrammeForm } from './ProgrammeForm.tsx'

const TakeAlong = lazyPart(() => import('../../../features/take-along/TakeAlong.tsx'), 'dialog')
const DeleteProgramme = lazyPart(() => import('./DeleteProgramme.tsx'))

type ProgrammeView = OrganiserView['programmes'][number]

/** A programme: its events first, then the networks that meet at them. */
export function Programme({ programme }: { programme: ProgrammeView }) {
  const all = useSystemView(view => view.events)
  const events = all.filter(event => event.programme === programme.id)
  const isUsed = useSystemView(view =>
    [...view.events, ...(view.archived ?? [])].some(event => event.programme === programme.id),
  )
  const [editing, setEditing] = useState<'nothing' | 'programme' | 'networks'>('nothing')
  const [taking, setTaking] = useState<ProgrammeView['networks'][number] | null>(null)
  const [firstEvent] = events
  const close = () => setEditing('nothing')
  const changer = useReturnFocus<HTMLButtonElement>(editing === 'programme')
  const networksChanger = useReturnFocus<HTMLButtonElement>(editing === 'networks')

  return (
    <Section
      title={programme.name}
      about={
        <>
          {programme.about && <p className="line-clamp-6">{programme.about}</p>}
          <p>
            <Button kind="quiet" ref={changer} onClick={() => setEditing('programme')}>
              Change name or description
            </Button>
          </p>
          {!isUsed && <DeleteProgramme programme={programme} />}
        </>
      }
    >
      {editing === 'programme' && <ProgrammeForm programme={programme} close={close} />}
      <EventList events={events} />
      <div className="flex flex-wrap gap-3">
        <LinkButton to={`/o/new/${programme.id}`} kind="primary">
          Create an event
        </LinkButton>
        {events.length > 0 && (
          <LinkButton to={`/o/publication/${programme.id}`}>{t('publication')}</LinkButton>
        )}
      </div>
      {editing === 'networks' ? (
        <NetworkEditor programme={programme.id} networks={programme.networks} close={close} />
      ) : (
        <div className="mt-2 flex flex-col gap-1">
          <h3 className="font-sans text-base font-semibold text-ink-soft">
            {sentence(count(programme.networks.length, 'network'))}
          </h3>
          <ul className="flex flex-wrap gap-x-6 gap-y-2 text-lead">
            {programme.networks.map(network => (
              <li key={network.id} className="flex flex-wrap items-center gap-x-3">
                <NetworkMark network={network} />
                {firstEvent && (
                  <Button
                    kind="quiet"
                    size="small"
                    aria-label={t('take-along-of', { network: network.name })}
                    onClick={() => setTaking(network)}
                  >
                    {t('take-along')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
          {taking && firstEvent && (
            <TakeAlong event={firstEvent.id} network={taking} onClose={() => setTaking(null)} />
          )}
          <div>
            <Button kind="quiet" ref={networksChanger} onClick={() => setEditing('networks')}>
              Add or change networks
            </Button>
          </div>
        </div>
      )}
    </Section>
  )
}

function EventList({ events }: { events: OrganiserView['events'] }) {
  if (events.length === 0)
    return (
      <p className="text-lead text-ink-soft">No event yet. Create one from the sample or from nothing.</p>
    )
  return (
    <ul className="flex flex-col divide-y divide-line lg:-mt-4">
      {events.map(event => (
        <li key={event.id}>
          <Link
            href={`/o/e/${event.id}`}
            className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 py-4 no-underline hover:bg-paper-deep"
          >
            <span className="flex flex-col">
              <span className="font-serif text-title font-semibold underline decoration-1 underline-offset-4">
                {event.name}
              </span>
              <span className="text-base text-ink-soft">
                {[event.place, event.dates].filter(Boolean).join(' · ')}
              </span>
            </span>
            <span className="text-base text-ink-soft sm:text-end">
              code <strong className="text-ink">{showCode(event.joinCode)}</strong>
              <br />
              {event.joined > 0 ? `${count(event.joined, 'person', 'people')} in` : 'nobody in yet'} ·{' '}
              {count(event.snapshots, 'snapshot')}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  )
}
