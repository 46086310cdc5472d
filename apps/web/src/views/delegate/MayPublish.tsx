/** Whether my words may go beyond the people here: asked once when nothing is to come, and to be changed ever after. */
import type { PanelEntry } from '@folkmoot/formats/panel'
import { t } from '@folkmoot/messages/consent'
import { type MyConsent, NOTE_REACHES, type NoteReach } from '@folkmoot/protocol'
import { type ReactNode, useId, useState } from 'react'
import { toast } from '../../design/Announcer.tsx'
import { Beside } from '../../design/Beside.tsx'
import { Button } from '../../design/Button.tsx'
import { SmallSelect } from '../../design/Select.tsx'
import { useTab } from '../../ui/tab-store.ts'
import { useMine, usePhone, usePhoneView } from './phone.ts'
import { useMyEntries } from './use-my-entries.ts'

const NOTHING_SAID: MyConsent['entries'] = {}

function useAnswer() {
  const { stage } = usePhone()
  const [busy, setBusy] = useState(false)
  const say = async (answer: MyConsent['answer'], entries: MyConsent['entries'], said: string) => {
    setBusy(true)
    const done = await stage.command('consentSet', { answer, entries })
    setBusy(false)
    toast(done.ok ? said : done.error.message)
    return done.ok
  }
  return { busy, say }
}

function Answers({ onAnswer }: { onAnswer?: (answer: MyConsent['answer']) => void }) {
  const entries = useMine(mine => mine.consent?.entries) ?? NOTHING_SAID
  const { busy, say } = useAnswer()
  const answer = async (one: MyConsent['answer'], said: string) => {
    if (await say(one, one === 'some' ? entries : {}, said)) onAnswer?.(one)
  }
  return (
    <div className="flex flex-wrap gap-3">
      <Button disabled={busy} onClick={() => void answer('all', t('said-all'))}>
        {t('all')}
      </Button>
      <Button disabled={busy} onClick={() => void answer('some', t('choose-below'))}>
        {t('choose')}
      </Button>
      <Button disabled={busy} onClick={() => void answer('no', t('said-no'))}>
        {t('no')}
      </Button>
    </div>
  )
}

function Question({ children }: { children: ReactNode }) {
  const heading = useId()
  return (
    <section
      aria-labelledby={heading}
      className="mb-2 flex flex-col gap-3 rounded-card border-2 border-action bg-card p-4"
    >
      <h2 id={heading} className="text-title">
        <Beside say={() => t('question')} />
      </h2>
      <p className="text-base">
        <Beside say={() => t('without-answer')} />
      </p>
      {children}
    </section>
  )
}

/** On the closing screen, until it is answered. */
export function MayPublish() {
  const { page } = usePhone()
  const show = useTab(state => state.show)
  const closing = usePhoneView(view => view.closing)
  const consent = useMine(mine => mine.consent)
  const entries = useMyEntries(
    page,
    useMine(mine => mine.fates),
    null,
  )
  if (!closing || consent !== null || !entries.some(isPosted)) return null
  const onAnswer = (answer: MyConsent['answer']) => {
    if (answer === 'some') show('words')
  }
  return (
    <Question>
      <Answers onAnswer={onAnswer} />
    </Question>
  )
}

/** Under My words, from the first posted one on. */
export function MyReach({ entries }: { entries: readonly PanelEntry[] }) {
  const closing = usePhoneView(view => view.closing)
  const consent = useMine(mine => mine.consent)
  const heading = useId()
  const [again, setAgain] = useState(false)
  // A board's own words; what is for oneself or one's network alone is in no record.
  const posted = entries.filter(
    entry => isPosted(entry) && entry.fate?.fate !== 'yours' && entry.fate?.fate !== 'network',
  )
  if (consent === undefined || posted.length === 0) return null
  const asks = consent === null || again
  // It is asked above all pages then.
  if (consent === null && closing) return null
  return (
    <section aria-labelledby={heading} className="flex flex-col gap-3 border-t border-line pt-6">
      <h2 id={heading} className="text-title">
        {t('how-far')}
      </h2>
      {consent && (
        <p className="text-lead">
          <Beside say={() => t('answered', { answer: consent.answer })} />
        </p>
      )}
      {asks ? (
        <>
          <p className="text-lead">
            <Beside say={() => t('question')} />
          </p>
          {consent === null && (
            <p className="text-base text-ink-soft">
              <Beside say={() => t('without-answer')} />
            </p>
          )}
          <Answers onAnswer={() => setAgain(false)} />
        </>
      ) : (
        <Button kind="quiet" className="self-start" onClick={() => setAgain(true)}>
          {t('change')}
        </Button>
      )}
      {consent?.answer === 'some' && <EachNote posted={posted} />}
      <p className="text-small text-ink-soft">
        <Beside say={() => `${t('from-now-on')} ${t('tables-words')}`} />
      </p>
    </section>
  )
}

function EachNote({ posted }: { posted: readonly PanelEntry[] }) {
  const said = useMine(mine => mine.consent?.entries) ?? NOTHING_SAID
  const { busy, say } = useAnswer()
  // What was picked here stands at once; the view follows.
  const [picked, setPicked] = useState<MyConsent['entries']>({})
  const now: MyConsent['entries'] = { ...said, ...picked }
  const pick = async (entry: string, reach: NoteReach) => {
    setPicked({ ...picked, [entry]: reach })
    const kept = await say(
      'some',
      { ...now, [entry]: reach },
      t('said-one', { reach: t('reach', { reach }) }),
    )
    if (!kept) setPicked(picked)
  }
  return (
    <ul className="flex flex-col divide-y divide-line">
      {posted.map(({ id, posted: words }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
          <span dir="auto" className="min-w-0 flex-1 basis-48 text-base wrap-anywhere line-clamp-2">
            {words?.text}
          </span>
          <SmallSelect
            className="max-w-full!"
            aria-label={t('how-far-of', { words: words?.text.slice(0, 60) ?? '' })}
            disabled={busy}
            value={now[id] ?? 'here'}
            options={NOTE_REACHES.map(reach => ({ value: reach, words: t('reach', { reach }) }))}
            onChange={reach => {
              const known = NOTE_REACHES.find(one => one === reach)
              if (known) void pick(id, known)
            }}
          />
        </li>
      ))}
    </ul>
  )
}

function isPosted({ posted }: Pick<PanelEntry, 'posted'>): boolean {
  return posted !== null
}
