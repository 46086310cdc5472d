import { t as list } from '@folkmoot/messages/guest-list'
import { useDeferredValue, useMemo, useState } from 'react'
import { Button } from '../../../design/Button.tsx'
import { EmptyState } from '../../../design/EmptyState.tsx'
import { Field } from '../../../design/Field.tsx'
import { NetworkMark } from '../../../design/NetworkMark.tsx'
import { useReturnFocus } from '../../../design/use-focus.ts'
import { count, sentence } from '../../../features/number-words/model.ts'
import { distinctions } from '../../../features/same-names/model.ts'
import { lazyPart } from '../../../lazy-part.tsx'
import { useEventView } from '../parts/desk.ts'
import { LinkButton } from '../parts/LinkButton.tsx'
import { Section } from '../parts/Section.tsx'
import { useArrival } from '../parts/use-arrival.ts'
import { AddPerson } from './AddPerson.tsx'
import { Doubles } from './Doubles.tsx'
import { groupPeople } from './groups.ts'
import { PersonLine } from './PersonLine.tsx'
import { useShownCodes } from './shown-codes.ts'

const BringList = lazyPart(() => import('./list/BringList.tsx'))
const NotHereYet = lazyPart(() => import('./list/NotHereYet.tsx'))

/** Everybody at the event, by network: found, corrected, helped back in, and removed when they ask for it. */
export default function People() {
  const event = useEventView(view => view.event)
  const people = useEventView(view => view.people)
  const networks = useEventView(view => view.networks)
  const heading = useArrival(`People · ${event.name}`)
  const [search, setSearch] = useState('')
  const [adding, setAdding] = useState(false)
  const addButton = useReturnFocus<HTMLButtonElement>(adding)
  const [bringing, setBringing] = useState(false)
  const bringButton = useReturnFocus<HTMLButtonElement>(bringing)
  const hasList = useEventView(view => (view.listed?.length ?? 0) > 0)
  const slips = useShownCodes().filter(one => one.event === event.id).length
  const tables = useEventView(view => view.tables)
  const distinct = useMemo(() => distinctions(people, { networks, tables }), [people, networks, tables])
  const groups = groupPeople(people, networks, useDeferredValue(search))
  const empty = groups.flatMap(group => (group.network && group.total === 0 ? [group.network] : []))
  const found = groups.reduce((sum, group) => sum + group.people.length, 0)
  const here = people.filter(person => person.connected).length

  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 pt-8 pb-4">
        <h1 ref={heading} tabIndex={-1} className="text-title">
          {sentence(count(people.length, 'person', 'people'))}
          {people.length > 0 && <span className="text-ink-soft">, {here} here now</span>}
        </h1>
        <div className="flex flex-wrap gap-2">
          {slips > 0 && (
            <LinkButton
              to={`/o/e/${event.id}/print/slips`}
            >{`Print ${count(slips, 'return-code slip')}`}</LinkButton>
          )}
          {!bringing && (
            <Button ref={bringButton} onClick={() => setBringing(true)}>
              {list('bring')}
            </Button>
          )}
          {!adding && (
            <Button ref={addButton} kind="primary" onClick={() => setAdding(true)}>
              Add somebody
            </Button>
          )}
        </div>
      </div>
      {adding && <AddPerson close={() => setAdding(false)} />}
      {bringing && <BringList close={() => setBringing(false)} />}
      {people.length === 0 && !adding && !bringing && !hasList && (
        <EmptyState title="Nobody is in yet">
          People appear here as they join with the code. Add those without a device yourself.
        </EmptyState>
      )}
      {people.length > 0 && (
        <div className="max-w-md pb-6">
          <Field
            label="Find somebody"
            type="search"
            autoComplete="off"
            value={search}
            onChange={input => setSearch(input.target.value)}
          />
          <p role="status" className="pt-1 text-small text-ink-soft">
            {search.trim() && `${sentence(count(found, 'person', 'people'))} found.`}
          </p>
        </div>
      )}
      {!search.trim() && <Doubles />}
      {hasList && !search.trim() && <NotHereYet />}
      {groups
        .filter(group => group.people.length > 0)
        .map(group => (
          <Section
            key={group.network?.id ?? 'none'}
            title={group.network ? <NetworkMark network={group.network} /> : 'No network'}
            about={count(group.total, 'person', 'people')}
          >
            <ul
              aria-label={group.network?.name ?? 'No network'}
              className="flex flex-col divide-y divide-line lg:-mt-2"
            >
              {group.people.map(person => (
                <PersonLine key={person.id} person={person} distinction={distinct.get(person.id)} />
              ))}
            </ul>
          </Section>
        ))}
      {people.length > 0 && empty.length > 0 && (
        <Section title="Nobody yet">
          <ul
            aria-label="Networks that nobody has joined from"
            className="flex flex-wrap gap-x-6 gap-y-2 text-lead"
          >
            {empty.map(network => (
              <li key={network.id}>
                <NetworkMark network={network} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  )
}
