import { dayIn, mayBeKeptUntil, yearAfter } from '@folkmoot/domain'
import { t } from '@folkmoot/messages/keeping'
import { type KeepingView, LIMITS } from '@folkmoot/protocol'
import { useEffect, useState } from 'react'
import { announce } from '../../../design/Announcer.tsx'
import { Button } from '../../../design/Button.tsx'
import { Field } from '../../../design/Field.tsx'
import { FormEnd } from '../../../design/FormEnd.tsx'
import { Notice } from '../../../design/Notice.tsx'
import { useReturnFocus } from '../../../design/use-focus.ts'
import { useForm } from '../../../design/use-form.ts'
import { DayField } from '../parts/DayField.tsx'
import { useEvent, useEventView, useSystemView } from '../parts/desk.ts'
import { Section } from '../parts/Section.tsx'

const UNSAID: KeepingView = { until: null, ends: null, followUp: null, moves: [] }

/** Until when the words and names of this event are kept, why that day was moved, and moving it. */
export function Keeping() {
  const id = useEventView(view => view.event.id)
  const zone = useEventView(view => view.event.zone)
  const keeping = useEventView(view => view.keeping) ?? UNSAID
  const due = useSystemView(view => view.kept?.find(one => one.event === id)?.due) ?? 'later'
  const [moving, setMoving] = useState(false)
  useEffect(() => {
    if (window.location.hash === '#keeping') document.getElementById('keeping')?.scrollIntoView()
  }, [])
  const opener = useReturnFocus<HTMLButtonElement>(moving)
  const { until, ends, followUp, moves } = keeping
  return (
    <Section id="keeping" title={t('title')} about={t('about')}>
      {until === null ? (
        <Notice kind="warn">{t('unsaid')}</Notice>
      ) : (
        <p className="text-lead">
          <strong>{t('kept-until', { until })}</strong> {due === 'soon' && t('soon')}
          {ends !== null && (
            <>
              <br />
              {t('ends-on', { day: ends })}
            </>
          )}
          {followUp !== null && (
            <>
              <br />
              {t('follow-up-on', { day: followUp })}
            </>
          )}
        </p>
      )}
      {due === 'due' && (
        <Notice kind="warn">
          {t('due')}{' '}
          <a href="#ending" className="underline underline-offset-4">
            {t('delete-below')}
          </a>
        </Notice>
      )}
      {moves.length > 0 && (
        <ul aria-label={t('moves')} className="flex flex-col gap-1 text-base">
          {moves.map(({ at, why, ...days }) => {
            const move = { on: dayIn(at, zone), ...days }
            return (
              <li key={at} dir="auto">
                {why === '' ? t('move-unsaid', move) : t('move', { ...move, why })}
              </li>
            )
          })}
        </ul>
      )}
      {moving ? (
        <KeepingForm keeping={keeping} today={dayIn(Date.now(), zone)} close={() => setMoving(false)} />
      ) : (
        <div>
          <Button kind="quiet" ref={opener} onClick={() => setMoving(true)}>
            {until === null ? t('choose-day') : t('move-day')}
          </Button>
        </div>
      )}
    </Section>
  )
}

function KeepingForm({ keeping, today, close }: { keeping: KeepingView; today: string; close(): void }) {
  const event = useEvent()
  const { until } = keeping
  const form = useForm({
    kept: 'keeping',
    initial: {
      until: until ?? yearAfter(today),
      ends: keeping.ends ?? '',
      followUp: keeping.followUp ?? '',
      why: '',
    },
    wrong: values => ({ until: wrongDay(values), why: until === null ? null : needsWhy(values, until) }),
    send: ({ until, ends, followUp, why }) =>
      event.command('eventKeep', { until, ends: ends || null, followUp: followUp || null, why }),
    done: (_, values) => {
      announce(t('saved', { until: values.until }))
      close()
    },
    close,
    focus: true,
  })
  return (
    <form {...form.props} className="flex max-w-xl flex-col gap-4">
      <DayField label={t('until')} {...form.text('until')} />
      {until !== null && form.values.until !== until && (
        <Field label={t('why')} hint={t('why-hint')} maxLength={LIMITS.titleChars} {...form.text('why')} />
      )}
      <DayField label={t('ends')} hint={t('ends-hint')} {...form.text('ends')} />
      <DayField label={t('follow-up')} hint={t('follow-up-hint')} {...form.text('followUp')} />
      <FormEnd form={form} save={t('save')} />
    </form>
  )
}

function wrongDay({
  until,
  ends,
  followUp,
}: {
  until: string
  ends: string
  followUp: string
}): string | null {
  if (until === '') return t('no-day')
  const promised = { ends: ends || null, followUp: followUp || null }
  return mayBeKeptUntil(until, promised) ? null : t('too-short')
}

function needsWhy({ until, why }: { until: string; why: string }, before: string): string | null {
  return until !== before && why.trim() === '' ? t('why-missing') : null
}
