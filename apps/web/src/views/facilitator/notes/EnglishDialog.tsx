import type { Note } from '@folkmoot/board-doc'
import { t } from '@folkmoot/messages/note-in-english'
import type { BoardView } from '@folkmoot/protocol'
import { Dialog } from '../../../design/Dialog.tsx'
import { ReadingForm } from '../../../features/note-in-english/ReadingForm.tsx'
import { useAct } from '../cockpit.ts'
import { NoteWords } from './NoteWords.tsx'

/** Whoever runs the board puts a note into English. */
export default function EnglishDialog({
  note,
  board,
  onClose,
}: {
  note: Note
  board: BoardView
  onClose(): void
}) {
  const { act } = useAct()
  return (
    <Dialog open onClose={onClose} title={t('title')} about={t('about')}>
      <blockquote className="max-h-60 overflow-y-auto rounded-card bg-card px-4 py-3 text-lead">
        <NoteWords note={note} board={board} />
      </blockquote>
      <ReadingForm
        note={note}
        send={text =>
          act('noteReading', { board: board.id, note: note.id, of: note.text, text }, t('put-done'))
        }
        onClose={onClose}
      />
    </Dialog>
  )
}
