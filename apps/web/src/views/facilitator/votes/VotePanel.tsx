import type { BoardModel } from '@folkmoot/board-doc'
import type { BoardView } from '@folkmoot/protocol'
import { count, sentence } from '../../../features/number-words/model.ts'
import { useCockpitView } from '../cockpit.ts'
import { Panel } from '../parts/Panel.tsx'
import { voteRows } from './vote-rows.ts'

const FIRST = 8

/** While people vote: how many have. Once it is closed: what they chose. */
export function VotePanel({ board, model }: { board: BoardView; model: BoardModel }) {
  const vote = useCockpitView(view => view.votes.find(one => one.board === board.id))
  const joined = useCockpitView(view => view.room.joined)
  const grouped = useCockpitView(view => view.groups.find(one => one.board === board.id))
  if (!vote) return null
  if (vote.open) {
    return (
      <Panel title="Vote" aside={`${count(vote.budget, 'dot')} each`}>
        <p className="text-base">
          <b className="text-title tabular-nums">{vote.voters}</b> of {joined} have voted
        </p>
        <p className="text-small text-ink-soft">Nobody sees what is ahead until you close the vote.</p>
      </Panel>
    )
  }
  if (!vote.results) return null
  const rows = voteRows(vote.results, grouped?.groups ?? [], model.notes)
  const most = Math.max(1, rows[0]?.dots ?? 1)
  return (
    <Panel title="Vote" aside={sentence(count(vote.voters, 'person', 'people'))}>
      {rows.length === 0 && <p className="text-base text-ink-soft">Nobody gave a dot.</p>}
      <ol className="flex flex-col gap-2">
        {rows.slice(0, FIRST).map(row => (
          <li key={row.target} className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 text-base leading-snug">
            <span dir="auto" className="line-clamp-2">
              {row.words}
            </span>
            <b className="tabular-nums">{row.dots}</b>
            <span className="col-span-2 h-1.5 overflow-hidden rounded-full bg-line" aria-hidden="true">
              <span
                className="block h-full rounded-full bg-action"
                style={{ width: `${(row.dots / most) * 100}%` }}
              />
            </span>
          </li>
        ))}
      </ol>
      {rows.length > FIRST && (
        <p className="text-small text-ink-soft">{rows.length - FIRST} more with fewer dots.</p>
      )}
    </Panel>
  )
}
