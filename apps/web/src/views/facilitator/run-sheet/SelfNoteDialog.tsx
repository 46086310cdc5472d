import { t as cockpit } from '@folkmoot/messages/cockpit'
import { t } from '@folkmoot/messages/plan'
import { LIMITS } from '@folkmoot/protocol'
import { useEffect } from 'react'
import { announce } from '../../../design/Announcer.tsx'
import { Button } from '../../../design/Button.tsx'
import { Dialog, DialogButtons } from '../../../design/Dialog.tsx'
import { TextArea } from '../../../design/Field.tsx'
import { Refused } from '../../../design/Refused.tsx'
import { useForm } from '../../../design/use-form.ts'
import { useCockpit } from '../cockpit.ts'
import { useSelfNote, useSelfNotes } from './self-notes.ts'

/** What a facilitator wants to remember in this session. */
export default function SelfNoteDialog({
  session,
  onClose,
}: {
  session: { id: string; title: string }
  onClose(): void
}) {
  const stands = useSelfNote(session.id)
  const notes = useSelfNotes()
  useEffect(() => {
    if (stands === null) void notes.fetch()
  }, [notes, stands])
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('self-note-title', { title: session.title })}
      about={t('self-note-about')}
    >
      {stands === null ? (
        <p className="text-base">{t('self-note-unknown')}</p>
      ) : (
        <Words session={session.id} stands={stands} onClose={onClose} />
      )}
    </Dialog>
  )
}

function Words({ session, stands, onClose }: { session: string; stands: string; onClose(): void }) {
  const { event, connection } = useCockpit()
  const notes = useSelfNotes()
  const form = useForm({
    kept: `self note ${event} ${session}`,
    initial: { text: stands },
    send: async values => {
      const text = values.text.trim()
      const saved = await connection.command('selfNote', { session, from: stands, text })
      if (!saved.ok) await notes.fetch()
      return saved
    },
    done: (_, values) => {
      notes.set({ notes: new Map(notes.getState().notes).set(session, values.text.trim()) })
      announce(t(values.text.trim() === '' ? 'self-note-gone' : 'self-note-saved'))
      onClose()
    },
    close: onClose,
  })
  const { error, busy } = form.action
  return (
    <form {...form.props} className="flex flex-col gap-4">
      <TextArea label={t('self-note')} maxLength={LIMITS.selfNoteChars} {...form.text('text')} />
      {error !== null && stands !== '' && (
        <p className="text-base [white-space:pre-line]" dir="auto">
          {t('self-note-stands', { words: stands })}
        </p>
      )}
      <Refused error={error} />
      <DialogButtons>
        <Button onClick={form.cancel ?? onClose}>{cockpit('cancel')}</Button>
        <Button kind="primary" type="submit" aria-disabled={busy}>
          {t('self-note-save')}
        </Button>
      </DialogButtons>
    </form>
  )
}
