import { searchFor } from '@folkmoot/kit'
import { t } from '@folkmoot/messages/workspace'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { Check } from '../../design/Check.tsx'
import { cx } from '../../design/cx.ts'
import { Field } from '../../design/Field.tsx'
import { useSaid } from '../../design/use-said.ts'
import type { Quotable } from './api.ts'

/** Notes that are shown at once. */
const SHOWN = 40

interface QuotePickerProps {
  notes: readonly Quotable[]
  section: string
  /** Notes of the theme; null: there is none. */
  inside: readonly string[] | null
  chosen: ReadonlySet<string>
  choose(note: string): void
  close(): void
}

/** A search whose notes are gone through by keys: down and up, Enter chooses, Escape closes. */
export function QuotePicker({ notes, section, inside, chosen, choose, close }: QuotePickerProps) {
  const [find, setFind] = useState('')
  const [onlyTheme, setOnlyTheme] = useState(inside !== null)
  const [at, setAt] = useState(0)
  const list = useId()
  const input = useRef<HTMLDivElement>(null)
  const active = useRef<HTMLDivElement>(null)
  useEffect(() => input.current?.querySelector('input')?.focus(), [])
  const isFound = find.trim() === '' ? () => true : searchFor(find)
  const within = new Set(inside)
  const all = notes.filter(
    ({ id, text }) => !chosen.has(id) && (!onlyTheme || within.has(id)) && isFound(text),
  )
  const shown = all.slice(0, SHOWN)
  const here = Math.min(at, shown.length - 1)
  const count =
    all.length > SHOWN ? t('found-more', { shown: SHOWN, n: all.length }) : t('found', { n: all.length })
  const said = all.length === 0 ? t('found-none') : count
  useSaid(said)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is gone to comes into view.
  useEffect(() => {
    active.current?.scrollIntoView({ block: 'nearest' })
  }, [here])

  function onKeyDown(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) setAt(Math.max(0, Math.min(shown.length - 1, here + step)))
    else if (event.key === 'Enter' && shown[here]) choose(shown[here].id)
    else if (event.key === 'Escape') close()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className="flex flex-col gap-3 rounded-card border-2 border-line bg-card p-4">
      <p className="text-base text-ink-soft">{t('quote-about')}</p>
      <div ref={input}>
        <Field
          label={t('find')}
          hint={t('find-hint')}
          role="combobox"
          aria-expanded={shown.length > 0}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={shown[here] ? `${list}-${shown[here].id}` : undefined}
          autoComplete="off"
          value={find}
          onChange={event => {
            setFind(event.target.value)
            setAt(0)
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      {inside !== null && <Check label={t('only-theme')} checked={onlyTheme} onChange={setOnlyTheme} />}
      <p className="text-small text-ink-soft">{said}</p>
      <div
        id={list}
        role="listbox"
        tabIndex={-1}
        aria-label={t('choose-quote-for', { section })}
        className="flex max-h-96 flex-col divide-y divide-line overflow-y-auto"
      >
        {shown.map((note, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are the field's above.
          <div
            key={note.id}
            id={`${list}-${note.id}`}
            ref={i === here ? active : undefined}
            role="option"
            tabIndex={-1}
            aria-selected={i === here}
            onClick={() => choose(note.id)}
            className={cx('flex min-h-12 cursor-pointer flex-col px-3 py-2', i === here && 'bg-paper-deep')}
          >
            <span dir="auto" className="text-base whitespace-pre-wrap [overflow-wrap:anywhere]">
              {note.text}
            </span>
            <span className="text-small text-ink-soft">
              <bdi>{[note.label, note.board].filter(Boolean).join(' · ')}</bdi>
            </span>
          </div>
        ))}
      </div>
      <div>
        <Button kind="quiet" onClick={close}>
          {t('close')}
        </Button>
      </div>
    </div>
  )
}
