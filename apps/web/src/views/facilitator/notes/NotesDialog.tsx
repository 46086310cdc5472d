import { type BoardModel, EMPTY_BOARD, type Note } from '@folkmoot/board-doc'
import { searchFor } from '@folkmoot/kit'
import { type BoardView, LIMITS, type PendingNote, SHOWN_PHASES } from '@folkmoot/protocol'
import { type ReactNode, useState } from 'react'
import { toast } from '../../../design/Announcer.tsx'
import { Button } from '../../../design/Button.tsx'
import { useConfirm } from '../../../design/confirm.tsx'
import { Dialog } from '../../../design/Dialog.tsx'
import { Field } from '../../../design/Field.tsx'
import { NetworkMark, networkLabel } from '../../../design/NetworkMark.tsx'
import { count, sentence } from '../../../features/number-words/model.ts'
import { tallyOf } from '../../../features/tally/model.ts'
import { useAct, useCockpitView } from '../cockpit.ts'
import { NoteDialog, type NotePart } from './NoteDialog.tsx'
import { NoteWords } from './NoteWords.tsx'

const MOST = 60

/** All notes of a board: those to look at first, those hidden, those on the wall. */
export default function NotesDialog({
  board,
  model,
  onClose,
}: {
  board: BoardView
  model: BoardModel
  onClose(): void
}) {
  const pending = useCockpitView(view => view.pending)
  const tallies = useCockpitView(view => view.tallies)
  const [find, setFind] = useState('')
  const [choosing, setChoosing] = useState<{ note: Note; part: NotePart } | null>(null)
  const own = pending.filter(note => note.board === board.id)
  const waiting = own.filter(note => note.state === 'waiting')
  const hidden = own.filter(note => note.state === 'hidden')
  const isFound = searchFor(find)
  const found = model.notes.filter(note => isFound(note.text))
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
      <Group
        title={
          model === EMPTY_BOARD && board.phase !== 'write'
            ? 'The notes are on their way'
            : `${sentence(count(model.notes.length, 'note'))} on the wall`
        }
      >
        {model.notes.length > 6 && (
          <li>
            <Field label="Find words" value={find} onChange={event => setFind(event.target.value)} />
          </li>
        )}
        {found.slice(0, MOST).map(note => (
          <li key={note.id} className={`${ROW} flex-wrap`}>
            <Words
              network={note.network ?? null}
              by={note.name ?? null}
              more={tallyOf({ tallies }, board, note)}
            >
              <NoteWords note={note} board={board} />
            </Words>
            <NoteButtons note={note} board={board} onPart={part => setChoosing({ note, part })} />
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
      {choosing && <NoteDialog {...choosing} board={board} onClose={() => setChoosing(null)} />}
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

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3 className="pb-1 font-sans text-base font-bold tracking-normal">{title}</h3>
      <ul className="flex flex-col gap-2">{children}</ul>
    </section>
  )
}

function Words({
  children,
  network,
  by,
  more,
}: {
  children: ReactNode
  network: string | null
  by: string | null
  more?: string
}) {
  const networks = useCockpitView(view => view.networks)
  const label = networkLabel(network, networks)
  return (
    <div className="min-w-48 flex-1">
      <div dir="auto" className="text-base [overflow-wrap:anywhere] whitespace-pre-wrap">
        {children}
      </div>
      {(by || label || more) && (
        <p className="flex flex-wrap gap-x-3 text-small text-ink-soft">
          {by && <span>{by}</span>}
          {label && <NetworkMark network={label.network} name={label.name} />}
          {more && <span>{more}</span>}
        </p>
      )}
    </div>
  )
}

/** What one does most with a note; the rest is one step further. */
function NoteButtons({
  note,
  board,
  onPart,
}: {
  note: Note
  board: BoardView
  onPart(part: NotePart): void
}) {
  const stage = useCockpitView(view => view.stage)
  const allocated = useCockpitView(view => view.allocated)
  const { act, busy } = useAct()
  const lit = stage.spotlight === note.id
  return (
    <div className="flex flex-wrap gap-2">
      {stage.board === board.id && allocated === null && (
        <Button
          size="small"
          disabled={busy}
          aria-pressed={lit}
          onClick={() =>
            act(
              'stageSpotlight',
              { note: lit ? null : note.id },
              lit ? 'Let go.' : 'The room looks at this note.',
            )
          }
        >
          {lit ? 'Let it go' : 'Spotlight'}
        </Button>
      )}
      {SHOWN_PHASES.includes(board.phase) && (
        <Button size="small" onClick={() => onPart('hide')}>
          Hide …
        </Button>
      )}
      <Button
        kind="quiet"
        className="min-h-11! mx-0! text-small!"
        aria-label={`More for “${note.text.slice(0, 40)}”`}
        onClick={() => onPart('choose')}
      >
        More …
      </Button>
    </div>
  )
}

function Waiting({ note }: { note: PendingNote }) {
  const { act, busy } = useAct()
  const to = { board: note.board, note: note.note }
  return (
    <li className={ROW}>
      <Words network={note.network} by={note.by}>
        {note.text}
      </Words>
      <div className="flex shrink-0 flex-col gap-2">
        <Button
          kind="primary"
          size="small"
          disabled={busy}
          onClick={() => act('noteNod', { ...to, text: note.text })}
        >
          Let through
        </Button>
        <Button size="small" disabled={busy} onClick={() => act('noteHide', { ...to, hidden: true })}>
          Hide
        </Button>
      </div>
    </li>
  )
}

/** After reading them all: hide what should not be shown, then let the rest through. */
function LetAllThrough({ notes: all }: { notes: readonly PendingNote[] }) {
  const { act, busy } = useAct()
  const { ask, dialog } = useConfirm()
  const notes = all.slice(0, LIMITS.nodsAtOnce)
  const [first] = notes
  const go = async () => {
    if (!first) return
    const looked = notes.map(({ note, seen }) => ({ note, seen }))
    const done = await act('notesLetThrough', { board: first.board, notes: looked })
    if (done.ok && done.value.waiting > 0)
      toast('Some have changed since, or are gone. Those that wait still, look at again.')
  }
  return (
    <li>
      <Button
        size="small"
        disabled={busy}
        onClick={() =>
          ask({
            title: `Let ${count(notes.length, 'note')} through?`,
            about: 'They go on the wall as they stand here. Hide what should not be shown first.',
            label: 'Let them through',
            go,
          })
        }
      >
        {notes.length < all.length
          ? `Let the first ${notes.length} through …`
          : `Let all ${notes.length} through …`}
      </Button>
      {dialog}
    </li>
  )
}

function Hidden({ note }: { note: PendingNote }) {
  const { act, busy } = useAct()
  return (
    <li className={ROW}>
      <Words network={note.network} by={note.by}>
        {note.text}
      </Words>
      <Button
        size="small"
        disabled={busy}
        onClick={() => act('noteHide', { board: note.board, note: note.note, hidden: false })}
      >
        Bring back
      </Button>
    </li>
  )
}
