import { t as consent } from '@folkmoot/messages/consent'
import { t as followed } from '@folkmoot/messages/followed'
import { t } from '@folkmoot/messages/left'
import { NOTE_REACHES, type NoteReach } from '@folkmoot/protocol'
import { useEffect, useRef } from 'react'
import { announce } from '../../design/Announcer.tsx'
import { Button } from '../../design/Button.tsx'
import { FormEnd } from '../../design/FormEnd.tsx'
import { Select } from '../../design/Select.tsx'
import { useForm } from '../../design/use-form.ts'
import { FollowWords, Replies } from '../../features/followed/Became.tsx'
import { keptApi, type WhatIsLeft } from '../../live/kept-api.ts'

type Note = WhatIsLeft['notes'][number]

/** What somebody left in an event that was deleted. The code stays in this tab's memory, and nowhere else. */
export default function LeftHere({
  code,
  first,
  onClose,
}: {
  code: string
  first: WhatIsLeft
  onClose(): void
}) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { event, promises, replies } = first
  return (
    <div className="flex flex-col gap-6 [overflow-wrap:anywhere]">
      <div className="flex flex-col gap-2">
        <h1 ref={heading} tabIndex={-1} className="text-prompt">
          {t('title')}
        </h1>
        <p className="text-lead">{t('about', { event: event.name })}</p>
      </div>
      {replies.length > 0 && (
        <section className="flex flex-col gap-3">
          <h2 className="text-title">{followed('title')}</h2>
          <Replies replies={replies} />
        </section>
      )}
      {promises.length > 0 && (
        <section className="flex flex-col gap-3">
          <h2 className="text-title">{t('promises')}</h2>
          <ul className="flex flex-col gap-4">
            {promises.map(({ text, byWhen, withWhom, became }) => (
              <li key={text} className="border-s-4 border-action ps-4">
                <p dir="auto" className="whitespace-pre-line text-lead">
                  {text}
                </p>
                <p className="text-base text-ink-soft">
                  {[byWhen && t('by-when', { when: byWhen }), withWhom && t('with-whom', { whom: withWhom })]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
                {became && <FollowWords follow={became} />}
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="flex flex-col gap-3">
        <h2 className="text-title">{t('notes')}</h2>
        {first.notes.length === 0 ? (
          <p className="text-base text-ink-soft">{t('no-notes')}</p>
        ) : (
          <Notes code={code} first={first.notes} />
        )}
      </section>
      <div>
        <Button onClick={onClose}>{t('close')}</Button>
      </div>
    </div>
  )
}

function Notes({ code, first }: { code: string; first: readonly Note[] }) {
  const form = useForm({
    initial: { notes: first, said: {} as Record<string, NoteReach> },
    send: ({ said }) => keptApi.keepTo(code, said),
    next: () => ({ said: {} }),
    done: answer => {
      form.set({ notes: answer.notes })
      announce(t('saved'))
    },
  })
  const { notes, said } = form.values
  return (
    <form {...form.props} className="flex flex-col gap-4">
      <ul className="flex flex-col divide-y divide-line">
        {notes.map(note => (
          <li key={note.id} className="flex flex-col gap-2 py-4">
            <NoteWords note={note} />
            {note.words !== null && (
              <Select
                label={
                  <>
                    {t('how-far')}
                    <span className="sr-only">: {note.words.slice(0, 60)}</span>
                  </>
                }
                value={said[note.id] ?? note.reach}
                options={NOTE_REACHES.map(reach => ({ value: reach, words: consent('reach', { reach }) }))}
                onChange={reach => {
                  const known = NOTE_REACHES.find(one => one === reach)
                  if (known) form.set({ said: { ...said, [note.id]: known } })
                }}
              />
            )}
          </li>
        ))}
      </ul>
      <p className="text-small text-ink-soft">{t('rule')}</p>
      {notes.some(({ words }) => words !== null) && <FormEnd form={form} save={t('save')} />}
    </form>
  )
}

function NoteWords({ note }: { note: Note }) {
  if (note.words === null) return <p className="text-base text-ink-soft">{t('gone')}</p>
  return (
    <>
      <p dir="auto" className="whitespace-pre-line text-lead">
        {note.words}
      </p>
      <p className="text-small text-ink-soft">
        {[note.board, ...note.in.map(reach => t(`in-${reach}`))].join(' · ')}
      </p>
    </>
  )
}
