import type { PersonView } from '@folkmoot/protocol'
import { useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { Field } from '../../design/Field.tsx'
import { NetworkShape } from '../../design/NetworkMark.tsx'
import { count } from '../../wall/number-words.ts'
import { useConfirm } from './Confirm.tsx'
import { useAct, useCockpit } from './cockpit.ts'
import { Panel } from './Panel.tsx'
import { tablesFor } from './primary-action.ts'
import { SELECT } from './select-class.ts'
import { SMALL_BUTTON } from './small-button.ts'

const FOUND = 8

/** Who sits where: seat everybody, find a person, move them. */
export function TablesPanel() {
  const { view } = useCockpit()
  const [find, setFind] = useState('')
  const wanted = find.trim().toLowerCase()
  const nowhere = view.people.filter(person => person.table === null)
  const matches = wanted ? view.people.filter(person => person.name.toLowerCase().includes(wanted)) : []
  return (
    <Panel
      title="Tables"
      aside={
        view.tables.length === 0
          ? 'nobody is seated'
          : `${view.tables.length} tables${nowhere.length > 0 ? ` · ${nowhere.length} without a seat` : ''}`
      }
    >
      <MakeTables />
      {view.tables.length > 0 && (
        <>
          <Field
            label="Find a person"
            className="min-h-11! text-base!"
            value={find}
            onChange={event => setFind(event.target.value)}
          />
          {wanted && (
            <ul className="flex flex-col gap-2" aria-label="Found">
              {matches.slice(0, FOUND).map(person => (
                <Seat key={person.id} person={person} />
              ))}
              {matches.length === 0 && <li className="text-small text-ink-soft">Nobody has that name.</li>}
              {matches.length > FOUND && (
                <li className="text-small text-ink-soft">
                  {matches.length - FOUND} more: type more letters.
                </li>
              )}
            </ul>
          )}
          <details>
            <summary className="flex min-h-11 items-center text-base underline underline-offset-4">
              Who sits where
            </summary>
            {nowhere.length > 0 && <Group name="Without a seat" people={nowhere} />}
            {view.tables.map(table => (
              <Group
                key={table.id}
                name={table.name}
                people={view.people.filter(person => person.table === table.id)}
              />
            ))}
          </details>
        </>
      )}
    </Panel>
  )
}

function MakeTables() {
  const { view } = useCockpit()
  const { act, busy } = useAct()
  const { ask, dialog } = useConfirm()
  const [typed, setTyped] = useState('')
  const many = view.tables.length || tablesFor(view.room.joined)
  const n = Number(typed || many)
  const make = () =>
    act('tablesMake', { count: n, mix: true }, `Everybody is seated at ${count(n, 'table')}.`)
  const submit = () => {
    if (!Number.isInteger(n) || n < 1 || n > 100) return
    if (view.tables.length === 0) return void make()
    ask({
      title: 'Seat everybody afresh?',
      about: `All tables are replaced by ${count(n, 'new table')}, networks mixed. A round that is running keeps its own order.`,
      label: `Make ${count(n, 'table')}`,
      go: make,
    })
  }
  return (
    <form
      className="flex items-end gap-2"
      onSubmit={event => {
        event.preventDefault()
        submit()
      }}
    >
      <div className="w-20">
        <Field
          label="Tables"
          labelHidden
          inputMode="numeric"
          className="min-h-11! text-base!"
          placeholder={String(many)}
          value={typed}
          onChange={event => setTyped(event.target.value.replace(/\D/g, '').slice(0, 3))}
        />
      </div>
      <Button type="submit" className={SMALL_BUTTON} disabled={busy}>
        {view.tables.length === 0 ? 'Make tables' : 'Make tables anew …'}
      </Button>
      {dialog}
    </form>
  )
}

function Group({ name, people }: { name: string; people: readonly PersonView[] }) {
  const [open, setOpen] = useState(false)
  return (
    <details
      className="border-b border-line last:border-0"
      onToggle={event => setOpen(event.currentTarget.open)}
    >
      <summary className="flex min-h-11 items-center justify-between gap-2 text-base">
        <span>{name}</span>
        <span className="text-small text-ink-soft">{count(people.length, 'person', 'people')}</span>
      </summary>
      {open && (
        <ul className="flex flex-col gap-2 pb-3">
          {people.map(person => (
            <Seat key={person.id} person={person} />
          ))}
        </ul>
      )}
    </details>
  )
}

function Seat({ person }: { person: PersonView }) {
  const { view } = useCockpit()
  const { act, busy } = useAct()
  const network = view.networks.find(one => one.id === person.network)
  return (
    <li className="flex items-center justify-between gap-2">
      <span className="min-w-0 text-base leading-snug">
        {network && <NetworkShape network={network} title={network.name} />} {person.name}
        {person.deviceless && <span className="block text-small text-ink-soft">no device</span>}
      </span>
      <select
        aria-label={`Table of ${person.name}`}
        className={SELECT}
        disabled={busy}
        value={person.table ?? ''}
        onChange={event => act('tablesMove', { person: person.id, table: event.target.value || null })}
      >
        <option value="">no seat</option>
        {view.tables.map(table => (
          <option key={table.id} value={table.id}>
            {table.name}
          </option>
        ))}
      </select>
    </li>
  )
}
