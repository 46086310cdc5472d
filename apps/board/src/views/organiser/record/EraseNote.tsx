import type { Note } from '@folkmoot/board-doc'
import type { BoardView, PendingNote } from '@folkmoot/protocol'
import { useState } from 'react'
import { Field } from '../../../design/Field.tsx'
import { useBoard } from '../../../live/hooks.ts'
import { useStore } from '../../../live/use-store.ts'
import { ConfirmButton } from '../parts/ConfirmButton.tsx'
import { useEvent, useEventView } from '../parts/desk.ts'
import { Line, Lines } from '../parts/Lines.tsx'
import { findNotes } from './find-notes.ts'

/** One note gone for good, from everywhere, when somebody asks for it. Opens the board's notes only when asked. */
export function EraseNote({ board }: { board: BoardView }) {
  const [open, setOpen] = useState(false)
  return (
    <details onToggle={toggled => setOpen(toggled.currentTarget.open)}>
      <summary className="min-h-12 py-3 text-base" aria-label={`Erase a note from ${board.title}`}>
        Erase a note
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
  const found = search.trim() ? findNotes(withPending(board, notes, pending), search) : []
  return (
    <div className="flex max-w-2xl flex-col gap-3 pb-4">
      <Field
        label="Which note"
        hint="Type some of its words."
        type="search"
        autoComplete="off"
        value={search}
        onChange={input => setSearch(input.target.value)}
      />
      {found.length > 0 && (
        <Lines label="Notes found">
          {found.map(note => (
            <Line
              key={note.id}
              actions={
                <ConfirmButton
                  label="Erase"
                  name={`Erase the note “${note.text.slice(0, 60)}”`}
                  title="Erase this note for good?"
                  consequences={[
                    <q key="words">{note.text}</q>,
                    'It is erased from its writer’s page, from the board and every screen, and from every snapshot, earlier editions too.',
                    'It leaves an empty place in the record, so that the record can still be verified.',
                    'Files that were downloaded or printed before are not reached, nor are backups made before.',
                    'It cannot be undone. To take it off the wall only, hide it where the event is run.',
                  ]}
                  confirm="Erase for good"
                  confirmKind="stop"
                  act={() => event.command('noteErase', { board: board.id, note: note.id })}
                  said="The note is erased."
                />
              }
            >
              <p dir="auto" className="text-base whitespace-pre-wrap">
                {note.text}
              </p>
            </Line>
          ))}
        </Lines>
      )}
      <p role="status" className="text-small text-ink-soft">
        {search.trim() && found.length === 0 && 'No note here has those words.'}
      </p>
    </div>
  )
}

/** Notes that are hidden or wait for a nod are not on the board, and may have to be erased all the same. */
function withPending(board: BoardView, notes: readonly Note[], pending: readonly PendingNote[]) {
  const waiting = pending.filter(one => one.board === board.id)
  return [...notes, ...waiting.map(one => ({ id: one.note, text: one.text }))]
}
