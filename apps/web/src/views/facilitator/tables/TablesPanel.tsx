import { searchFor } from '@folkmoot/kit'
import type { BoardView, FacilitatorView } from '@folkmoot/protocol'
import { useState } from 'react'
import { Button } from '../../../design/Button.tsx'
import { Field } from '../../../design/Field.tsx'
import { count, sentence } from '../../../features/number-words/model.ts'
import { useAct, useCockpitView } from '../cockpit.ts'
import { Panel } from '../parts/Panel.tsx'
import { MakeTables } from './MakeTables.tsx'
import { TableGroup } from './TableGroup.tsx'
import { Seats } from './TableSeats.tsx'

const FOUND = 8

/** Who sits where and with which question: seat everybody, find a person, move them, call them back. */
export function TablesPanel({ board }: { board: BoardView | null }) {
  const people = useCockpitView(view => view.people)
  const tables = useCockpitView(view => view.tables)
  const unwritten = useCockpitView(view => view.unwritten)
  const [find, setFind] = useState('')
  const wanted = find.trim()
  const isFound = searchFor(find)
  const nowhere = people.filter(person => person.table === null)
  const matches = wanted ? people.filter(person => isFound(person.name)) : []
  return (
    <Panel
      title="Tables"
      aside={
        tables.length === 0
          ? 'nobody is seated'
          : `${tables.length} tables${nowhere.length > 0 ? ` · ${nowhere.length} without a seat` : ''}`
      }
    >
      {board && (board.by === 'table' || board.oneEach) && <TablesProgress board={board} />}
      <MakeTables />
      {tables.length > 0 && (
        <>
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
    </Panel>
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
      <div>
        <Button
          size="small"
          disabled={busy}
          title="Every phone turns to what the wall shows. What tables were writing stays."
          onClick={() => act('stageGather', {}, 'Everybody is called back.')}
        >
          Call back to plenary
        </Button>
      </div>
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
