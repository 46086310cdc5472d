import type { Note } from '@folkmoot/board-doc'
import { t } from '@folkmoot/messages/erasing'
import { t as inRecord } from '@folkmoot/messages/record'
import { type BoardView, ErasureReason, type PendingNote } from '@folkmoot/protocol'
import { useState } from 'react'
import { ConfirmButton } from '../../../design/ConfirmButton.tsx'
import { Field } from '../../../design/Field.tsx'
import { ReadingWords } from '../../../design/ReadingWords.tsx'
import { Select } from '../../../design/Select.tsx'
import { useBoard } from '../../../live/hooks.ts'
import { useStore } from '../../../live/use-store.ts'
import { useEvent, useEventView } from '../parts/desk.ts'
import { Line, Lines } from '../parts/Lines.tsx'
import { findNotes } from './find-notes.ts'

/** One note gone for good, from everywhere, when somebody asks for it. Opens the board's notes only when asked. */
export function EraseNote({ board }: { board: BoardView }) {
  const [open, setOpen] = useState(false)
  return (
    <details onToggle={toggled => setOpen(toggled.currentTarget.open)}>
      <summary className="min-h-12 py-3 text-base" aria-label={t('note-from', { board: board.title })}>
        {t('a-note')}
      </summary>
      {open && <Notes board={board} />}
    </details>
  )
}

function Notes({ board }: { board: BoardView }) {
  const event = useEventView(view => view.event.id)
  const connection = useBoard('organiser', event, board)
  return connection ? <Search board={board} source={connection} /> : null
}

function Search(props: { board: BoardView; source: NonNullable<ReturnType<typeof useBoard>> }) {
  const { board } = props
  const event = useEvent()
  const pending = useEventView(view => view.pending)
  const notes = useStore(props.source, state => state.model.notes)
  const [search, setSearch] = useState('')
  const [why, setWhy] = useState<ErasureReason | undefined>()
  const found = search.trim() ? findNotes(withPending(board, notes, pending), search) : []
  return (
    <div className="flex max-w-2xl flex-col gap-3 pb-4">
      <Field
        label={t('which-note')}
        hint={t('some-of-its-words')}
        type="search"
        autoComplete="off"
        value={search}
        onChange={input => setSearch(input.target.value)}
      />
      {found.length > 0 && (
        <Select
          label={inRecord('erase-why')}
          value={why ?? UNSAID}
          onChange={picked => setWhy(ErasureReason.options.find(one => one === picked))}
          options={([UNSAID, ...ErasureReason.options] as const).map(one => ({
            value: one,
            words: inRecord('erase-why-of', { why: one }),
          }))}
        />
      )}
      {found.length > 0 && (
        <Lines label={t('notes-found')}>
          {found.map(note => (
            <Line
              key={note.id}
              actions={
                <ConfirmButton
                  label={t('erase')}
                  name={t('erase-note', { note: note.text.slice(0, 60) })}
                  title={t('note-question')}
                  consequences={[
                    <q key="words">{note.text}</q>,
                    t('note-leaves'),
                    t('note-empty-place'),
                    t('files-not-reached'),
                    t('note-or-hide'),
                  ]}
                  confirm={t('erase-for-good')}
                  confirmKind="stop"
                  act={async () => {
                    const answer = await event.command('noteErase', { board: board.id, note: note.id, why })
                    // The next note has a reason of its own.
                    if (answer.ok) setWhy(undefined)
                    return answer
                  }}
                  said={t('note-erased')}
                />
              }
            >
              <p dir="auto" className="text-base whitespace-pre-wrap">
                {note.text}
              </p>
              <ReadingWords reading={note.reading} />
            </Line>
          ))}
        </Lines>
      )}
      <p role="status" className="text-small text-ink-soft">
        {search.trim() && found.length === 0 && t('no-such-note')}
      </p>
    </div>
  )
}

const UNSAID = 'unsaid'

/** Notes that are hidden or wait for a nod are not on the board, and may have to be erased all the same. */
function withPending(board: BoardView, notes: readonly Note[], pending: readonly PendingNote[]) {
  const waiting = pending.filter(one => one.board === board.id)
  return [...notes, ...waiting.map(one => ({ id: one.note, text: one.text, reading: undefined }))]
}
