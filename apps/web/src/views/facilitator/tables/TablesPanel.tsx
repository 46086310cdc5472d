import { searchFor } from '@folkmoot/kit'
import { t } from '@folkmoot/messages/cockpit'
import type { BoardView, FacilitatorView } from '@folkmoot/protocol'
import { useState } from 'react'
import { Button } from '../../../design/Button.tsx'
import { Dialog } from '../../../design/Dialog.tsx'
import { Field } from '../../../design/Field.tsx'
import { count, sentence } from '../../../features/number-words/model.ts'
import { useAct, useCockpitView } from '../cockpit.ts'
import { MoreAction } from '../more/more.ts'
import { Panel } from '../parts/Panel.tsx'
import { MakeTables } from './MakeTables.tsx'
import { TableGroup } from './TableGroup.tsx'
import { Seats } from './TableSeats.tsx'

const FOUND = 8

/** How many sit at tables; while people write, the way to seat them is at hand. */
export function TablesPanel({ board }: { board: BoardView | null }) {
  const tables = useCockpitView(view => view.tables.length)
  const nowhere = useCockpitView(view => view.people.filter(person => person.table === null).length)
  const [isOpen, setOpen] = useState(false)
  const atHand = board === null || board.phase === 'waiting' || board.phase === 'write'
  return (
    <Panel
      title="Tables"
      aside={
        tables === 0
          ? 'nobody is seated'
          : `${tables} tables${nowhere > 0 ? ` · ${nowhere} without a seat` : ''}`
      }
    >
      {board && (board.by === 'table' || board.oneEach) && <TablesProgress board={board} />}
      {atHand ? (
        <div>
          <Button size="small" aria-haspopup="dialog" onClick={() => setOpen(true)}>
            {t('seats')}
          </Button>
        </div>
      ) : (
        <MoreAction
          heading="tables"
          label={t('seats')}
          about={t('seats-about')}
          choose={() => setOpen(true)}
        />
      )}
      {isOpen && (
        <Dialog open onClose={() => setOpen(false)} title={t('seats-title')}>
          <SeatsOfAll board={board} />
          <div className="flex justify-end">
            <Button onClick={() => setOpen(false)}>{t('close')}</Button>
          </div>
        </Dialog>
      )}
    </Panel>
  )
}

/** Who sits where and with which question: seat everybody, find a person, move them. */
function SeatsOfAll({ board }: { board: BoardView | null }) {
  const people = useCockpitView(view => view.people)
  const tables = useCockpitView(view => view.tables)
  const unwritten = useCockpitView(view => view.unwritten)
  const [find, setFind] = useState('')
  const wanted = find.trim()
  const isFound = searchFor(find)
  const nowhere = people.filter(person => person.table === null)
  const matches = wanted ? people.filter(person => isFound(person.name)) : []
  return (
    <>
      <MakeTables />
      {tables.length > 0 && (
        <>
          <PlanOnWall />
          <Field
            label="Find a person"
            className="min-h-11! text-base!"
            value={find}
            onChange={event => setFind(event.target.value)}
          />
          {wanted && (
            <ul className="flex flex-col gap-2" aria-label="Found">
              <Seats people={matches.slice(0, FOUND)} />
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
            {nowhere.length > 0 && <TableGroup table={null} prompt={null} people={nowhere} />}
            {tables.map((table, order) => (
              <TableGroup
                key={table.id}
                table={table}
                prompt={promptOf(board, order)}
                state={board && stateOf({ unwritten }, board, table.id)}
                people={people.filter(person => person.table === table.id)}
              />
            ))}
            <AddTable />
          </details>
        </>
      )}
    </>
  )
}

/** Where each table has one of the questions: in turn. */
function promptOf(board: BoardView | null, order: number): BoardView['prompts'][number] | null {
  if (!board?.oneEach) return null
  return board.prompts[order % board.prompts.length] ?? null
}

/** On boards that name: has this table posted? */
function stateOf(
  { unwritten }: Pick<FacilitatorView, 'unwritten'>,
  board: BoardView,
  table: string,
): string | null {
  if (board.by !== 'table' || unwritten?.board !== board.id) return null
  return unwritten.tables.includes(table) ? 'not yet' : 'posted ✓'
}

/** Tables that have written, and calling them back. */
function TablesProgress({ board }: { board: BoardView }) {
  const counts = useCockpitView(view => view.counts.find(one => one.board === board.id))
  const { act, busy } = useAct()
  if (!counts || board.phase === 'waiting' || board.phase === 'closed') return null
  return (
    <div className="flex flex-col gap-2">
      {board.by === 'table' && counts.writers !== null && (
        <p className="text-base">
          {sentence(count(counts.writers, 'table'))} of {counts.of} {counts.writers === 1 ? 'has' : 'have'}{' '}
          posted
          {counts.writing > 0 && `, ${count(counts.writing, 'table')} still writing`}.
        </p>
      )}
      <MoreAction
        heading="tables"
        label="Call back to plenary"
        about="Every phone turns to what the wall shows. What tables were writing stays."
        disabled={busy}
        choose={() => act('stageGather', {}, 'Everybody is called back.')}
      />
    </div>
  )
}

/** Who sits where, on the wall and nowhere else. */
function PlanOnWall() {
  const shown = useCockpitView(view => view.stage.plan ?? false)
  const { act, busy } = useAct()
  return (
    <div>
      <Button
        size="small"
        disabled={busy}
        onClick={() => act('wallSeats', { shown: !shown }, t(shown ? 'plan-is-off' : 'plan-is-on'))}
      >
        {t(shown ? 'take-plan-off' : 'show-plan')}
      </Button>
    </div>
  )
}

function AddTable() {
  const tables = useCockpitView(view => view.tables)
  const { act, busy } = useAct()
  const name = `Table ${tables.length + 1}`
  return (
    <Button
      kind="quiet"
      className="min-h-11! mx-0! text-small!"
      disabled={busy}
      onClick={() => act('tablesName', { table: null, name }, `${name} is there.`)}
    >
      Add a table
    </Button>
  )
}
