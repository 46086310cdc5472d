/** Whoever sits beside somebody without a device writes down what they say: as told, one person at a time. */

import { t } from '@folkmoot/messages/asked'
import type { DelegateView, MineView, MyTable, Prompt } from '@folkmoot/protocol'
import { useId, useState } from 'react'
import { toast } from '../../design/Announcer.tsx'
import { Button } from '../../design/Button.tsx'
import { Dialog, DialogButtons } from '../../design/Dialog.tsx'
import { Field, TextArea } from '../../design/Field.tsx'
import { FieldsForm, type FieldValues, StillOpen } from '../../design/FieldsForm.tsx'
import { hasTooLong, missingFields } from '../../design/fields-missing.ts'
import { Notice } from '../../design/Notice.tsx'
import { RadioCard } from '../../design/RadioCard.tsx'
import { toldApart, withBeside } from '../../features/told-apart/model.ts'
import { whoWillSee } from '../../features/who-sees/model.ts'
import type { StageConnection } from '../../live/stage-connection.ts'
import { useStore } from '../../live/use-store.ts'
import { useKept } from '../../ui/use-kept.ts'
import { CharsLeft, tooLong } from './CharsLeft.tsx'
import { useWriting } from './writing-context.ts'

interface AtTable {
  mine: MineView
  stage: StageConnection<DelegateView>
  /** What may be answered here. */
  prompts: readonly Prompt[]
}
type Seat = MyTable['seats'][number]

export function ScribeAtTable({ mine, stage, prompts }: AtTable) {
  const { networks } = useStore(stage, state => state.view) ?? { networks: [] }
  const { board, format } = useWriting()
  const [open, setOpen] = useState<Seat | null>(null)
  const { table } = mine
  const without = table?.seats.filter(seat => seat.deviceless && seat.id !== mine.person.known) ?? []
  if (!table || !format || without.length === 0 || board.phase === 'closed' || board.phase === 'waiting')
    return null
  const beside = toldApart(without, { networks })
  const called = (seat: Seat) => withBeside(seat.name, beside.get(seat.id))
  return (
    <section aria-label={t('at-your-table')} className="flex flex-col gap-1 border-t border-line pt-3">
      <p className="text-base text-ink-soft">{t('no-device')}</p>
      <ul className="flex flex-wrap gap-x-6">
        {without.map(seat => (
          <li key={seat.id}>
            <Button kind="quiet" onClick={() => setOpen(seat)}>
              {t('write-for-open', { name: called(seat) })}
            </Button>
          </li>
        ))}
      </ul>
      {open && (
        <WriteFor
          {...{ stage, prompts, table }}
          seat={{ ...open, name: called(open) }}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  )
}

const NO_EVENT = { recordGoesTo: '', safetyContact: '' }

interface Dictation {
  prompt: string
  text: string
  about: string
  fields: FieldValues
}

function WriteFor({
  stage,
  prompts,
  table,
  seat,
  onClose,
}: Pick<AtTable, 'stage' | 'prompts'> & { table: MyTable; seat: Seat; onClose(): void }) {
  const { networks, event } = useStore(stage, state => state.view) ?? { networks: [], event: NO_EVENT }
  const { board, format, quotations } = useWriting()
  const nothing: Dictation = { prompt: prompts[0]?.id ?? '', text: '', about: '', fields: {} }
  const form = `table scribe ${board.id} ${seat.id}`
  const [dictated, setDictated] = useKept(`${form} told`, nothing)
  const [last, setLast] = useState<{ entry: string; dictated: Dictation } | null>(null)
  const [busy, setBusy] = useState(false)
  const group = useId()
  const prompt = prompts.find(one => one.id === dictated.prompt)
  const specs = prompt ? (format?.fields?.(prompt) ?? []) : []
  // A story is the speaker's own: it is read back to them, and nobody else is asked.
  const own = format?.consent === 'words'
  const asksAbout = (format?.asksAbout ?? false) && !own
  const ready =
    dictated.text.trim() !== '' &&
    !tooLong(dictated.text) &&
    missingFields(specs, dictated.fields).length === 0 &&
    !hasTooLong(specs, dictated.fields) &&
    (!asksAbout || dictated.about.trim() !== '')

  const post = async () => {
    setBusy(true)
    const answer = await stage.command('scribeWrite', {
      board: board.id,
      table: table.id,
      person: seat.id,
      prompt: dictated.prompt,
      text: dictated.text.trim(),
      about: asksAbout ? { person: null, name: dictated.about.trim() } : null,
      fields: given(dictated.fields),
    })
    setBusy(false)
    if (!answer.ok) return toast(answer.error.message)
    setLast({ entry: answer.value.entry, dictated })
    setDictated({ ...nothing, prompt: dictated.prompt })
  }
  const takeBack = async () => {
    if (!last) return
    setBusy(true)
    const ids = { board: board.id, table: table.id, person: seat.id, entry: last.entry }
    const answer = await stage.command('scribeTakeBack', ids)
    setBusy(false)
    if (!answer.ok) return toast(answer.error.message)
    setDictated(last.dictated)
    setLast(null)
  }
  return (
    <Dialog open onClose={onClose} title={t('write-for', { name: seat.name })} about={t('write-for-about')}>
      {last && (
        <Notice live kind="good">
          {t('posted-for', { name: seat.name })}{' '}
          <button
            type="button"
            className="min-h-8 font-semibold underline"
            disabled={busy}
            onClick={() => void takeBack()}
          >
            {t('take-it-back')}
          </button>
        </Notice>
      )}
      <form
        className="flex flex-col gap-4"
        onSubmit={event => {
          event.preventDefault()
          if (ready && !busy) void post()
        }}
      >
        {prompts.length > 1 && (
          <fieldset className="grid gap-2">
            <legend className="mb-2 text-base font-semibold">{t('which-question')}</legend>
            {prompts.map(one => (
              <RadioCard
                key={one.id}
                name={group}
                checked={one.id === dictated.prompt}
                onChoose={() => setDictated({ ...dictated, prompt: one.id, fields: {} })}
              >
                {one.text}
              </RadioCard>
            ))}
          </fieldset>
        )}
        {asksAbout && (
          <Field
            label={t('whose-words')}
            hint={t('whose-words-hint')}
            value={dictated.about}
            maxLength={80}
            autoComplete="off"
            onChange={event => setDictated({ ...dictated, about: event.target.value })}
          />
        )}
        <TextArea
          label={prompts.length > 1 ? t('their-words') : (prompt?.text ?? t('their-words'))}
          value={dictated.text}
          onChange={event => setDictated({ ...dictated, text: event.target.value })}
        />
        <p className="text-small text-ink-soft empty:hidden">
          <CharsLeft text={dictated.text} />
        </p>
        <FieldsForm
          specs={specs}
          values={dictated.fields}
          onValues={fields => setDictated({ ...dictated, fields })}
          quotations={quotations}
        />
        <StillOpen specs={specs} values={dictated.fields} />
        {own && <p className="text-small text-ink-soft">{t('read-back-first', { name: seat.name })}</p>}
        <p className="text-small text-ink-soft">
          {t('tell-them-first', { promise: whoWillSee(board, networks, event)[0] ?? '' })}
        </p>
        <DialogButtons>
          <Button onClick={onClose}>{t('close')}</Button>
          <Button kind="primary" type="submit" disabled={busy || !ready}>
            {t('post')}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}

/** Without the members that have no answer. */
function given(fields: FieldValues): Record<string, string | number | boolean> {
  return Object.fromEntries(
    Object.entries(fields).filter((one): one is [string, string | number | boolean] => one[1] !== undefined),
  )
}
