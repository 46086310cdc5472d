import { t } from '@folkmoot/messages/cockpit'
import type { BoardView, RoundTableDetail } from '@folkmoot/protocol'
import { useState } from 'react'
import { Button } from '../../../design/Button.tsx'
import { Clock } from '../../../design/Clock.tsx'
import { useConfirm } from '../../../design/confirm.tsx'
import { Dialog } from '../../../design/Dialog.tsx'
import { SmallSelect } from '../../../design/Select.tsx'
import { lazyPart } from '../../../lazy-part.tsx'
import { useAct, useCockpit, useCockpitView } from '../cockpit.ts'
import { Panel } from '../parts/Panel.tsx'
import { useDistinctNames } from '../parts/use-distinct-names.ts'

const ScribeDialog = lazyPart(() => import('../notes/ScribeDialog.tsx'), 'dialog')

/** A round at the tables: who speaks, who is next, and the clock, for a table that needs a hand. */
export function RoundPanel({ board }: { board: BoardView }) {
  const round = useCockpitView(view => view.round)
  const roundTables = useCockpitView(view => view.roundTables)
  const { act, busy } = useAct()
  const [helping, setHelping] = useState(false)
  if (round?.board !== board.id || round.finishedAt !== null || roundTables.length === 0) return null
  const done = roundTables.filter(table => table.state === 'done').length
  const order = { speaking: 0, paused: 0, ready: 1, done: 2 }
  const tables = [...roundTables].sort((a, b) => order[a.state] - order[b.state])
  return (
    <Panel
      title="Round"
      aside={round.mode === 'plenary' ? 'all together' : `${done} of ${tables.length} tables finished`}
    >
      <div className="flex flex-wrap gap-1.5">
        <Button
          size="small"
          disabled={busy}
          title="Stops the clocks of all tables and the room’s own; running on, each has what was left."
          onClick={() => act('timerPause', { paused: true }, 'All tables are paused.')}
        >
          Pause all
        </Button>
        <Button
          kind="quiet"
          size="small"
          disabled={busy}
          onClick={() => act('timerPause', { paused: false }, 'All tables go on.')}
        >
          All go on
        </Button>
        <Button size="small" aria-haspopup="dialog" onClick={() => setHelping(true)}>
          {t('help-table')}
        </Button>
      </div>
      <ul className="flex flex-col">
        {tables.map(table => (
          <li
            key={table.table}
            className="flex min-h-12 items-center justify-between gap-2 border-b border-line py-1.5 last:border-0"
          >
            <TableState table={table} />
          </li>
        ))}
      </ul>
      {helping && (
        <Dialog open onClose={() => setHelping(false)} title={t('help-table-title')}>
          <ul className="flex flex-col">
            {tables.map(table => (
              <Table key={table.table} board={board} table={table} />
            ))}
          </ul>
          <div className="flex justify-end">
            <Button onClick={() => setHelping(false)}>{t('close')}</Button>
          </div>
        </Dialog>
      )}
    </Panel>
  )
}

/** Who speaks at a table, who is next, and its clock. */
function TableState({ table }: { table: RoundTableDetail }) {
  const { connection } = useCockpit()
  const called = useDistinctNames()
  const nameOf = ({ person, name }: RoundTableDetail['queue'][number]) => called({ id: person, name })
  const [speaker, next] = table.queue
  return (
    <>
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
    </>
  )
}

function Table({ board, table }: { board: BoardView; table: RoundTableDetail }) {
  const people = useCockpitView(view => view.people)
  const { act, busy } = useAct()
  const { ask, dialog } = useConfirm()
  const [scribing, setScribing] = useState(false)
  const called = useDistinctNames()
  const nameOf = ({ person, name }: RoundTableDetail['queue'][number]) => called({ id: person, name })
  const at = { board: board.id, table: table.table }
  const [speaker] = table.queue
  const others = (table.order ?? table.queue).filter(one => one.person !== speaker?.person)
  const noDevice = people.some(person => person.id === speaker?.person && person.deviceless)
  return (
    <li className="border-b border-line last:border-0">
      <details>
        <summary className="flex min-h-12 list-none items-center justify-between gap-2 py-1.5">
          <TableState table={table} />
        </summary>
        {speaker && (
          <div className="flex flex-wrap gap-1.5 pb-3">
            {table.state === 'speaking' ? (
              <>
                <Button
                  size="small"
                  disabled={busy}
                  onClick={() => act('turnsNext', { ...at, speaker: speaker.person })}
                >
                  Next
                </Button>
                <Button size="small" disabled={busy} onClick={() => act('turnsPause', at)}>
                  Pause
                </Button>
              </>
            ) : (
              <Button size="small" disabled={busy} onClick={() => act('turnsBegin', at)}>
                {table.state === 'paused' ? 'Run on' : 'Begin'}
              </Button>
            )}
            <Button
              kind="quiet"
              size="small"
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
                size="small"
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
              <Button kind="quiet" size="small" onClick={() => setScribing(true)}>
                Type instead …
              </Button>
            )}
            {others.length > 0 && (
              <SmallSelect
                aria-label={`Who speaks next at ${table.name}`}
                className="max-w-full! text-small!"
                disabled={busy}
                value=""
                onChange={person => act('turnsReturn', { ...at, person })}
                options={[
                  { value: '', words: 'Somebody else next …' },
                  ...others.map(one => ({ value: one.person, words: nameOf(one) })),
                ]}
              />
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
