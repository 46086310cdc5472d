import type { Note } from '@folkmoot/board-doc'
import { useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import { Field } from '../../design/Field.tsx'
import { useAct } from './cockpit.ts'

/** Takes one note off the wall; its author is told why, and it can be brought back. */
export function HideDialog({
  note,
  board,
  onClose,
}: {
  note: Note | null
  board: string | null
  onClose(): void
}) {
  const { act, busy } = useAct()
  const [reason, setReason] = useState('')
  const hide = async () => {
    if (!note || !board) return
    const done = await act(
      'noteHide',
      { board, note: note.id, hidden: true, reason },
      'Hidden. You can bring it back under Notes.',
    )
    if (!done.ok) return
    setReason('')
    onClose()
  }
  return (
    <Dialog
      open={note !== null}
      onClose={onClose}
      title="Hide this note?"
      about="It leaves every screen at once and does not enter the record. Its author is told, with your reason."
    >
      <blockquote
        dir="auto"
        className="max-h-60 overflow-y-auto rounded-card bg-card px-4 py-3 text-lead whitespace-pre-wrap"
      >
        {note?.text}
      </blockquote>
      <form
        className="flex flex-col gap-4"
        onSubmit={event => {
          event.preventDefault()
          void hide()
        }}
      >
        <Field
          label="Reason, for its author"
          hint="For example: it names somebody who is not here."
          maxLength={500}
          value={reason}
          onChange={event => setReason(event.target.value)}
        />
        <div className="flex flex-wrap justify-end gap-3">
          <Button onClick={onClose}>Leave it</Button>
          <Button kind="primary" type="submit" disabled={busy}>
            Hide this note
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
