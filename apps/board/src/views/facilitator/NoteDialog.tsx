import type { Note } from '@folkmoot/board-doc'
import { type BoardView, SHOWN_PHASES } from '@folkmoot/protocol'
import { useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import { Field } from '../../design/Field.tsx'
import { NetworkMark, networkLabel } from '../../design/NetworkMark.tsx'
import { forgetTyping } from '../../live/typing.ts'
import { useKept } from '../../ui/use-kept.ts'
import { useAct, useCockpit } from './cockpit.ts'
import { NoteWords } from './NoteWords.tsx'
import { tallyOf } from './tally.ts'

export type NotePart = 'choose' | 'hide' | 'reword'
const TITLES: Record<NotePart, string> = {
  choose: 'This note',
  hide: 'Hide this note?',
  reword: 'Ask for other words',
}
const ABOUT: Record<NotePart, string | undefined> = {
  choose: undefined,
  hide: 'It leaves every screen at once and does not enter the record. Its author is told, with your reason.',
  reword: 'Only its author reads this. The note stays meanwhile, and your wish goes when its words change.',
}

/** One note: hold it before everybody, agree to it, ask for other words, hide it. */
export function NoteDialog({
  note,
  board,
  part: first = 'choose',
  onClose,
}: {
  note: Note
  board: BoardView
  part?: NotePart
  onClose(): void
}) {
  const { view } = useCockpit()
  const [part, setPart] = useState<NotePart>(first)
  const label = networkLabel(note.network, view.networks)
  const tally = tallyOf(view, board, note)
  return (
    <Dialog open onClose={onClose} title={TITLES[part]} about={ABOUT[part]}>
      <blockquote className="max-h-60 overflow-y-auto rounded-card bg-card px-4 py-3 text-lead">
        <NoteWords note={note} board={board} />
        {(label || note.name) && (
          <footer className="flex flex-wrap gap-x-3 pt-1 text-small text-ink-soft">
            {note.name && <span>{note.name}</span>}
            {label && <NetworkMark network={label.network} name={label.name} />}
          </footer>
        )}
      </blockquote>
      {tally && <p className="text-base text-ink-soft">{tally}</p>}
      {part === 'choose' && <Choices note={note} board={board} onPart={setPart} onClose={onClose} />}
      {part !== 'choose' && <Say key={part} part={part} note={note} board={board} onClose={onClose} />}
    </Dialog>
  )
}

function Choices({
  note,
  board,
  onPart,
  onClose,
}: {
  note: Note
  board: BoardView
  onPart(part: NotePart): void
  onClose(): void
}) {
  const { view } = useCockpit()
  const { act, busy } = useAct()
  const { stage } = view
  const isOpen = SHOWN_PHASES.includes(board.phase)
  const lit = stage.spotlight === note.id
  const agreed = view.agreed.some(one => one.note === note.id)
  const done = async (doing: Promise<{ ok: boolean }>) => {
    if ((await doing).ok) onClose()
  }
  return (
    <div className="flex flex-wrap justify-end gap-3">
      <Button onClick={onClose}>Close</Button>
      {isOpen && <Button onClick={() => onPart('hide')}>Hide …</Button>}
      {isOpen && <Button onClick={() => onPart('reword')}>Other words …</Button>}
      {board.format === 'agreed-understandings' && (isOpen || agreed) && (
        <Button
          disabled={busy}
          onClick={() =>
            done(
              act(
                'noteAgree',
                { board: board.id, note: note.id, agreed: !agreed },
                agreed ? 'No longer agreed.' : 'Agreed. It stays in view all day.',
              ),
            )
          }
        >
          {agreed ? 'Withdraw the agreement' : 'Declare it agreed'}
        </Button>
      )}
      {view.allocated === null && stage.board === board.id && (
        <Button
          kind="primary"
          disabled={busy}
          onClick={() =>
            done(
              act(
                'stageSpotlight',
                { note: lit ? null : note.id },
                lit ? 'Let go.' : 'The room looks at this note.',
              ),
            )
          }
        >
          {lit ? 'Let it go' : 'Spotlight it'}
        </Button>
      )}
    </div>
  )
}

const SAY = {
  hide: {
    label: 'Reason, for its author',
    hint: 'For example: it names somebody who is not here.',
    button: 'Hide this note',
  },
  reword: {
    label: 'What to say to its author',
    hint: 'For example: could it say this without the school’s name?',
    button: 'Ask its author',
  },
}

function Say({
  part,
  note,
  board,
  onClose,
}: {
  part: 'hide' | 'reword'
  note: Note
  board: BoardView
  onClose(): void
}) {
  const { act, busy } = useAct()
  const form = `say ${board.id} ${note.id} ${part}`
  const [words, setWords] = useKept(`${form} words`, '')
  const to = { board: board.id, note: note.id }
  const go = async () => {
    const done =
      part === 'hide'
        ? await act(
            'noteHide',
            { ...to, hidden: true, reason: words },
            'Hidden. You can bring it back under Notes.',
          )
        : await act('noteReword', { ...to, ask: words }, 'Its author is asked for other words.')
    if (!done.ok) return
    forgetTyping(form)
    onClose()
  }
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={event => {
        event.preventDefault()
        void go()
      }}
    >
      <Field
        label={SAY[part].label}
        hint={SAY[part].hint}
        maxLength={500}
        value={words}
        onChange={event => setWords(event.target.value)}
      />
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={onClose}>Leave it</Button>
        <Button kind="primary" type="submit" disabled={busy || (part === 'reword' && words.trim() === '')}>
          {SAY[part].button}
        </Button>
      </div>
    </form>
  )
}
