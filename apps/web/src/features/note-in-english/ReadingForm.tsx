import type { Note } from '@folkmoot/board-doc'
import type { Result } from '@folkmoot/kit'
import { t } from '@folkmoot/messages/note-in-english'
import { LIMITS } from '@folkmoot/protocol'
import { Button } from '../../design/Button.tsx'
import { TextArea } from '../../design/Field.tsx'
import { Refused } from '../../design/Refused.tsx'
import type { Words } from '../../design/use-action.ts'
import { useForm } from '../../design/use-form.ts'

/** A helper's English for a note, put or changed; emptied it goes. */
export function ReadingForm({
  note,
  send,
  onClose,
}: {
  note: Note
  send(text: string): Promise<Result<unknown, Words>>
  onClose(): void
}) {
  const form = useForm({
    kept: `in english ${note.id}`,
    initial: { text: note.reading?.text ?? '' },
    send: ({ text }) => send(text),
    done: onClose,
  })
  return (
    <form {...form.props} className="flex flex-col gap-4">
      <TextArea label={t('label')} lang="en" maxLength={LIMITS.entryChars} {...form.text('text')} />
      <Refused error={form.action.error} />
      <div className="flex flex-wrap justify-end gap-3">
        <Button onClick={onClose}>{t('leave')}</Button>
        <Button kind="primary" type="submit">
          {t('save')}
        </Button>
      </div>
    </form>
  )
}
