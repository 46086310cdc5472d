/** During a talk: one note to oneself, an entry of one's own page that is never posted. */
import { t } from '@folkmoot/messages/delegate'
import type { SessionRecord } from '@folkmoot/protocol'
import { LiveTextArea } from '../../design/LiveTextArea.tsx'
import { SavedMark } from '../../design/SavedMark.tsx'
import { savedOf } from '../../live/page-connection.ts'
import { useStore } from '../../live/use-store.ts'
import { CharsLeft } from './CharsLeft.tsx'
import { usePhone } from './phone.ts'
import { TALK_NOTE } from './talk-note.ts'

export function TalkNote({ session }: { session: SessionRecord }) {
  const { page } = usePhone()
  const state = useStore(page, one => one)
  const entry = state.entries.find(one => one.board === session.id && one.prompt === TALK_NOTE) ?? null
  const text = entry?.draft ?? ''
  const write = (next: string) => {
    const id = entry?.id ?? (next === '' ? null : page.create(session.id, TALK_NOTE))
    if (id) page.setDraft(id, next)
  }
  return (
    <div className="flex flex-col gap-2">
      <LiveTextArea label={t('note-to-myself')} hint={t('note-to-myself-hint')} value={text} onText={write} />
      <p className="flex flex-wrap justify-end gap-x-4 text-small text-ink-soft empty:hidden">
        <CharsLeft text={text} />
        {text !== '' && entry && <SavedMark saved={savedOf(state, entry.id)} />}
      </p>
    </div>
  )
}
