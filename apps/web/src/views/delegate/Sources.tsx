import { formatById } from '@folkmoot/formats'
import type { PanelUi } from '@folkmoot/formats/panel'
import { searchFor, wordsForSearch } from '@folkmoot/kit'
import { t } from '@folkmoot/messages/case-study'
import { type BoardView, SHOWN_PHASES } from '@folkmoot/protocol'
import { type ComponentProps, useId, useState } from 'react'
import { Button } from '../../design/Button.tsx'
import { Check } from '../../design/Check.tsx'
import { Field } from '../../design/Field.tsx'
import { Select } from '../../design/Select.tsx'
import { useBoard } from '../../live/hooks.ts'
import { useStore } from '../../live/use-store.ts'
import { usePhone, usePhoneView } from './phone.ts'

type SourcesProps = ComponentProps<PanelUi['Sources']>
/** As many as one looks through before typing is quicker. */
const AT_ONCE = 20

/** Beside each sentence the notes that it was written from: of boards that this person sees, and no others. */
export default function Sources({ sentences, onNotes }: SourcesProps) {
  const [open, setOpen] = useState<string | null>(null)
  const heading = useId()
  return (
    <section aria-labelledby={heading} className="flex flex-col gap-2">
      <h3 id={heading} className="text-base font-semibold">
        {t('title')}
      </h3>
      <p className="text-small text-ink-soft">{t('about')}</p>
      <ol className="flex flex-col divide-y divide-line">
        {sentences.map(({ key, text, notes }) => (
          <li key={key} className="flex flex-col gap-1 py-2">
            <p dir="auto" className="text-base">
              {text}
            </p>
            <p className="flex flex-wrap items-center gap-x-4 text-small text-ink-soft">
              {t('chosen', { n: notes.length })}
              <Button
                type="button"
                kind="quiet"
                aria-expanded={open === key}
                aria-label={
                  open === key
                    ? undefined
                    : t(notes.length > 0 ? 'change-for' : 'choose-for', { sentence: text })
                }
                onClick={() => setOpen(open === key ? null : key)}
              >
                {open === key ? t('done') : notes.length > 0 ? t('change') : t('choose')}
              </Button>
            </p>
            {open === key && <Picker chosen={notes} onChosen={picked => onNotes(key, picked)} />}
          </li>
        ))}
      </ol>
    </section>
  )
}

interface PickerProps {
  chosen: readonly string[]
  onChosen(notes: readonly string[]): void
}

function Picker(props: PickerProps) {
  const boards = usePhoneView(view => view.boards)
  const shown = boards.filter(
    ({ phase, format }) =>
      (phase === 'closed' || SHOWN_PHASES.includes(phase)) && !formatById(format)?.behind,
  )
  const [board, setBoard] = useState(shown[0]?.id ?? '')
  const picked = shown.find(({ id }) => id === board) ?? shown[0]
  if (!picked) return <p className="text-base">{t('no-board')}</p>
  return (
    <div className="flex flex-col gap-3 rounded-field border border-line p-3">
      <Select
        label={t('board')}
        value={picked.id}
        onChange={setBoard}
        options={shown.map(({ id, title }) => ({ value: id, words: title }))}
      />
      <Notes key={picked.id} board={picked} {...props} />
    </div>
  )
}

function Notes({ board, ...props }: PickerProps & { board: BoardView }) {
  const connection = useBoard('delegate', usePhone().event, board)
  return connection ? <Found source={connection} {...props} /> : <p role="status">{t('opening')}</p>
}

function Found({
  source,
  chosen,
  onChosen,
}: PickerProps & { source: NonNullable<ReturnType<typeof useBoard>> }) {
  const notes = useStore(source, state => state.model.notes)
  const [find, setFind] = useState('')
  const fits = wordsForSearch(find).length > 0 ? searchFor(find) : () => true
  const found = notes.filter(note => chosen.includes(note.id) || fits(note.text))
  return (
    <>
      <Field
        label={t('find')}
        type="search"
        autoComplete="off"
        value={find}
        onChange={event => setFind(event.target.value)}
      />
      <div>
        {found.slice(0, AT_ONCE).map(note => (
          <Check
            key={note.id}
            label={<span dir="auto">{note.text}</span>}
            checked={chosen.includes(note.id)}
            onChange={on => onChosen(on ? [...chosen, note.id] : chosen.filter(one => one !== note.id))}
          />
        ))}
      </div>
      <p role="status" className="text-small text-ink-soft">
        {found.length === 0 && t('no-notes')}
        {found.length > AT_ONCE && t('more')}
      </p>
    </>
  )
}
