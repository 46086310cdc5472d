/** A network's own meeting: one person types for all, and keeps typing when the connection is away. */
import { t } from '@folkmoot/messages/network'
import { LIMITS } from '@folkmoot/protocol'
import { useEffect, useId, useState } from 'react'
import { announce } from '../../design/Announcer.tsx'
import { Button } from '../../design/Button.tsx'
import { Field, TextArea } from '../../design/Field.tsx'
import { FormEnd } from '../../design/FormEnd.tsx'
import { Notice } from '../../design/Notice.tsx'
import { SavedMark } from '../../design/SavedMark.tsx'
import { typedWhole } from '../../design/typed-number.ts'
import { useForm } from '../../design/use-form.ts'
import { createMeetingNotes, type MeetingNotes, type MeetingState } from '../../live/meeting-notes.ts'
import { type NetworkPlace, networkApi } from '../../live/network-api.ts'
import { useConnection, useStore } from '../../live/use-store.ts'

const WORDS = ['said', 'agreed', 'next'] as const

export function Meeting({
  event,
  place,
  changed,
}: {
  event: string
  place: NetworkPlace
  changed(): Promise<void>
}) {
  const heading = useId()
  return (
    <section aria-labelledby={heading} className="flex flex-col gap-4 border-t border-line pt-8">
      <h2 id={heading} className="text-title">
        {t('our-meeting')}
      </h2>
      {place.leads ? (
        <Leading event={event} place={place} changed={changed} />
      ) : (
        <Read meeting={place.meeting} />
      )}
    </section>
  )
}

/** For everybody else: as it was typed so far. */
function Read({ meeting }: { meeting: NetworkPlace['meeting'] }) {
  if (!meeting) return <p className="text-base text-ink-soft">{t('no-meeting')}</p>
  return (
    <div className="flex flex-col gap-3">
      <p className="text-base text-ink-soft">{t('typed-for-all')}</p>
      <Words words={meeting} />
    </div>
  )
}

function Words({ words }: { words: Pick<MeetingState['words'], 'came' | (typeof WORDS)[number]> }) {
  const rows = [
    ['came', words.came === null ? '' : String(words.came)] as const,
    ...WORDS.map(prompt => [prompt, words[prompt]] as const),
  ].filter(([, text]) => text.trim() !== '')
  return (
    <dl className="flex flex-col gap-3">
      {rows.map(([prompt, text]) => (
        <div key={prompt}>
          <dt className="text-base font-semibold">{t('meeting-prompt', { prompt })}</dt>
          <dd dir="auto" className="text-lead whitespace-pre-wrap [overflow-wrap:anywhere]">
            {text}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Leading({
  event,
  place,
  changed,
}: {
  event: string
  place: NetworkPlace
  changed(): Promise<void>
}) {
  const notes = useConnection(event, () =>
    createMeetingNotes(event, (meeting, rev, words) =>
      networkApi.writeMeeting(event, { meeting, rev, ...words }),
    ),
  )
  return notes && <Notes event={event} notes={notes} place={place} changed={changed} />
}

function Notes({
  event,
  notes,
  place,
  changed,
}: {
  event: string
  notes: MeetingNotes
  place: NetworkPlace
  changed(): Promise<void>
}) {
  const draft = useStore(notes, state => state.draft)
  const [reading, setReading] = useState(false)
  const { meeting } = place
  useEffect(() => {
    if (meeting) notes.open(meeting)
  }, [notes, meeting])
  if (!draft)
    return (
      <div className="flex flex-col items-start gap-3">
        <p className="text-base text-ink-soft">{t('meeting-about')}</p>
        <Button kind="primary" onClick={() => notes.open(null)}>
          {t('begin-notes')}
        </Button>
      </div>
    )
  const isBegun = draft.rev > 0 && draft.saved === 'saved'
  return (
    <div className="flex flex-col gap-4">
      <p role="status" className="text-base">
        {draft.refusal ? (
          <span className="font-semibold text-stop">{draft.refusal.message}</span>
        ) : draft.saved === 'unsaved' ? (
          <span className="font-semibold text-warn">{t('kept-here')}</span>
        ) : (
          draft.rev > 0 && <SavedMark saved={draft.saved} />
        )}
      </p>
      {draft.refusal && <Refusal notes={notes} place={place} changed={changed} />}
      {reading ? (
        <ReadBack
          event={event}
          draft={draft}
          close={() => setReading(false)}
          done={async () => {
            notes.forget()
            setReading(false)
            announce(t('meeting-sealed'))
            await changed()
          }}
        />
      ) : (
        <>
          <Came notes={notes} came={draft.words.came} />
          {WORDS.map(prompt => (
            <TextArea
              key={prompt}
              label={t('meeting-prompt', { prompt })}
              maxLength={LIMITS.entryChars}
              value={draft.words[prompt]}
              onChange={({ target }) => notes.type({ [prompt]: target.value })}
            />
          ))}
          <div>
            <Button disabled={!isBegun} onClick={() => setReading(true)}>
              {t('read-back')}
            </Button>
          </div>
        </>
      )}
    </div>
  )
}

/** Two typed at once, or the notes were sealed meanwhile: what was typed here stays until somebody says what becomes of it. */
function Refusal({
  notes,
  place,
  changed,
}: {
  notes: MeetingNotes
  place: NetworkPlace
  changed(): Promise<void>
}) {
  const there = place.meeting
  return (
    <Notice kind="warn">
      <div className="flex flex-col gap-3">
        {there && (
          <>
            <p>{t('theirs')}</p>
            <Words words={there} />
          </>
        )}
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => void changed()}>{t('look-again')}</Button>
          {there && there.id === notes.getState().draft?.meeting && (
            <Button onClick={() => notes.over(there.rev)}>{t('keep-mine')}</Button>
          )}
          <Button
            onClick={() => {
              notes.forget()
              if (there) notes.open(there)
            }}
          >
            {t('give-mine-up')}
          </Button>
        </div>
      </div>
    </Notice>
  )
}

function Came({ notes, came }: { notes: MeetingNotes; came: number | null }) {
  const [typed, setTyped] = useState(came === null ? '' : String(came))
  const read = typedWhole(typed, { least: 0, most: LIMITS.peoplePerEvent })
  return (
    <Field
      label={t('meeting-prompt', { prompt: 'came' })}
      inputMode="numeric"
      autoComplete="off"
      value={typed}
      error={read.words}
      onChange={({ target }) => {
        setTyped(target.value)
        const next = typedWhole(target.value, { least: 0, most: LIMITS.peoplePerEvent })
        if (!next.words) notes.type({ came: next.n })
      }}
    />
  )
}

/** Read aloud from the screen; whoever approves it is named, and then it is sealed. */
function ReadBack({
  event,
  draft,
  close,
  done,
}: {
  event: string
  draft: MeetingState
  close(): void
  done(): unknown
}) {
  const form = useForm({
    kept: `approve ${event} ${draft.meeting}`,
    initial: { by: '' },
    wrong: ({ by }) => (by.trim() === '' ? { by: t('who-approved') } : {}),
    send: ({ by }) =>
      networkApi.approveMeeting(event, { meeting: draft.meeting, rev: draft.rev, by: by.trim() }),
    done,
    close,
    focus: true,
  })
  return (
    <div className="flex flex-col gap-5 rounded-card border-2 border-action bg-card p-4">
      <Words words={draft.words} />
      <form {...form.props} className="flex flex-col gap-3 border-t border-line pt-4">
        <Field
          label={t('approved-label')}
          hint={t('approved-hint')}
          maxLength={LIMITS.nameChars}
          {...form.text('by')}
        />
        <FormEnd form={form} save={t('seal-it')} />
      </form>
    </div>
  )
}
