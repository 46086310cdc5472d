import { t } from '@folkmoot/messages/cockpit'
import { type BoardView, LIMITS, type PersonView, type TableView } from '@folkmoot/protocol'
import { useState } from 'react'
import { Button } from '../../../design/Button.tsx'
import { useConfirm } from '../../../design/confirm.tsx'
import { NameInput } from '../../../design/NameInput.tsx'
import { count } from '../../../features/number-words/model.ts'
import { useAct } from '../cockpit.ts'
import { Seats } from './TableSeats.tsx'

/** One table: who sits there, its name, and its question where each table has one. */
export function TableGroup({
  table,
  prompt,
  state = null,
  people,
}: {
  /** null: people without a seat. */
  table: TableView | null
  prompt: BoardView['prompts'][number] | null
  /** How far it is with what it writes. */
  state?: string | null
  people: readonly PersonView[]
}) {
  const [open, setOpen] = useState(false)
  return (
    <details
      className="border-b border-line last:border-0"
      onToggle={event => setOpen(event.currentTarget.open)}
    >
      <summary className="flex min-h-11 flex-wrap items-center justify-between gap-x-2 py-1 text-base">
        <span>{table?.name ?? 'Without a seat'}</span>
        <span className="text-small text-ink-soft">
          {[count(people.length, 'person', 'people'), state].filter(Boolean).join(' · ')}
        </span>
        {prompt && (
          <span dir="auto" className="line-clamp-2 w-full text-small text-ink-soft">
            {prompt.text}
          </span>
        )}
      </summary>
      {open && (
        <div className="flex flex-col gap-3 pb-3">
          <ul className="flex flex-col gap-2">
            <Seats people={people} />
          </ul>
          {table && <NameOrRemove key={table.name} table={table} sits={people.length} />}
        </div>
      )}
    </details>
  )
}

function NameOrRemove({ table, sits }: { table: TableView; sits: number }) {
  const { act, busy } = useAct()
  const { ask, dialog } = useConfirm()
  const rename = (name: string) => {
    if (name !== '') void act('tablesName', { table: table.id, name }, `${table.name} is now called ${name}.`)
  }
  const remove = () =>
    ask({
      title: `Remove ${table.name}?`,
      about:
        sits === 0
          ? 'Nobody sits there. What the table wrote stays.'
          : `${count(sits, 'person', 'people')} will have no seat until you move them. What the table wrote stays.`,
      label: 'Remove the table',
      go: () => act('tablesRemove', { table: table.id }, `${table.name} is gone.`),
    })
  return (
    <div className="flex items-center gap-2">
      <NameInput
        label={t('name-of', { what: table.name })}
        name={table.name}
        most={LIMITS.nameChars}
        onName={rename}
      />
      <Button kind="quiet" className="min-h-11! mx-0! text-small!" disabled={busy} onClick={remove}>
        Remove …
      </Button>
      {dialog}
    </div>
  )
}
