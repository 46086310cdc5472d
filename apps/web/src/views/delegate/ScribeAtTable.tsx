/** Whoever sits beside somebody without a device writes down what they say: as told, one person at a time. */

import { t } from '@folkmoot/messages/asked'
import { t as tFor } from '@folkmoot/messages/for-somebody'
import type { MineView, MyTable, Prompt } from '@folkmoot/protocol'
import { useId, useState } from 'react'
import { Beside } from '../../design/Beside.tsx'
import { Button } from '../../design/Button.tsx'
import { Dialog, DialogButtons } from '../../design/Dialog.tsx'
import { Field, TextArea } from '../../design/Field.tsx'
import { FieldsForm, type FieldValues, StillOpen } from '../../design/FieldsForm.tsx'
import { hasTooLong, missingFields } from '../../design/fields-missing.ts'
import { Notice } from '../../design/Notice.tsx'
import { RadioCard } from '../../design/RadioCard.tsx'
import { Refused } from '../../design/Refused.tsx'
import { backInto, unlessTyped } from '../../design/typed.ts'
import { useForm } from '../../design/use-form.ts'
import { useAsked } from '../../features/prompt-words/use-asked.ts'
import { distinctions, withDistinction } from '../../features/same-names/model.ts'
import { whoWillSee } from '../../features/who-sees/model.ts'
import { lazyPart } from '../../lazy-part.tsx'
import { CharsLeft, tooLong } from './CharsLeft.tsx'
import { useMine, usePhone, usePhoneView } from './phone.ts'
import { useWriting } from './writing-context.ts'

/** Fetched when somebody has no device: most rooms never need it. */
const AnswerFor = lazyPart(() => import('../../features/for-somebody/AnswerFor.tsx'), 'dialog')

interface AtTable {
  /** What may be answered here. */
  prompts: readonly Prompt[]
}
type Seat = MyTable['seats'][number]
const NONE: NonNullable<MineView['scribed']> = []

export function ScribeAtTable({ prompts }: AtTable) {
  const networks = usePhoneView(view => view.networks)
  const table = useMine(mine => mine.table)
  const me = useMine(mine => mine.person.known)
  const { board, format } = useWriting()
  const event = usePhoneView(view => view.event)
  const scribed = useMine(mine => mine.scribed) ?? NONE
  const { stage } = usePhone()
  const [open, setOpen] = useState<Seat | null>(null)
  const without = table?.seats.filter(seat => seat.deviceless && seat.id !== me) ?? []
  if (!table || !format || without.length === 0 || board.phase === 'closed' || board.phase === 'waiting')
    return null
  const found = distinctions(without, { networks })
  const called = (seat: Seat) => withDistinction(seat.name, found.get(seat.id))
  return (
    <section aria-label={t('at-your-table')} className="flex flex-col gap-1 border-t border-line pt-3">
      <p className="text-base text-ink-soft">{t('no-device')}</p>
      <ul className="flex flex-wrap gap-x-6">
        {without.map(seat => (
          <li key={seat.id}>
            <Button kind="quiet" onClick={() => setOpen(seat)}>
              {format.counted
                ? tFor('answer-for', { name: called(seat) })
                : t('write-for-open', { name: called(seat) })}
            </Button>
          </li>
        ))}
      </ul>
      {open && format.counted && (
        <AnswerFor
          board={board}
          people={without.map(seat => ({ id: seat.id, name: called(seat) }))}
          person={open.id}
          told={scribed}
          promise={whoWillSee(board, networks, event)[0] ?? ''}
          table={table.id}
          connection={stage}
          onClose={() => setOpen(null)}
        />
      )}
      {open && !format.counted && (
        <WriteFor
          prompts={prompts}
          table={table}
          seat={{ ...open, name: called(open) }}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  )
}

interface Dictation {
  prompt: string
  text: string
  about: string
  fields: FieldValues
}

function WriteFor({
  prompts,
  table,
  seat,
  onClose,
}: AtTable & { table: MyTable; seat: Seat; onClose(): void }) {
  const { stage } = usePhone()
  const networks = usePhoneView(view => view.networks)
  const event = usePhoneView(view => view.event)
  const { board, format, quotations } = useWriting()
  const asked = useAsked()
  const nothing: Dictation = { prompt: prompts[0]?.id ?? '', text: '', about: '', fields: {} }
  // A story is the speaker's own: it is read back to them, and nobody else is asked.
  const own = format?.consent === 'words'
  const asksAbout = (format?.asksAbout ?? false) && !own
  const [last, setLast] = useState<{ entry: string; dictated: Dictation } | null>(null)
  const form = useForm({
    kept: `table scribe ${board.id} ${seat.id}`,
    initial: nothing,
    send: told =>
      stage.command('scribeWrite', {
        board: board.id,
        table: table.id,
        person: seat.id,
        prompt: told.prompt,
        text: told.text.trim(),
        about: asksAbout ? { person: null, name: told.about.trim() } : null,
        fields: given(told.fields),
      }),
    next: (now, sent) => ({
      text: unlessTyped(sent.text)(now.text),
      about: unlessTyped(sent.about)(now.about),
      fields: now.fields === sent.fields ? {} : now.fields,
    }),
    done: ({ entry }, told) => setLast({ entry, dictated: told }),
  })
  const dictated = form.values
  const { busy } = form.action
  const group = useId()
  const prompt = prompts.find(one => one.id === dictated.prompt)
  const specs = prompt ? (format?.fields?.(prompt) ?? []) : []
  const ready =
    dictated.text.trim() !== '' &&
    !tooLong(dictated.text) &&
    missingFields(specs, dictated.fields).length === 0 &&
    !hasTooLong(specs, dictated.fields) &&
    (!asksAbout || dictated.about.trim() !== '')

  const takeBack = async () => {
    if (!last) return
    const ids = { board: board.id, table: table.id, person: seat.id, entry: last.entry }
    if ((await form.action.run(() => stage.command('scribeTakeBack', ids))) === null) return
    const { text, ...rest } = last.dictated
    form.set(now => ({ ...rest, text: backInto(text)(now.text) }))
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
      <form {...form.props} className="flex flex-col gap-4">
        {prompts.length > 1 && (
          <fieldset className="grid gap-2">
            <legend className="mb-2 text-base font-semibold">{t('which-question')}</legend>
            {prompts.map(one => (
              <RadioCard
                key={one.id}
                name={group}
                checked={one.id === dictated.prompt}
                onChoose={() => form.set({ prompt: one.id, fields: {} })}
              >
                {asked.prompt(board, one)}
              </RadioCard>
            ))}
          </fieldset>
        )}
        {asksAbout && (
          <Field
            label={t('whose-words')}
            hint={t('whose-words-hint')}
            maxLength={80}
            autoComplete="off"
            {...form.text('about')}
          />
        )}
        <TextArea
          label={
            prompts.length > 1 ? t('their-words') : prompt ? asked.prompt(board, prompt) : t('their-words')
          }
          {...form.text('text')}
        />
        <p className="text-small text-ink-soft empty:hidden">
          <CharsLeft text={dictated.text} />
        </p>
        <FieldsForm
          specs={specs}
          values={dictated.fields}
          onValues={fields => form.set({ fields })}
          quotations={quotations}
        />
        <StillOpen specs={specs} values={dictated.fields} />
        {own && <p className="text-small text-ink-soft">{t('read-back-first', { name: seat.name })}</p>}
        <p className="text-small text-ink-soft">
          <Beside
            say={() => t('tell-them-first', { promise: whoWillSee(board, networks, event)[0] ?? '' })}
          />
        </p>
        <Refused error={form.action.error} />
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
