import type { Note } from '@folkmoot/board-doc'
import { t } from '@folkmoot/messages/note-in-english'
import { useState } from 'react'
import { announce } from '../../design/Announcer.tsx'
import { Button } from '../../design/Button.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import { ReadingForm } from '../../features/note-in-english/ReadingForm.tsx'
import { usePhone } from './phone.ts'

/** A helper puts a note of the wall into English, from their own phone. */
export default function PutIntoEnglish({ note, board }: { note: Note; board: string }) {
  const { stage } = usePhone()
  const [open, setOpen] = useState(false)
  const send = async (text: string) => {
    const done = await stage.command('noteReading', { board, note: note.id, of: note.text, text })
    if (done.ok) announce(t('put-done'))
    return done
  }
  return (
    <>
      <Button kind="quiet" onClick={() => setOpen(true)}>
        {t('put')}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t('title')} about={t('about')}>
        <blockquote
          dir="auto"
          lang={note.lang}
          className="rounded-card bg-card px-4 py-3 text-lead whitespace-pre-wrap"
        >
          {note.text}
        </blockquote>
        <ReadingForm note={note} send={send} onClose={() => setOpen(false)} />
      </Dialog>
    </>
  )
}
