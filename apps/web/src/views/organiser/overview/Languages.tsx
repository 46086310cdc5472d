import { dayIn } from '@folkmoot/domain'
import { t } from '@folkmoot/messages/languages'
import { LANGUAGES } from '@folkmoot/messages/offered'
import { type LanguageOn, LIMITS } from '@folkmoot/protocol'
import { useState } from 'react'
import { announce } from '../../../design/Announcer.tsx'
import { Button } from '../../../design/Button.tsx'
import { Field } from '../../../design/Field.tsx'
import { FormEnd } from '../../../design/FormEnd.tsx'
import { Refused } from '../../../design/Refused.tsx'
import { useAction } from '../../../design/use-action.ts'
import { useReturnFocus } from '../../../design/use-focus.ts'
import { useForm } from '../../../design/use-form.ts'
import { ENGLISH } from '../../../ui/language.ts'
import { useEvent, useEventView } from '../parts/desk.ts'
import { Section } from '../parts/Section.tsx'

const NONE: readonly LanguageOn[] = []
const nameOf = (language: string) =>
  language === ENGLISH ? 'English' : (LANGUAGES[language]?.inEnglish ?? language)

/** Languages besides English: which are on, who read them, and switching one on. */
export default function Languages() {
  const said = useEventView(view => view.languages) ?? NONE
  const zone = useEventView(view => view.event.zone)
  const [opening, setOpening] = useState<string | null>(null)
  const opener = useReturnFocus<HTMLButtonElement>(opening !== null)
  const on = said.filter(one => one.until === null)
  const off = Object.keys(LANGUAGES).filter(tag => !on.some(one => one.language === tag))
  const words = ({ language, readBy, at, until }: LanguageOn) => {
    const about = { language: nameOf(language), who: readBy, on: dayIn(at, zone) }
    return until === null ? t('is-on', about) : t('was-on', { ...about, off: dayIn(until, zone) })
  }
  const before = said.filter(one => one.until !== null)
  return (
    <Section title={t('title')} about={t('about')}>
      {on.length === 0 ? (
        <p className="text-lead">{t('none')}</p>
      ) : (
        <ul className="flex flex-col gap-2">
          {on.map(one => (
            <li key={one.language} className="flex flex-wrap items-center justify-between gap-x-4">
              <span dir="auto">{words(one)}</span>
              <SwitchOff language={one.language} />
            </li>
          ))}
        </ul>
      )}
      {on.length > 0 && <OnTheWall languages={on.map(one => one.language)} />}
      {on.length > 0 && <p className="text-small text-ink-soft">{t('drafts-about')}</p>}
      {before.length > 0 && (
        <ul aria-label={t('before')} className="flex flex-col gap-1 text-small text-ink-soft">
          {before.map(one => (
            <li key={`${one.language} ${one.at}`} dir="auto">
              {words(one)}
            </li>
          ))}
        </ul>
      )}
      {opening ? (
        <SwitchOn language={opening} close={() => setOpening(null)} />
      ) : (
        off.length > 0 && (
          <div className="flex flex-wrap gap-x-4">
            {off.map((tag, i) => (
              <Button
                key={tag}
                kind="quiet"
                ref={i === 0 ? opener : undefined}
                onClick={() => setOpening(tag)}
              >
                {t('switch-on', { language: nameOf(tag) })}
              </Button>
            ))}
          </div>
        )
      )}
    </Section>
  )
}

/** One for all walls, as all of them turn their pages together. */
function OnTheWall({ languages }: { languages: readonly string[] }) {
  const event = useEvent()
  const action = useAction()
  const now = useEventView(view => view.event.wallLanguage) ?? ENGLISH
  const choose = async (tag: string) => {
    const language = tag === ENGLISH ? null : tag
    const done = await action.run(() => event.command('eventWallLanguage', { language }))
    if (done) announce(t('wall-now', { language: nameOf(tag) }))
  }
  return (
    <fieldset aria-disabled={action.busy} className="flex flex-col gap-1">
      <legend className="text-lead">{t('wall')}</legend>
      <div className="flex flex-wrap gap-x-6">
        {[ENGLISH, ...languages].map(tag => (
          <label key={tag} className="flex min-h-11 items-center gap-2">
            <input
              type="radio"
              name="wall-language"
              checked={tag === now}
              onChange={() => void choose(tag)}
              className="size-5 accent-action"
            />
            {nameOf(tag)}
          </label>
        ))}
      </div>
      <Refused error={action.error} />
    </fieldset>
  )
}

function SwitchOff({ language }: { language: string }) {
  const event = useEvent()
  const action = useAction()
  const switchOff = async () => {
    const done = await action.run(() => event.command('eventLanguage', { language, readBy: null }))
    if (done) announce(t('now-off', { language: nameOf(language) }))
  }
  return (
    <>
      <Button kind="quiet" aria-disabled={action.busy} onClick={switchOff}>
        {t('switch-off', { language: nameOf(language) })}
      </Button>
      <Refused error={action.error} />
    </>
  )
}

function SwitchOn({ language, close }: { language: string; close(): void }) {
  const event = useEvent()
  const form = useForm({
    kept: `language ${language}`,
    initial: { readBy: '' },
    wrong: ({ readBy }) => ({ readBy: readBy.trim() === '' ? t('who-missing') : null }),
    send: ({ readBy }) => event.command('eventLanguage', { language, readBy: readBy.trim() }),
    done: () => {
      announce(t('now-on', { language: nameOf(language) }))
      close()
    },
    close,
    focus: true,
  })
  return (
    <form {...form.props} className="flex max-w-xl flex-col gap-4">
      <Field
        label={t('who-read', { language: nameOf(language) })}
        hint={t('who-read-hint')}
        maxLength={LIMITS.nameChars}
        {...form.text('readBy')}
      />
      <FormEnd form={form} save={t('save')} />
    </form>
  )
}
