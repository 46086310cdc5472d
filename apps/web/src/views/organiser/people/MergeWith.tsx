import type { PersonView } from '@folkmoot/protocol'
import { useState } from 'react'
import { Field } from '../../../design/Field.tsx'
import { clockTime } from '../../../features/when/model.ts'
import { useEventView } from '../parts/desk.ts'
import { groupPeople } from './groups.ts'
import { MergeButton } from './MergeButton.tsx'

const shownAtOnce = 5

/** The same person under another entry: found by name, then made one. */
export function MergeWith({ person }: { person: PersonView }) {
  const people = useEventView(view => view.people)
  const networks = useEventView(view => view.networks)
  const [search, setSearch] = useState('')
  const found = search.trim()
    ? groupPeople(people, networks, search)
        .flatMap(group => group.people)
        .filter(other => other.id !== person.id)
        .slice(0, shownAtOnce)
    : []
  const networkName = (id: string | null) => networks.find(one => one.id === id)?.name ?? 'no network'
  return (
    <details>
      <summary className="min-h-12 py-3 text-base">Does {person.name} stand here twice?</summary>
      <div className="flex max-w-md flex-col gap-2 pb-3">
        <Field
          label="The other entry"
          hint="Type part of its name, then choose the one to keep."
          type="search"
          autoComplete="off"
          value={search}
          onChange={input => setSearch(input.target.value)}
        />
        <ul aria-label="Entries found">
          {found.map(other => (
            <li key={other.id} className="flex flex-wrap items-center justify-between gap-x-3">
              <span>
                {other.name} · {networkName(other.network)} · joined at {clockTime(other.joinedAt)}
              </span>
              <MergeButton from={person} into={other} label="Keep this one" />
            </li>
          ))}
        </ul>
        <p role="status" className="text-small text-ink-soft">
          {search.trim() && found.length === 0 && 'Nobody else has such a name.'}
        </p>
      </div>
    </details>
  )
}
