import { t } from '@folkmoot/messages/network'
import { LIMITS, type PromiseState } from '@folkmoot/protocol'
import { useId, useState } from 'react'
import { announce } from '../../design/Announcer.tsx'
import { Button } from '../../design/Button.tsx'
import { Choice } from '../../design/Choice.tsx'
import { Field } from '../../design/Field.tsx'
import { FormEnd } from '../../design/FormEnd.tsx'
import { useForm } from '../../design/use-form.ts'
import { whenWords } from '../../features/when/model.ts'
import { lazyPart } from '../../lazy-part.tsx'
import { type NetworkPlace, networkApi } from '../../live/network-api.ts'
import { NoteWords } from './NoteWords.tsx'

const EraseNote = lazyPart(() => import('./EraseNote.tsx'), 'quiet')
type Told = NetworkPlace['promises'][number]
const STATES: readonly PromiseState[] = ['done', 'under-way', 'not-yet', 'let-go']

/** Last time's promises: each with what became of it, as it was told. */
export function Promises({
  event,
  place,
  changed,
}: {
  event: string
  place: NetworkPlace
  changed(): Promise<void>
}) {
  const heading = useId()
  const { promises, leads, erases } = place
  return (
    <section aria-labelledby={heading} className="flex flex-col gap-4">
      <div className="flex flex-col gap-1">
        <h2 id={heading} className="text-title">
          {t('promises')}
        </h2>
        <p className="text-base text-ink-soft">{t('promises-about', { n: promises.length })}</p>
      </div>
      <ul className="flex flex-col gap-3">
        {promises.map(promise => (
          <li
            key={promise.id}
            className="flex flex-col gap-3 rounded-card border border-line bg-card px-4 py-3"
          >
            <NoteWords note={promise} />
            <p className="text-small text-ink-soft">
              {t('from-board', { board: promise.board, event: promise.event })}
            </p>
            <Became event={event} promise={promise} leads={leads} changed={changed} />
            {erases && <EraseNote event={event} note={promise} changed={changed} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Became({
  event,
  promise,
  leads,
  changed,
}: {
  event: string
  promise: Told
  leads: boolean
  changed(): Promise<void>
}) {
  const { follow } = promise
  const [asking, setAsking] = useState(false)
  const words = follow
    ? follow.told
      ? t('became-told', { state: follow.state, told: follow.told, when: whenWords(follow.at) })
      : t('became', { state: follow.state, when: whenWords(follow.at) })
    : t('not-asked')
  if (!asking)
    return (
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <p className={follow ? 'text-base font-semibold' : 'text-base text-ink-soft'}>{words}</p>
        {leads && (
          <Button
            size="small"
            onClick={() => setAsking(true)}
            aria-label={t(follow ? 'ask-again-about' : 'ask-about', { promise: promise.text })}
          >
            {t(follow ? 'ask-again' : 'ask')}
          </Button>
        )}
      </div>
    )
  return (
    <Ask
      event={event}
      promise={promise}
      close={() => setAsking(false)}
      done={async () => {
        setAsking(false)
        announce(t('noted'))
        await changed()
      }}
    />
  )
}

function Ask({
  event,
  promise,
  close,
  done,
}: {
  event: string
  promise: Told
  close(): void
  done(): unknown
}) {
  const form = useForm<{ state: PromiseState | ''; told: string }, unknown>({
    kept: `promise ${event} ${promise.id}`,
    initial: { state: promise.follow?.state ?? '', told: '' },
    send: ({ state, told }) =>
      state === '' ? null : networkApi.followPromise(event, { of: promise.id, state, told: told.trim() }),
    done,
    close,
    focus: true,
  })
  return (
    <form {...form.props} className="flex flex-col gap-3 border-t border-line pt-3">
      <Choice<string>
        legend={t('what-became')}
        options={STATES.map(state => ({ value: state, title: t('state', { state }) }))}
        value={form.values.state}
        onChange={value => form.set({ state: value as PromiseState })}
      />
      <Field
        label={t('as-told-to')}
        hint={t('as-told-to-hint')}
        maxLength={LIMITS.nameChars}
        {...form.text('told')}
      />
      <FormEnd form={form} save={t('note-it')} />
    </form>
  )
}
