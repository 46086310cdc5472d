import { type EntryView, quotesOf, quoteValue } from '@folkmoot/board-doc'
import { t } from '@folkmoot/messages/workspace'
import { LIMITS } from '@folkmoot/protocol'
import { useState } from 'react'
import { announce } from '../../design/Announcer.tsx'
import { Button } from '../../design/Button.tsx'
import { Check } from '../../design/Check.tsx'
import { useReturnFocus } from '../../design/use-focus.ts'
import type { Quotable } from './api.ts'
import { QuotePicker } from './QuotePicker.tsx'
import { labelOf, type Part } from './sections.ts'
import type { OpenWorkspace } from './use-workspace.ts'

interface QuotesProps {
  part: Part
  entry: EntryView
  workspace: OpenWorkspace
}

/** Notes that a person chose, exactly as they were written: on the page stands which, and none of their words. */
export function Quotes({ part, entry, workspace: { page, notes } }: QuotesProps) {
  const [open, setOpen] = useState(false)
  const opener = useReturnFocus<HTMLButtonElement>(open)
  const quotes = quotesOf(entry.fields)
  const section = labelOf(part)
  const isFull = quotes.length >= LIMITS.quotesPerSection
  const choose = (note: string) => {
    page.setFields(part.id, { ...entry.fields, [note]: quoteValue(false, Date.now()) })
    announce(t('quote-added', { section }))
    setOpen(false)
  }
  const remove = (note: string) => {
    page.setFields(part.id, { ...entry.fields, [note]: undefined })
    announce(t('quote-removed'))
    opener.current?.focus()
  }
  const turn = (note: string, against: boolean) => {
    const at = Number(String(entry.fields[note]).split(' ')[1]) || Date.now()
    page.setFields(part.id, { ...entry.fields, [note]: quoteValue(against, at) })
  }
  return (
    <section aria-label={t('quotes-of', { section })} className="flex flex-col gap-3">
      {quotes.length > 0 && notes && (
        <ul className="flex flex-col gap-3">
          {quotes.map(({ note, against }) => (
            <li key={note} className="border-s-4 border-line ps-4">
              <Chosen
                note={notes.find(({ id }) => id === note) ?? null}
                against={against}
                onAgainst={is => turn(note, is)}
                onRemove={() => remove(note)}
              />
            </li>
          ))}
        </ul>
      )}
      {open && notes ? (
        <QuotePicker
          notes={notes}
          section={section}
          inside={part.theme?.inside ?? null}
          chosen={new Set(quotes.map(({ note }) => note))}
          choose={choose}
          close={() => setOpen(false)}
        />
      ) : (
        <div>
          <Button
            ref={opener}
            size="small"
            aria-label={t('choose-quote-for', { section })}
            aria-disabled={isFull || !notes}
            onClick={() => !isFull && notes && setOpen(true)}
          >
            {t('choose-quote')}
          </Button>
          {isFull && (
            <p className="pt-1 text-small text-ink-soft">
              {t('quotes-full', { n: LIMITS.quotesPerSection })}
            </p>
          )}
        </div>
      )}
    </section>
  )
}

interface ChosenProps {
  /** null: it is not in the record any more. */
  note: Quotable | null
  against: boolean
  onAgainst(against: boolean): void
  onRemove(): void
}

function Chosen({ note, against, onAgainst, onRemove }: ChosenProps) {
  const text = note?.text ?? t('quote-gone')
  const short = text.length > 60 ? `${text.slice(0, 60).trimEnd()} …` : text
  return (
    <div className="flex flex-col gap-1">
      {note ? (
        <p dir="auto" className="text-lead whitespace-pre-wrap [overflow-wrap:anywhere]">
          {note.text}
        </p>
      ) : (
        <p className="text-base text-ink-soft">{t('quote-gone')}</p>
      )}
      {note && (
        <p className="text-small text-ink-soft">
          <bdi>{[note.label, note.board].filter(Boolean).join(' · ')}</bdi>
          {!note.programme && ` · ${t('quote-not-programme')}`}
          {note.programme && !note.public && ` · ${t('quote-not-public')}`}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-x-6">
        {note && <Check label={t('against')} checked={against} onChange={onAgainst} />}
        <Button kind="quiet" aria-label={t('remove-quote-of', { text: short })} onClick={onRemove}>
          {t('remove-quote')}
        </Button>
      </div>
    </div>
  )
}
