import type { BoardModel, Note } from '@folkmoot/board-doc'
import type { BoardView, PendingNote } from '@folkmoot/protocol'
import { useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import { Field } from '../../design/Field.tsx'
import { NetworkMark, networkLabel } from '../../design/NetworkMark.tsx'
import { count, sentence } from '../../wall/number-words.ts'
import { useConfirm } from './Confirm.tsx'
import { useAct, useCockpit } from './cockpit.ts'
import { HideDialog } from './HideDialog.tsx'
import { SMALL_BUTTON } from './small-button.ts'

const MOST = 60

/** All notes of a board: those to look at first, those hidden, those on the wall. */
export function NotesDialog({
  board,
  model,
  onClose,
}: {
  board: BoardView
  model: BoardModel
  onClose(): void
}) {
  const { view } = useCockpit()
  const [find, setFind] = useState('')
  const [choosing, setChoosing] = useState<Note | null>(null)
  const own = view.pending.filter(note => note.board === board.id)
  const waiting = own.filter(note => note.state === 'waiting')
  const hidden = own.filter(note => note.state === 'hidden')
  const wanted = find.trim().toLowerCase()
  const found = model.notes.filter(note => note.text.toLowerCase().includes(wanted))
  return (
    <Dialog open onClose={onClose} title="Notes" about={aboutNotes(board)}>
      {waiting.length > 0 && (
        <Group title={`${sentence(count(waiting.length, 'note'))} to look at`}>
          {waiting.length > 1 && <LetAllThrough notes={waiting} />}
          {waiting.map(note => (
            <Waiting key={note.note} note={note} />
          ))}
        </Group>
      )}
      {hidden.length > 0 && (
        <Group title={`${sentence(count(hidden.length, 'note'))} hidden`}>
          {hidden.map(note => (
            <Hidden key={note.note} note={note} />
          ))}
        </Group>
      )}
      <Group title={`${sentence(count(model.notes.length, 'note'))} on the wall`}>
        {model.notes.length > 6 && (
          <li>
            <Field label="Find words" value={find} onChange={event => setFind(event.target.value)} />
          </li>
        )}
        {found.slice(0, MOST).map(note => (
          <li key={note.id} className={ROW}>
            <Words text={note.text} network={note.network ?? null} by={note.name ?? null} />
            <Button className={SMALL_BUTTON} onClick={() => setChoosing(note)}>
              Hide …
            </Button>
          </li>
        ))}
        {found.length > MOST && (
          <li className="text-small text-ink-soft">
            {found.length - MOST} more: type some of their words above.
          </li>
        )}
      </Group>
      <div className="flex justify-end">
        <Button onClick={onClose}>Close</Button>
      </div>
      <HideDialog note={choosing} board={board.id} onClose={() => setChoosing(null)} />
    </Dialog>
  )
}

const ROW = 'flex items-start justify-between gap-3 rounded-card bg-card px-4 py-3'

function aboutNotes(board: BoardView): string {
  if (board.phase === 'write')
    return 'What people post stays private until you reveal it; only held notes are shown here.'
  return board.lookFirst
    ? 'New notes wait here until you let them through.'
    : 'A hidden note leaves every screen; its author is told.'
}

function Group({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <section>
      <h3 className="pb-1 font-sans text-base font-bold tracking-normal">{title}</h3>
      <ul className="flex flex-col gap-2">{children}</ul>
    </section>
  )
}

function Words({ text, network, by }: { text: string; network: string | null; by: string | null }) {
  const { view } = useCockpit()
  const label = networkLabel(network, view.networks)
  return (
    <div className="min-w-0">
      <p dir="auto" className="text-base [overflow-wrap:anywhere] whitespace-pre-wrap">
        {text}
      </p>
      {(by || label) && (
        <p className="flex flex-wrap gap-x-3 text-small text-ink-soft">
          {by && <span>{by}</span>}
          {label && <NetworkMark network={label.network} name={label.name} />}
        </p>
      )}
    </div>
  )
}

function Waiting({ note }: { note: PendingNote }) {
  const { act, busy } = useAct()
  const to = { board: note.board, note: note.note }
  return (
    <li className={ROW}>
      <Words {...note} />
      <div className="flex shrink-0 flex-col gap-2">
        <Button
          kind="primary"
          className={SMALL_BUTTON}
          disabled={busy}
          onClick={() => act('noteNod', { ...to, text: note.text })}
        >
          Let through
        </Button>
        <Button
          className={SMALL_BUTTON}
          disabled={busy}
          onClick={() => act('noteHide', { ...to, hidden: true })}
        >
          Hide
        </Button>
      </div>
    </li>
  )
}

/** After reading them all: hide what should not be shown, then let the rest through. */
function LetAllThrough({ notes }: { notes: readonly PendingNote[] }) {
  const { act } = useAct()
  const { ask, dialog } = useConfirm()
  const [left, setLeft] = useState(0)
  const go = async () => {
    setLeft(notes.length)
    for (const note of notes) {
      const done = await act('noteNod', { board: note.board, note: note.note, text: note.text })
      if (!done.ok && done.error.code !== 'not-found') break
      setLeft(n => n - 1)
    }
    setLeft(0)
  }
  return (
    <li>
      <Button
        className={SMALL_BUTTON}
        disabled={left > 0}
        onClick={() =>
          ask({
            title: `Let ${count(notes.length, 'note')} through?`,
            about: 'They go on the wall as they stand here. Hide what should not be shown first.',
            label: 'Let them through',
            go,
          })
        }
      >
        {left > 0 ? `${left} to go …` : `Let all ${notes.length} through …`}
      </Button>
      {dialog}
    </li>
  )
}

function Hidden({ note }: { note: PendingNote }) {
  const { act, busy } = useAct()
  return (
    <li className={ROW}>
      <Words {...note} />
      <Button
        className={SMALL_BUTTON}
        disabled={busy}
        onClick={() => act('noteHide', { board: note.board, note: note.note, hidden: false })}
      >
        Bring back
      </Button>
    </li>
  )
}
