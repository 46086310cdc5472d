import './paper.css'
import { t } from '@folkmoot/messages/languages'
import { LANGUAGES } from '@folkmoot/messages/offered'
import { type ReactNode, useEffect, useState } from 'react'
import { Link } from 'wouter'
import { Button } from '../../../design/Button.tsx'
import { Refused } from '../../../design/Refused.tsx'
import { Select } from '../../../design/Select.tsx'
import { ENGLISH } from '../../../ui/language.ts'
import { useEventView } from '../parts/desk.ts'
import { useArrival } from '../parts/use-arrival.ts'
import { ENGLISH_PAPER, type PaperLanguage, PaperLanguageContext } from './paper-language.tsx'

/** What will be printed, as it will look, with its own buttons above that stay on the screen. */
export function Paper({
  title,
  about,
  options,
  forDelegates = true,
  children,
}: {
  title: string
  about: ReactNode
  /** What may be chosen before printing. */
  options?: ReactNode
  /** It is handed to people, who may read it in a language of the event. */
  forDelegates?: boolean
  children: ReactNode
}) {
  const event = useEventView(view => view.event)
  const { language, choice } = useChosenLanguage(forDelegates)
  const heading = useArrival(`${title} · ${event.name}`)
  return (
    <>
      <header className="mx-auto flex max-w-6xl flex-col gap-4 px-4 pt-6 pb-8 sm:px-8 print:hidden">
        <p className="text-base text-ink-soft">
          <Link href={`/o/e/${event.id}`} className="underline underline-offset-4">
            {event.name}
          </Link>
        </p>
        <div className="flex flex-wrap items-center justify-between gap-4">
          <h1 ref={heading} tabIndex={-1} className="text-prompt">
            {title}
          </h1>
          <Button kind="primary" onClick={() => window.print()}>
            Print
          </Button>
        </div>
        <div className="max-w-prose text-lead text-ink-soft">{about}</div>
        {choice}
        {options}
      </header>
      <PaperLanguageContext value={language}>
        <main className="paper" lang={language.tag} dir={language.dir}>
          {children}
        </main>
      </PaperLanguageContext>
    </>
  )
}

const NONE: readonly string[] = []
let last = ENGLISH

/** English, until another one is chosen and has been fetched; what was chosen last is what the next pages begin with. */
function useChosenLanguage(offered: boolean): { language: PaperLanguage; choice: ReactNode } {
  const on = useEventView(view => view.event.languages ?? NONE)
  const [tag, setTag] = useState(last)
  const [language, setLanguage] = useState(ENGLISH_PAPER)
  const [failed, setFailed] = useState(false)
  const wanted = offered && on.includes(tag) ? tag : ENGLISH
  useEffect(() => {
    let here = true
    const known = LANGUAGES[wanted]
    if (!known) setLanguage(ENGLISH_PAPER)
    else
      known.load().then(
        ({ translated }) => here && setLanguage({ tag: wanted, dir: known.dir, catalogue: translated }),
        () => here && setFailed(true),
      )
    return () => {
      here = false
    }
  }, [wanted])
  const choose = (next: string) => {
    last = next
    setFailed(false)
    setTag(next)
  }
  const choice = offered && on.length > 0 && (
    <div className="max-w-xs">
      <Select
        label={t('on-paper')}
        value={wanted}
        onChange={choose}
        options={[ENGLISH, ...on].map(value => ({
          value,
          words: value === ENGLISH ? 'English' : (LANGUAGES[value]?.inEnglish ?? value),
        }))}
      />
      <Refused error={failed ? t('not-fetched') : null} />
    </div>
  )
  return { language, choice }
}
