import type { PersonView } from '@folkmoot/protocol'
import { NetworkShape } from '../../design/NetworkMark.tsx'
import { useAct, useCockpit } from './cockpit.ts'
import { SELECT } from './select-class.ts'
import { useToldApart } from './use-told-apart.ts'

/** People and the table each sits at; choosing another moves them. */
export function Seats({ people }: { people: readonly PersonView[] }) {
  return people.map(person => <Seat key={person.id} person={person} />)
}

function Seat({ person }: { person: PersonView }) {
  const { view } = useCockpit()
  const { act, busy } = useAct()
  const called = useToldApart()(person)
  const network = view.networks.find(one => one.id === person.network)
  const move = (table: string | null) => {
    const name = view.tables.find(one => one.id === table)?.name
    const said = name ? `${called} sits at ${name}.` : `${called} has no seat.`
    return act('tablesMove', { person: person.id, table }, said)
  }
  return (
    <li className="flex items-center justify-between gap-2">
      <span dir="auto" className="min-w-0 text-base leading-snug">
        {network && <NetworkShape network={network} title={network.name} />} {called}
        {person.deviceless && <span className="block text-small text-ink-soft">no device</span>}
      </span>
      <select
        aria-label={`Table of ${called}`}
        className={SELECT}
        disabled={busy}
        value={person.table ?? ''}
        onChange={event => move(event.target.value || null)}
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
