import { t } from '@folkmoot/messages/publishing'
import { type PublicationView, ReviewAnswer } from '@folkmoot/protocol'
import { useEffect, useState } from 'react'
import { Button } from '../../../../design/Button.tsx'
import { ConfirmButton } from '../../../../design/ConfirmButton.tsx'
import { Notice } from '../../../../design/Notice.tsx'
import { Refused } from '../../../../design/Refused.tsx'
import { useAction } from '../../../../design/use-action.ts'
import { whenWords } from '../../../../features/when/model.ts'
import { get } from '../../../../live/api.ts'
import { useEvent, useEventView } from '../../parts/desk.ts'
import { Section } from '../../parts/Section.tsx'
import { useOwnDevice } from '../../parts/use-own-device.ts'

/** The public edition before it is public: somebody reads what may give people away, somebody else signs. */
export function Reading({ draft }: { draft: PublicationView }) {
  const connection = useEvent()
  const own = useOwnDevice()
  const preview = useEventView(view => view.libraries?.preview ?? null)
  const { notes, error, look } = useReview(draft)
  const asking = useAction()
  const { all, decided, out } = draft.read ?? { all: 0, decided: 0, out: 0 }
  const left = all - decided
  const who = (label: string) => label || t('somebody-without-name')
  const isMine = draft.asked !== null && draft.asked.device === own
  return (
    <Section title={t('read-title')} about={t('read-about')} id="reading">
      {draft.asked && own !== null && (
        <Notice kind="good" live>
          <p>
            {isMine
              ? t('waits-for-other', { at: whenWords(draft.asked.at) })
              : t('waits-for-you', { reader: who(draft.asked.label), at: whenWords(draft.asked.at) })}
          </p>
        </Notice>
      )}
      <p className="text-lead">
        {[
          t('edition-of-notes', { n: draft.notes }),
          all === 0 ? t('read-none') : t('read-left', { n: left }),
          t('read-out', { n: out }),
        ]
          .filter(Boolean)
          .join(' ')}
      </p>
      <Refused error={error ?? asking.error} />
      {notes.length > 0 && (
        <ul aria-label={t('marked')} className="flex max-w-3xl flex-col divide-y divide-line">
          {notes.map(note => (
            <li key={note.note} className="py-4">
              <Marked note={note} decided={look} />
            </li>
          ))}
        </ul>
      )}
      {preview && (
        <p className="text-base text-ink-soft">
          <a
            className="inline-flex min-h-12 items-center font-semibold text-ink underline underline-offset-4"
            href={preview}
            target="_blank"
            rel="noreferrer"
          >
            {t('stranger')}
          </a>{' '}
          {t('stranger-hint')}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        {draft.stage === 'review' && (
          <Button
            aria-disabled={asking.busy || left > 0}
            onClick={() => left === 0 && void asking.run(() => connection.command('libraryAsk', {}))}
          >
            {t('ask')}
          </Button>
        )}
        {draft.stage === 'asked' && own !== null && !isMine && (
          <ConfirmButton
            label={t('sign')}
            kind="primary"
            title={t('sign-title')}
            consequences={[t('sign-meaning', { n: draft.notes }), t('sign-forever')]}
            confirm={t('sign')}
            confirmKind="primary"
            act={() => connection.command('librarySign', {})}
            said={t('signed-said')}
          />
        )}
        <ConfirmButton
          label={t('put-aside')}
          title={t('put-aside-title')}
          consequences={[t('put-aside-meaning')]}
          confirm={t('put-aside')}
          confirmKind="stop"
          act={() => connection.command('libraryDrop', {})}
        />
      </div>
    </Section>
  )
}

type Review = ReturnType<typeof ReviewAnswer.parse>['notes']

/** Read again when something of it was decided, here or on another device. */
function useReview({ stage, read, at }: PublicationView) {
  const event = useEventView(view => view.event.id)
  const [notes, setNotes] = useState<Review>([])
  const [error, setError] = useState<string | null>(null)
  const [looks, setLooks] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was decided is read again.
  useEffect(() => {
    let gone = false
    void get(`/api/events/${event}/library/review`, ReviewAnswer).then(answer => {
      if (gone) return
      setError(answer.ok ? null : answer.error.message)
      if (answer.ok) setNotes(answer.value.notes)
    })
    return () => {
      gone = true
    }
  }, [event, stage, at, read?.all, read?.decided, read?.out, looks])
  return { notes, error, look: () => setLooks(n => n + 1) }
}

function Marked({ note, decided }: { note: Review[number]; decided(): void }) {
  const connection = useEvent()
  const action = useAction()
  const say = async (as: 'fine' | 'out') => {
    // Pressed again it is open again.
    const said = note.decided === as ? null : as
    const answer = await action.run(() => connection.command('libraryDecide', { note: note.note, as: said }))
    if (answer !== null) decided()
  }
  return (
    <div className="flex flex-col gap-2">
      <p dir="auto" className="text-lead whitespace-pre-wrap">
        {note.text}
      </p>
      <p className="text-small text-ink-soft">
        {note.board}
        {note.found.map(({ kind, words }) => (
          <span key={`${kind} ${words}`}>
            {' · '}
            {t('found', { kind, words })}
          </span>
        ))}
      </p>
      {/* biome-ignore lint/a11y/useSemanticElements: two buttons of which one is pressed, and no field. */}
      <div
        role="group"
        aria-label={t('decide-of', { words: note.text.slice(0, 60) })}
        className="flex flex-wrap gap-3"
      >
        {(['fine', 'out'] as const).map(as => (
          <Button
            key={as}
            aria-pressed={note.decided === as}
            kind={note.decided === as ? 'primary' : 'secondary'}
            aria-disabled={action.busy}
            onClick={() => void say(as)}
          >
            {as === 'fine' ? t('fine') : t('leave-out')}
          </Button>
        ))}
      </div>
      <Refused error={action.error} />
    </div>
  )
}
