import type { BoardModel } from '@folkmoot/board-doc'
import type { BoardView } from '@folkmoot/protocol'
import { NetworkShape } from '../../../design/NetworkMark.tsx'
import { count, sentence } from '../../../features/number-words/model.ts'
import { useCockpitView } from '../cockpit.ts'
import { Panel } from '../parts/Panel.tsx'
import { type HeardRow, heardByNetwork } from './heard.ts'

/** How far the room is with this board. */
export function CountsPanel({ board }: { board: BoardView }) {
  const counts = useCockpitView(view => view.counts.find(one => one.board === board.id))
  const pending = useCockpitView(view => view.pending)
  if (!counts || board.phase === 'waiting') return null
  const nods = pending.filter(note => note.board === board.id && note.state === 'waiting').length
  const lines: [string, number][] = [
    ['posted', counts.posted],
    ['on the wall', counts.onWall],
    ['still writing', counts.writing],
    ['wait for a nod', nods],
    ['hidden', counts.hidden],
    ['too late', counts.late],
  ]
  // How many wait would tell, with who is seen to write, whose a note is that comes next.
  const unnamed = board.visibility !== 'named' && board.phase !== 'write'
  const someWait = unnamed && counts.posted > counts.onWall + nods + counts.hidden + counts.late
  return (
    <Panel title="This board">
      <dl className="grid grid-cols-3 gap-x-3 gap-y-2">
        {lines
          .filter(([name, n], i) => (i < 3 || n > 0) && !(someWait && name === 'posted'))
          .map(([name, n]) => (
            <div key={name} className="flex flex-col-reverse">
              <dt className="text-small leading-tight text-ink-soft">{name}</dt>
              <dd className="text-title leading-none font-bold tabular-nums">{n}</dd>
            </div>
          ))}
      </dl>
      {someWait && (
        <p className="mt-2 text-small text-ink-soft">Some wait until enough can come out together.</p>
      )}
    </Panel>
  )
}

/** Whose words are on the wall. Small networks are never singled out. */
export function HeardPanel({ model }: { model: BoardModel }) {
  const networks = useCockpitView(view => view.networks)
  const room = useCockpitView(view => view.room)
  const heard = heardByNetwork(model.notes, networks, room.byNetwork)
  if (heard.of !== 'notes' || heard.rows.length === 0) return null
  return (
    <Panel title="Heard so far, by network">
      <NetworkRows rows={heard.rows} />
    </Panel>
  )
}

/** Who is in. */
export function InPanel() {
  const networks = useCockpitView(view => view.networks)
  const people = useCockpitView(view => view.people)
  const room = useCockpitView(view => view.room)
  const { rows } = heardByNetwork([], networks, room.byNetwork)
  const nowhere = people.filter(person => !person.deviceless && !person.connected).length
  if (rows.length === 0) return null
  return (
    <Panel title="In the room, by network" aside={`${room.inRoom} of ${room.joined}`}>
      <NetworkRows rows={rows} />
      {nowhere > 0 && (
        <p className="text-small text-ink-soft">
          {sentence(count(nowhere, 'person', 'people'))} {nowhere === 1 ? 'is' : 'are'} not connected now.
        </p>
      )}
    </Panel>
  )
}

function NetworkRows({ rows }: { rows: HeardRow[] }) {
  const most = Math.max(1, ...rows.map(row => row.n))
  return (
    <ul className="flex flex-col gap-1">
      {rows.map(({ network, name, n }) => (
        <li key={name} className="grid grid-cols-[1fr_5.5rem_2rem] items-center gap-2 text-base">
          <span className="flex items-center gap-2 leading-snug">
            {network ? <NetworkShape network={network} /> : <span className="w-[0.8em]" />}
            {name}
          </span>
          <span className="h-1.5 overflow-hidden rounded-full bg-line" aria-hidden="true">
            <span
              className="block h-full rounded-full"
              style={{
                width: `${(n / most) * 100}%`,
                background: network?.colour ?? 'var(--color-ink-soft)',
              }}
            />
          </span>
          <span className="text-end tabular-nums">{n}</span>
        </li>
      ))}
    </ul>
  )
}
