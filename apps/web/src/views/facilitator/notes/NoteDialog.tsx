import type { Note } from '@folkmoot/board-doc'
import { formatById } from '@folkmoot/formats'
import { t } from '@folkmoot/messages/cockpit'
import { type BoardView, SHOWN_PHASES } from '@folkmoot/protocol'
import { useState } from 'react'
import { Button } from '../../../design/Button.tsx'
import { Dialog } from '../../../design/Dialog.tsx'
import { Field } from '../../../design/Field.tsx'
import { NetworkMark, networkLabel } from '../../../design/NetworkMark.tsx'
import { useForm } from '../../../design/use-form.ts'
import { tallyOf } from '../../../features/tally/model.ts'
import { lazyPart } from '../../../lazy-part.tsx'
import { useAct, useCockpitView } from '../cockpit.ts'
import { NoteWords } from './NoteWords.tsx'

/** Fetched when somebody puts a note into English. */
const EnglishDialog = lazyPart(() => import('./EnglishDialog.tsx'), 'dialog')

export type NotePart = 'choose' | 'hide' | 'reword' | 'reading'
const TITLES: Record<Exclude<NotePart, 'reading'>, string> = {
  choose: 'This note',
  hide: 'Hide this note?',
  reword: 'Ask for other words',
}
const ABOUT: Record<Exclude<NotePart, 'reading'>, string | undefined> = {
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
  const networks = useCockpitView(view => view.networks)
  const tallies = useCockpitView(view => view.tallies)
  const [part, setPart] = useState<NotePart>(first)
  const label = networkLabel(note.network, networks)
  const tally = tallyOf({ tallies }, board, note)
  if (part === 'reading') return <EnglishDialog {...{ note, board, onClose }} />
  return (
    <Dialog open onClose={onClose} title={TITLES[part]} about={ABOUT[part]}>
      <blockquote className="max-h-60 overflow-y-auto rounded-card bg-card px-4 py-3 text-lead">
        <NoteWords note={note} board={board} />
        {(label || note.name) && (
          <footer className="flex flex-wrap gap-x-3 pt-1 text-small text-ink-soft">
            {note.name && <bdi>{note.name}</bdi>}
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
  const stage = useCockpitView(view => view.stage)
  const agreed = useCockpitView(view => view.agreed.some(one => one.note === note.id))
  const allocated = useCockpitView(view => view.allocated)
  const { act, busy } = useAct()
  const isOpen = SHOWN_PHASES.includes(board.phase)
  const lit = stage.spotlight === note.id
  const done = async (doing: Promise<{ ok: boolean }>) => {
    if ((await doing).ok) onClose()
  }
  return (
    <div className="flex flex-wrap justify-end gap-3">
      <Button onClick={onClose}>Close</Button>
      {isOpen && <Button onClick={() => onPart('hide')}>Hide …</Button>}
      {isOpen && <Button onClick={() => onPart('reword')}>Other words …</Button>}
      {isOpen && board.phase !== 'vote' && (
        <Button onClick={() => onPart('reading')}>{t('put-into-english')}</Button>
      )}
      {formatById(board.format)?.agreements && (isOpen || agreed) && (
        <Button
          disabled={busy}
          onClick={() =>
            done(
              act(
                'noteAgree',
                { board: board.id, note: note.id, agreed: !agreed },
                t(agreed ? 'not-agreed-said' : 'agreed-said'),
              ),
            )
          }
        >
          {t(agreed ? 'withdraw-agreement' : 'declare-agreed')}
        </Button>
      )}
      {allocated === null && stage.board === board.id && (
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
  const to = { board: board.id, note: note.id }
  const form = useForm({
    kept: `say ${board.id} ${note.id} ${part}`,
    initial: { words: '' },
    send: ({ words }) =>
      part === 'hide'
        ? act(
            'noteHide',
            { ...to, hidden: true, reason: words },
            'Hidden. You can bring it back under Notes.',
          )
        : act('noteReword', { ...to, ask: words }, 'Its author is asked for other words.'),
    done: onClose,
  })
  return (
    <form {...form.props} className="flex flex-col gap-4">
      <Field label={SAY[part].label} hint={SAY[part].hint} maxLength={500} {...form.text('words')} />
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={onClose}>Leave it</Button>
        <Button
          kind="primary"
          type="submit"
          disabled={busy || (part === 'reword' && form.values.words.trim() === '')}
        >
          {SAY[part].button}
        </Button>
      </div>
    </form>
  )
}
