import { findsPeople } from '@folkmoot/board-doc'
import { formatById } from '@folkmoot/formats'
import type { BoardView } from '@folkmoot/protocol'
import { NetworkShape } from '../../../design/NetworkMark.tsx'
import { count, sentence } from '../../../features/number-words/model.ts'
import { useCockpitView } from '../cockpit.ts'
import { Panel } from '../parts/Panel.tsx'
import { useDistinctNames } from '../parts/use-distinct-names.ts'

/** Who has written, who is missing: counts for everybody, names only where the board itself names. */
export function ReadinessPanel({ board }: { board: BoardView }) {
  const counts = useCockpitView(view => view.counts.find(one => one.board === board.id))
  const told = useCockpitView(view => view.unwritten)
  const isShown = useCockpitView(view => view.stage.board === board.id)
  const notFound = useCockpitView(view => view.unfound)
  const isOpen = board.phase !== 'waiting' && board.phase !== 'closed'
  const unwritten = told?.board === board.id ? told.people : []
  const unfound = findsPeople(formatById(board.format)) && isShown ? notFound : []
  if (!counts || !isOpen || counts.of === 0) return null
  if (counts.writers === null) return <UncountedWriters posted={counts.posted} of={counts.of} by={board.by} />
  const rest = Math.max(0, counts.of - counts.writers)
  const unit = board.by === 'table' ? 'table' : 'person'
  return (
    <Panel title="Who has written" aside={`${counts.writers} of ${counts.of}`}>
      <span className="h-1.5 overflow-hidden rounded-full bg-line" aria-hidden="true">
        <span
          className="block h-full rounded-full bg-action"
          style={{ width: `${Math.min(1, counts.writers / counts.of) * 100}%` }}
        />
      </span>
      {unwritten.length > 0 ? (
        <Names
          title={`${sentence(count(unwritten.length, 'person', 'people'))} not yet`}
          people={unwritten}
        />
      ) : (
        <p className="text-small text-ink-soft">
          {rest === 0
            ? 'Everybody has.'
            : `${sentence(count(rest, unit, unit === 'person' ? 'people' : 'tables'))} not yet.`}
        </p>
      )}
      {unfound.length > 0 && (
        <Names
          title={`${sentence(count(unfound.length, 'person', 'people'))} nobody has found yet`}
          people={unfound}
        />
      )}
    </Panel>
  )
}

/** Without names, how many people wrote is not told either: notes are counted, twice a minute. */
function UncountedWriters({ posted, of, by }: { posted: number; of: number; by: BoardView['by'] }) {
  const may = by === 'table' ? count(of, 'table') : count(of, 'person', 'people')
  return (
    <Panel title="Who has written" aside={`${count(posted, 'note')} of ${may}`}>
      <p className="text-small text-ink-soft">
        This board does not name, so nobody is counted here: not who has written, nor how many. Its notes are
        counted every half minute.
      </p>
    </Panel>
  )
}

function Names({ title, people }: { title: string; people: readonly string[] }) {
  const everybody = useCockpitView(view => view.people)
  const networks = useCockpitView(view => view.networks)
  const tables = useCockpitView(view => view.tables)
  const called = useDistinctNames()
  return (
    <details>
      <summary className="flex min-h-11 items-center text-base underline underline-offset-4">{title}</summary>
      <ul className="flex flex-col gap-1 pb-2 text-base">
        {people.map(id => {
          const person = everybody.find(one => one.id === id)
          const network = networks.find(one => one.id === person?.network)
          const table = tables.find(one => one.id === person?.table)
          return (
            person && (
              <li key={id} className="flex items-baseline justify-between gap-3">
                <span dir="auto" className="min-w-0">
                  {network && <NetworkShape network={network} title={network.name} />} {called(person)}
                </span>
                <span className="text-small text-ink-soft">
                  {[person.deviceless && 'no device', table?.name].filter(Boolean).join(' · ')}
                </span>
              </li>
            )
          )
        })}
      </ul>
    </details>
  )
}
