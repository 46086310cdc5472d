/** Whoever sits beside somebody without a device writes down what they say: as told, one person at a time. */

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
import { toldApart, withBeside } from '../../design/told-apart.ts'
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
    <section aria-label="At your table" className="flex flex-col gap-1 border-t border-line pt-3">
      <p className="text-base text-ink-soft">Somebody at your table has no device.</p>
      <ul className="flex flex-wrap gap-x-6">
        {without.map(seat => (
          <li key={seat.id}>
            <Button kind="quiet" onClick={() => setOpen(seat)}>
              Write for {called(seat)} …
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

interface Told {
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
  const { board, format, quotations } = useWriting()
  const nothing: Told = { prompt: prompts[0]?.id ?? '', text: '', about: '', fields: {} }
  const form = `table scribe ${board.id} ${seat.id}`
  const [told, setTold] = useKept(`${form} told`, nothing)
  const [last, setLast] = useState<{ entry: string; told: Told } | null>(null)
  const [busy, setBusy] = useState(false)
  const group = useId()
  const prompt = prompts.find(one => one.id === told.prompt)
  const specs = prompt ? (format?.fields?.(prompt) ?? []) : []
  // A story is the speaker's own: it is read back to them, and nobody else is asked.
  const own = format?.consent === 'words'
  const asksAbout = (format?.asksAbout ?? false) && !own
  const ready =
    told.text.trim() !== '' &&
    !tooLong(told.text) &&
    missingFields(specs, told.fields).length === 0 &&
    !hasTooLong(specs, told.fields) &&
    (!asksAbout || told.about.trim() !== '')

  const post = async () => {
    setBusy(true)
    const answer = await stage.command('scribeWrite', {
      board: board.id,
      table: table.id,
      person: seat.id,
      prompt: told.prompt,
      text: told.text.trim(),
      about: asksAbout ? { person: null, name: told.about.trim() } : null,
      fields: given(told.fields),
    })
    setBusy(false)
    if (!answer.ok) return toast(answer.error.message)
    setLast({ entry: answer.value.entry, told })
    setTold({ ...nothing, prompt: told.prompt })
  }
  const takeBack = async () => {
    if (!last) return
    setBusy(true)
    const ids = { board: board.id, table: table.id, person: seat.id, entry: last.entry }
    const answer = await stage.command('scribeTakeBack', ids)
    setBusy(false)
    if (!answer.ok) return toast(answer.error.message)
    setTold(last.told)
    setLast(null)
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Write for ${seat.name}`}
      about="Write what they tell you, in their words, and read it back before you post it."
    >
      {last && (
        <Notice live kind="good">
          Posted for {seat.name}.{' '}
          <button
            type="button"
            className="min-h-8 font-semibold underline"
            disabled={busy}
            onClick={() => void takeBack()}
          >
            Take it back
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
            <legend className="mb-2 text-base font-semibold">Which question</legend>
            {prompts.map(one => (
              <RadioCard
                key={one.id}
                name={group}
                checked={one.id === told.prompt}
                onChoose={() => setTold({ ...told, prompt: one.id, fields: {} })}
              >
                {one.text}
              </RadioCard>
            ))}
          </fieldset>
        )}
        {asksAbout && (
          <Field
            label="Whose words or name these are"
            hint="They are asked before they are named."
            value={told.about}
            maxLength={80}
            autoComplete="off"
            onChange={event => setTold({ ...told, about: event.target.value })}
          />
        )}
        <TextArea
          label={prompts.length > 1 ? 'Their words' : (prompt?.text ?? 'Their words')}
          value={told.text}
          onChange={event => setTold({ ...told, text: event.target.value })}
        />
        <p className="text-small text-ink-soft empty:hidden">
          <CharsLeft text={told.text} />
        </p>
        <FieldsForm
          specs={specs}
          values={told.fields}
          onValues={fields => setTold({ ...told, fields })}
          quotations={quotations}
        />
        <StillOpen specs={specs} values={told.fields} />
        {own && (
          <p className="text-small text-ink-soft">
            The facilitator reads it back to {seat.name} before anybody sees it.
          </p>
        )}
        <p className="text-small text-ink-soft">
          Tell them first: {whatTheySee(board.visibility, seat.name)}
        </p>
        <DialogButtons>
          <Button onClick={onClose}>Close</Button>
          <Button kind="primary" type="submit" disabled={busy || !ready}>
            Post
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  )
}

function whatTheySee(visibility: string, name: string): string {
  if (visibility === 'named') return `the room will see ${name}’s name.`
  if (visibility === 'network') return `the room will see ${name}’s network at most, never the name.`
  return 'the room will see the words alone.'
}

/** Without the members that have no answer. */
function given(fields: FieldValues): Record<string, string | number | boolean> {
  return Object.fromEntries(
    Object.entries(fields).filter((one): one is [string, string | number | boolean] => one[1] !== undefined),
  )
}
