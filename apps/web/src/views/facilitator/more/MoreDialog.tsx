import { searchFor } from '@folkmoot/kit'
import { t } from '@folkmoot/messages/cockpit'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { Button } from '../../../design/Button.tsx'
import { cx } from '../../../design/cx.ts'
import { Dialog } from '../../../design/Dialog.tsx'
import { Field } from '../../../design/Field.tsx'
import { useStore } from '../../../live/use-store.ts'
import { listed, type NamedAction, useActions } from './more.ts'

const HEADING_WORDS = {
  board: 'more-board',
  clock: 'more-clock',
  tables: 'more-tables',
  people: 'more-people',
  screens: 'more-screens',
  help: 'more-help',
} as const

/** All that can be done now besides what is in view: found by its words, chosen with arrow keys and Enter, or tapped. */
export function MoreDialog({ onClose }: { onClose(): void }) {
  const actions = useStore(useActions(), state => state.actions)
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const id = useId()
  const chosen = useRef<NamedAction | null>(null)
  const here = useRef<HTMLDivElement>(null)
  const isFound = searchFor(typed)
  const parts = listed(actions.values(), ({ heading, label, about }) =>
    isFound(`${t(HEADING_WORDS[heading])} ${label} ${about ?? ''}`),
  )
  const all = parts.flatMap(part => part.actions)
  const current = Math.min(at, all.length - 1)
  // biome-ignore lint/correctness/useExhaustiveDependencies: whichever action it is, it is to be in view.
  useEffect(() => {
    here.current?.scrollIntoView({ block: 'nearest' })
  }, [current, typed])

  const choose = (action: NamedAction | undefined) => {
    if (!action || action.disabled) return
    chosen.current = action
    onClose()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const steps = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (steps !== undefined && all.length > 0) setAt((current + steps + all.length) % all.length)
    else if (event.key === 'Enter') choose(all[current])
    else return
    event.preventDefault()
  }
  return (
    <Dialog open onClose={onClose} onClosed={() => void chosen.current?.choose()} title={t('more-title')}>
      <Field
        label={t('more-find')}
        labelHidden
        placeholder={t('more-find')}
        role="combobox"
        aria-expanded
        aria-autocomplete="list"
        aria-controls={id}
        aria-activedescendant={all[current] && `${id}-${current}`}
        autoComplete="off"
        value={typed}
        onChange={event => {
          setTyped(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <p role="status" className="text-base text-ink-soft empty:hidden">
        {all.length === 0 && t('more-none')}
      </p>
      <div
        id={id}
        role="listbox"
        aria-label={t('more-title')}
        className="-mx-2 flex max-h-[60dvh] min-h-24 flex-col gap-3 overflow-y-auto empty:hidden"
      >
        {parts.map(({ heading, actions }) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is no part of a list box.
          <div key={heading} role="group" aria-labelledby={`${id}-${heading}`}>
            <div id={`${id}-${heading}`} className="px-2 pb-1 text-small font-bold text-ink-soft">
              {t(HEADING_WORDS[heading])}
            </div>
            {actions.map(action => {
              const place = all.indexOf(action)
              return (
                // biome-ignore lint/a11y/useKeyWithClickEvents: keys come to the field, which has the focus.
                <div
                  key={action.label}
                  ref={place === current ? here : undefined}
                  id={`${id}-${place}`}
                  role="option"
                  aria-selected={place === current}
                  aria-disabled={action.disabled || undefined}
                  tabIndex={-1}
                  onClick={() => choose(action)}
                  className={cx(
                    'min-h-11 cursor-pointer rounded-field border-2 border-transparent px-2 py-2 hover:bg-paper-deep aria-disabled:cursor-default aria-disabled:opacity-60',
                    place === current && 'border-ink! bg-paper-deep',
                  )}
                >
                  <span className="block text-base font-semibold">{action.label}</span>
                  {action.about && (
                    <span className="block text-small text-ink-soft text-pretty">{action.about}</span>
                  )}
                </div>
              )
            })}
          </div>
        ))}
      </div>
      <div className="flex justify-end">
        <Button onClick={onClose}>{t('close')}</Button>
      </div>
    </Dialog>
  )
}
