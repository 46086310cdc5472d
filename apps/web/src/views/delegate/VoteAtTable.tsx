/** Whoever sits beside somebody without a device gives their dots for them. */
import type { Note } from '@folkmoot/board-doc'
import { t } from '@folkmoot/messages/for-somebody'
import type { GroupsView, VoteView } from '@folkmoot/protocol'
import { useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { DOTS, standing } from '../../features/for-somebody/told.ts'
import { distinctions, withDistinction } from '../../features/same-names/model.ts'
import { lazyPart } from '../../lazy-part.tsx'
import { useMine, usePhone, usePhoneView } from './phone.ts'

/** Fetched when somebody has no device: most rooms never need it. */
const VoteFor = lazyPart(() => import('../../features/for-somebody/VoteFor.tsx'), 'dialog')

export function VoteAtTable({
  vote,
  groups,
  notes,
}: {
  vote: VoteView
  groups: readonly GroupsView['groups'][number][]
  notes: readonly Note[]
}) {
  const { stage } = usePhone()
  const networks = usePhoneView(view => view.networks)
  const table = useMine(mine => mine.table)
  const me = useMine(mine => mine.person.known)
  const told = useMine(mine => mine.scribed) ?? []
  const [open, setOpen] = useState<string | null>(null)
  const without = table?.seats.filter(seat => seat.deviceless && seat.id !== me) ?? []
  if (!table || without.length === 0) return null
  const found = distinctions(without, { networks })
  const people = without.map(({ id, name }) => ({ id, name: withDistinction(name, found.get(id)) }))
  return (
    <>
      <ul className="flex flex-wrap gap-x-6">
        {people.map(({ id, name }) => (
          <li key={id}>
            <Button kind="quiet" onClick={() => setOpen(id)}>
              {t(standing(told, vote.board, DOTS, id) ? 'vote-for-again' : 'vote-for', { name })}
            </Button>
          </li>
        ))}
      </ul>
      {open !== null && (
        <VoteFor
          {...{ vote, groups, notes, people, told }}
          person={open}
          table={table.id}
          connection={stage}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}
