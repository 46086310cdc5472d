import { LIMITS, type Quotation, type SessionRecord } from '@folkmoot/protocol'
import { type FormEvent, useState } from 'react'
import { announce } from '../../../design/Announcer.tsx'
import { Field, TextArea } from '../../../design/Field.tsx'
import { Notice } from '../../../design/Notice.tsx'
import { typedWhole } from '../../../design/typed-number.ts'
import { forgetTyping, hasTyping } from '../../../live/typing.ts'
import { useKept } from '../../../ui/use-kept.ts'
import { Choice } from '../parts/Choice.tsx'
import { ConfirmButton } from '../parts/ConfirmButton.tsx'
import { useEvent, useEventView } from '../parts/desk.ts'
import { FormEnd } from '../parts/FormEnd.tsx'
import { Select } from '../parts/Select.tsx'
import { useAction } from '../parts/use-action.ts'
import { useFirstFocus } from '../parts/use-focus.ts'
import { count } from '../words/count.ts'
import { linesOf, SESSION_KINDS, type SessionKind } from './inputs.ts'
import { orderAtEnd } from './order.ts'
import { QuotationFields } from './QuotationFields.tsx'
import { RevisitFields } from './RevisitFields.tsx'

interface SessionFormProps {
  /** null: a new one. */
  session: SessionRecord | null
  day: number
  days: readonly string[]
  order: number
  close(): void
}

/** A session of the agenda: when, what, who speaks, and what the wall shows for it. */
export function SessionForm({ session, days, order, close, ...props }: SessionFormProps) {
  const event = useEvent()
  const agenda = useEventView(view => view.agenda)
  const boards = useEventView(view => view.boards).filter(board => board.session === session?.id)
  const action = useAction()
  const form = useFirstFocus()
  const kept = `session ${session?.id ?? `new ${props.day}`}`
  const [begun] = useState(() => hasTyping(kept))
  const [title, setTitle] = useKept(`${kept} title`, session?.title ?? '')
  const [time, setTime] = useKept(`${kept} time`, session?.time ?? '')
  const [day, setDay] = useKept(`${kept} day`, props.day)
  const [kind, setKind] = useKept<SessionKind>(`${kept} kind`, session?.kind ?? 'activity')
  const [speaker, setSpeaker] = useKept(`${kept} speaker`, session?.speaker ?? '')
  const [lines, setLines] = useKept(`${kept} lines`, session?.lines.join('\n') ?? '')
  const [quotations, setQuotations] = useKept<Quotation[]>(`${kept} quotations`, session?.quotations ?? [])
  const [minutes, setMinutes] = useKept(`${kept} minutes`, session?.minutes?.toString() ?? '')
  const [wrongMinutes, setWrongMinutes] = useState<string | null>(null)
  const [revisits, setRevisits] = useKept<readonly string[]>(`${kept} revisits`, session?.revisits ?? [])

  const save = async (submitted: FormEvent) => {
    submitted.preventDefault()
    const planned = typedWhole(minutes, { least: 1, most: 600 })
    setWrongMinutes(planned.words)
    if (planned.words) return form.current?.querySelector<HTMLElement>('[name=minutes]')?.focus()
    const there = agenda.filter(one => one.day === day && one.id !== session?.id)
    const saved = await action.run(() =>
      event.command('sessionSave', {
        session: session?.id ?? null,
        day,
        order: day === props.day ? order : orderAtEnd(there),
        time,
        title,
        kind,
        speaker,
        lines: linesOf(lines),
        quotations: quotations.filter(one => one.text.trim()),
        minutes: planned.n,
        revisits: [...revisits],
      }),
    )
    if (!saved) return
    announce(`“${title}” is saved.`)
    forgetTyping(kept)
    close()
  }

  return (
    <form ref={form} onSubmit={save} className="flex max-w-2xl flex-col gap-5">
      <h3 className="text-title">{session ? `Change “${session.title}”` : 'A new session'}</h3>
      {begun && (
        <Notice>What you had begun here is back, not saved yet. “Cancel” leaves it as it was.</Notice>
      )}
      <Field
        label="Title"
        required
        maxLength={LIMITS.titleChars}
        value={title}
        onChange={input => setTitle(input.target.value)}
      />
      <div className="flex flex-wrap gap-4">
        <div className="w-36">
          <Field
            label="Time"
            placeholder="10:20"
            maxLength={20}
            value={time}
            onChange={input => setTime(input.target.value)}
          />
        </div>
        <div className="w-36">
          <Field
            label="Minutes"
            name="minutes"
            inputMode="numeric"
            placeholder="till the next"
            value={minutes}
            error={wrongMinutes}
            onChange={input => {
              setMinutes(input.target.value)
              setWrongMinutes(null)
            }}
          />
        </div>
        {days.length > 1 && (
          <div className="min-w-0 flex-1 basis-40">
            <Select
              label="Day"
              value={String(day)}
              onChange={value => setDay(Number(value))}
              options={days.map((name, index) => ({ value: String(index), words: name }))}
            />
          </div>
        )}
      </div>
      <Choice<SessionKind>
        legend="What kind of session"
        hint={
          boards.length > 0 ? 'It has boards, so its kind stays. Remove them first to change it.' : undefined
        }
        value={kind}
        onChange={setKind}
        options={SESSION_KINDS.map(one => ({ ...one, disabled: boards.length > 0 && one.value !== kind }))}
      />
      {kind === 'talk' && (
        <Field
          label="Who speaks"
          maxLength={LIMITS.titleChars}
          value={speaker}
          onChange={input => setSpeaker(input.target.value)}
        />
      )}
      {kind !== 'quotations' && (
        <TextArea
          label="Lines for the wall"
          hint="One on each line, such as the aims. May stay empty."
          value={lines}
          onChange={input => setLines(input.target.value)}
        />
      )}
      {kind === 'quotations' ? (
        <QuotationFields quotations={quotations} onChange={setQuotations} />
      ) : (
        <details open={quotations.length > 0}>
          <summary className="flex min-h-11 items-center text-base underline underline-offset-4">
            {quotations.length > 0 ? count(quotations.length, 'quotation') : 'Quotations'}
          </summary>
          <QuotationFields quotations={quotations} onChange={setQuotations} />
        </details>
      )}
      <RevisitFields session={session?.id ?? null} revisits={revisits} onRevisits={setRevisits} />
      <FormEnd
        action={action}
        save={session ? 'Save the session' : 'Add the session'}
        cancel={() => {
          forgetTyping(kept)
          close()
        }}
      >
        {session && (
          <RemoveSession session={session} boards={boards.length} isWritten={boards.some(b => b.written)} />
        )}
      </FormEnd>
    </form>
  )
}

function RemoveSession(props: { session: SessionRecord; boards: number; isWritten: boolean }) {
  const event = useEvent()
  const { session } = props
  if (props.isWritten)
    return (
      <p className="basis-full text-base text-ink-soft">
        Somebody has written in this session, so it cannot be removed any more.
      </p>
    )
  return (
    <ConfirmButton
      label="Remove this session"
      title={`Remove “${session.title}”?`}
      consequences={[
        'It leaves the agenda on every screen.',
        props.boards > 0
          ? `Its ${count(props.boards, 'board')} and their prompts go with it.`
          : 'It has no boards.',
        'Nobody has written here, so no words are lost.',
      ]}
      confirm="Remove the session"
      confirmKind="stop"
      act={() => event.command('sessionRemove', { session: session.id })}
      said="The session is removed."
    />
  )
}
