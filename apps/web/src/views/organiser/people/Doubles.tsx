import { Notice } from '../../../design/Notice.tsx'
import { clockTime } from '../../../features/when/model.ts'
import { useEventView } from '../parts/desk.ts'
import { likelyDoubles } from './groups.ts'
import { MergeButton } from './MergeButton.tsx'

/** Names that stand more than once: perhaps one person who joined a second time. */
export function Doubles() {
  const people = useEventView(view => view.people)
  const networks = useEventView(view => view.networks)
  const networkName = (id: string | null) => networks.find(one => one.id === id)?.name ?? 'no network'
  const doubles = likelyDoubles(people)
  if (doubles.length === 0) return null
  return (
    <div className="pb-6">
      <Notice>
        <p className="font-semibold">Joined twice? These names stand here more than once.</p>
        <ul className="flex flex-col">
          {doubles.map(group => {
            const byTime = [...group].sort((a, b) => a.joinedAt - b.joinedAt)
            const [into, from] = byTime
            if (!into || !from) return null
            return (
              <li key={into.id} className="flex flex-wrap items-center gap-x-3">
                <span>
                  {into.name}:{' '}
                  {byTime
                    .map(person => `${networkName(person.network)}, joined at ${clockTime(person.joinedAt)}`)
                    .join(' and ')}
                </span>
                <MergeButton from={from} into={into} />
              </li>
            )
          })}
        </ul>
      </Notice>
    </div>
  )
}
