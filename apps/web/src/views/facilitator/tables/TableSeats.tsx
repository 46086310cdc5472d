import { t } from '@folkmoot/messages/cockpit'
import type { PersonView } from '@folkmoot/protocol'
import { NetworkShape } from '../../../design/NetworkMark.tsx'
import { SmallSelect } from '../../../design/Select.tsx'
import { useAct, useCockpitView } from '../cockpit.ts'
import { useDistinctNames } from '../parts/use-distinct-names.ts'

/** People and the table each sits at; choosing another moves them. */
export function Seats({ people }: { people: readonly PersonView[] }) {
  return people.map(person => <Seat key={person.id} person={person} />)
}

function Seat({ person }: { person: PersonView }) {
  const networks = useCockpitView(view => view.networks)
  const tables = useCockpitView(view => view.tables)
  const { act, busy } = useAct()
  const called = useDistinctNames()(person)
  const network = networks.find(one => one.id === person.network)
  const move = (table: string | null) => {
    const name = tables.find(one => one.id === table)?.name
    const said = name ? `${called} sits at ${name}.` : `${called} has no seat.`
    return act('tablesMove', { person: person.id, table }, said)
  }
  return (
    <li className="flex items-center justify-between gap-2">
      <span dir="auto" className="min-w-0 text-base leading-snug">
        {network && <NetworkShape network={network} title={network.name} />} {called}
        {person.deviceless && <span className="block text-small text-ink-soft">no device</span>}
        {person.recognised && (
          <span className="block text-small text-ink-soft">
            {t('on-another-device')} ·{' '}
            <button
              type="button"
              className="min-h-9 underline underline-offset-4"
              disabled={busy}
              onClick={() => act('personUnrecognise', { person: person.id }, t('not-the-same-said'))}
            >
              {t('not-the-same')}
            </button>
          </span>
        )}
      </span>
      <SmallSelect
        aria-label={`Table of ${called}`}
        disabled={busy}
        value={person.table ?? ''}
        onChange={table => move(table || null)}
        options={[
          { value: '', words: 'no seat' },
          ...tables.map(({ id, name }) => ({ value: id, words: name })),
        ]}
      />
    </li>
  )
}
