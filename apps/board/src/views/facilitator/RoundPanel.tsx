import type { BoardView, RoundTableDetail } from '@folkmoot/protocol'
import { useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { Clock } from '../../design/Clock.tsx'
import { useConfirm } from './Confirm.tsx'
import { useAct, useCockpit } from './cockpit.ts'
import { Panel } from './Panel.tsx'
import { ScribeDialog } from './ScribeDialog.tsx'
import { SELECT } from './select-class.ts'
import { SMALL_BUTTON } from './small-button.ts'
import { useToldApart } from './use-told-apart.ts'

/** A round at the tables: who speaks, who is next, and the clock, for a table that needs a hand. */
export function RoundPanel({ board }: { board: BoardView }) {
  const { view } = useCockpit()
  if (view.round?.board !== board.id || view.round.finishedAt !== null || view.roundTables.length === 0)
    return null
  const done = view.roundTables.filter(table => table.state === 'done').length
  const order = { speaking: 0, paused: 0, ready: 1, done: 2 }
  const tables = [...view.roundTables].sort((a, b) => order[a.state] - order[b.state])
  return (
    <Panel
      title="Round"
      aside={view.round.mode === 'plenary' ? 'all together' : `${done} of ${tables.length} tables finished`}
    >
      <ul className="flex flex-col">
        {tables.map(table => (
          <Table key={table.table} board={board} table={table} />
        ))}
      </ul>
    </Panel>
  )
}

function Table({ board, table }: { board: BoardView; table: RoundTableDetail }) {
  const { connection, view } = useCockpit()
  const { act, busy } = useAct()
  const { ask, dialog } = useConfirm()
  const [scribing, setScribing] = useState(false)
  const called = useToldApart()
  const nameOf = ({ person, name }: RoundTableDetail['queue'][number]) => called({ id: person, name })
  const at = { board: board.id, table: table.table }
  const [speaker, next, ...later] = table.queue
  const noDevice = view.people.some(person => person.id === speaker?.person && person.deviceless)
  return (
    <li className="border-b border-line last:border-0">
      <details>
        <summary className="flex min-h-12 list-none items-center justify-between gap-2 py-1.5">
          <span className="min-w-0 leading-snug">
            <span dir="auto" className="block text-base font-semibold">
              {table.name}
              {speaker && ` · ${nameOf(speaker)}`}
            </span>
            <span dir="auto" className="block text-small text-ink-soft">
              {table.heard} of {table.of} heard{next && ` · then ${nameOf(next)}`}
            </span>
          </span>
          {table.state === 'speaking' ? (
            <Clock time={table} now={connection.now} className="text-title leading-none" />
          ) : (
            <span className="text-small whitespace-nowrap text-ink-soft">{WORDS[table.state]}</span>
          )}
        </summary>
        {speaker && (
          <div className="flex flex-wrap gap-1.5 pb-3">
            {table.state === 'speaking' ? (
              <>
                <Button
                  className={SMALL_BUTTON}
                  disabled={busy}
                  onClick={() => act('turnsNext', { ...at, speaker: speaker.person })}
                >
                  Next
                </Button>
                <Button className={SMALL_BUTTON} disabled={busy} onClick={() => act('turnsPause', at)}>
                  Pause
                </Button>
              </>
            ) : (
              <Button className={SMALL_BUTTON} disabled={busy} onClick={() => act('turnsBegin', at)}>
                {table.state === 'paused' ? 'Run on' : 'Begin'}
              </Button>
            )}
            <Button
              kind="quiet"
              className={SMALL_BUTTON}
              disabled={busy}
              onClick={() =>
                ask({
                  title: `Does ${nameOf(speaker)} pass?`,
                  about:
                    'They are offered the minute again at the end, and can type instead. Nobody else sees that they passed.',
                  label: 'They pass',
                  go: () => act('turnsPass', { ...at, person: speaker.person }),
                })
              }
            >
              Pass …
            </Button>
            {table.state !== 'ready' && (
              <Button
                kind="quiet"
                className={SMALL_BUTTON}
                disabled={busy}
                title="Half a minute more for this speaker. No other clock changes, and nobody else is told."
                onClick={() =>
                  act(
                    'turnsMore',
                    { ...at, speaker: speaker.person, seconds: MORE_SECONDS },
                    'Half a minute more.',
                  )
                }
              >
                +30 s
              </Button>
            )}
            {noDevice && (
              <Button kind="quiet" className={SMALL_BUTTON} onClick={() => setScribing(true)}>
                Type instead …
              </Button>
            )}
            {later.length > 0 && (
              <select
                aria-label={`Who speaks next at ${table.name}`}
                className={`${SELECT} max-w-full! text-small!`}
                disabled={busy}
                value=""
                onChange={event => act('turnsReturn', { ...at, person: event.target.value })}
              >
                <option value="">Somebody else next …</option>
                {later.map(one => (
                  <option key={one.person} value={one.person}>
                    {nameOf(one)}
                  </option>
                ))}
              </select>
            )}
          </div>
        )}
      </details>
      {dialog}
      {scribing && speaker && (
        <ScribeDialog board={board} person={speaker.person} onClose={() => setScribing(false)} />
      )}
    </li>
  )
}
/** Given quietly to one speaker. */
const MORE_SECONDS = 30
const WORDS = { ready: 'to begin', paused: 'paused', done: 'finished ✓' } as const
