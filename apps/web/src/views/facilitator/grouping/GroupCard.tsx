import type { Note } from '@folkmoot/board-doc'
import { t } from '@folkmoot/messages/cockpit'
import { type BoardView, LIMITS } from '@folkmoot/protocol'
import { useState } from 'react'
import { Button } from '../../../design/Button.tsx'
import { cx } from '../../../design/cx.ts'
import { NameInput } from '../../../design/NameInput.tsx'
import { SmallSelect } from '../../../design/Select.tsx'
import { count } from '../../../features/number-words/model.ts'
import { dotWords } from '../../../features/tally/model.ts'
import { useDoing } from '../leading/use-doing.ts'
import { type Arrangement, type Change, type Group, groupName } from './arrangement.ts'
import { type ChipControls, NoteChip } from './NoteChip.tsx'
import { NEW } from './use-picking.ts'

/** Of a large group the notes that came last are drawn first. */
const DRAWN = 50

/** One group: its name, its notes, and what can be done with it as a whole. */
export function GroupCard({
  group,
  groups,
  board,
  notes,
  over,
  dots,
  controls,
  make,
  wanted,
}: {
  group: Group
  groups: Arrangement
  board: BoardView
  notes: ReadonlyMap<string, Note>
  /** Notes would land here. */
  over: boolean
  /** Given to it in a vote that is closed. */
  dots: number
  controls: ChipControls
  make(change: Change): void
  /** What is searched for; null: nothing. */
  wanted: ((text: string) => boolean) | null
}) {
  const [most, setMost] = useState(DRAWN)
  const [writing, setWriting] = useState(false)
  useDoing(writing ? 'group-name' : null)
  const name = groupName(groups, group.id)
  const own = group.notes.flatMap(id => notes.get(id) ?? [])
  const shown = wanted ? own.filter(note => wanted(note.text)) : own
  const inside = group.notes.filter(id => controls.picking.picked.has(id))
  const others = groups.filter(one => one !== group)
  return (
    <section
      aria-label={name}
      data-target={group.id}
      className={cx(
        'flex flex-col gap-2 rounded-card bg-paper-deep p-3',
        over && 'outline-3 outline-dashed outline-action',
      )}
    >
      <div className="flex items-baseline gap-2">
        <NameInput
          key={group.name}
          label={t('name-of', { what: name })}
          placeholder={t('name-this-group')}
          name={group.name}
          most={LIMITS.titleChars}
          className="font-serif text-lead! font-semibold placeholder:font-normal placeholder:text-ink-soft"
          onName={to => make({ do: 'name', id: group.id, name: to })}
          onWriting={setWriting}
        />
        <span className="text-small whitespace-nowrap text-ink-soft">
          {count(own.length, 'note')}
          {dots > 0 && ` · ${dotWords(dots)}`}
        </span>
      </div>
      <ul className="flex flex-col gap-2">
        {shown.slice(-most).map(note => (
          <NoteChip key={note.id} note={note} board={board} controls={controls} />
        ))}
      </ul>
      {shown.length > most && (
        <Button size="small" onClick={() => setMost(most + DRAWN)}>
          {t('show-more-notes', { n: Math.min(DRAWN, shown.length - most), of: shown.length - most })}
        </Button>
      )}
      {own.length === 0 && (
        <p className="text-small text-ink-soft">
          {dots > 0
            ? 'Empty, and kept: people gave it dots. Merged into another group, they go there with it.'
            : 'Empty: put notes here, or take it away.'}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-2">
        {inside.length > 0 && inside.length < group.notes.length && (
          <Button size="small" onClick={() => controls.picking.put(inside, NEW)}>
            Split off {count(inside.length, 'note')}
          </Button>
        )}
        {others.length > 0 && (
          <SmallSelect
            aria-label={`Merge ${name} into`}
            className="text-small!"
            value=""
            onChange={into => make({ do: 'merge', from: group.id, into })}
            options={[
              { value: '', words: 'Merge into …' },
              ...others.map(({ id }) => ({ value: id, words: groupName(groups, id) })),
            ]}
          />
        )}
        {(own.length > 0 || dots === 0) && (
          <Button
            kind="quiet"
            className="min-h-11! mx-0! text-small!"
            aria-label={`Take apart ${name}`}
            onClick={() => make({ do: 'dissolve', id: group.id })}
          >
            Take apart
          </Button>
        )}
      </div>
    </section>
  )
}
