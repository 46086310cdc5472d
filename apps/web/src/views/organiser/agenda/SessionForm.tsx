import { orderAtEnd } from '@folkmoot/domain'
import { LIMITS, type Quotation, type SessionRecord } from '@folkmoot/protocol'
import { announce } from '../../../design/Announcer.tsx'
import { Choice } from '../../../design/Choice.tsx'
import { ConfirmButton } from '../../../design/ConfirmButton.tsx'
import { Field, TextArea } from '../../../design/Field.tsx'
import { FormEnd } from '../../../design/FormEnd.tsx'
import { Notice } from '../../../design/Notice.tsx'
import { Select } from '../../../design/Select.tsx'
import { typedWhole } from '../../../design/typed-number.ts'
import { useForm } from '../../../design/use-form.ts'
import { count } from '../../../features/number-words/model.ts'
import { useEvent, useEventView } from '../parts/desk.ts'
import { linesOf, SESSION_KINDS, type SessionKind } from './inputs.ts'
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

function startWith(session: SessionRecord | null, day: number) {
  return {
    title: session?.title ?? '',
    time: session?.time ?? '',
    day,
    kind: session?.kind ?? ('activity' as SessionKind),
    speaker: session?.speaker ?? '',
    lines: session?.lines.join('\n') ?? '',
    quotations: session?.quotations ?? ([] as Quotation[]),
    minutes: session?.minutes?.toString() ?? '',
    revisits: session?.revisits ?? ([] as readonly string[]),
  }
}

const planned = (minutes: string) => typedWhole(minutes, { least: 1, most: 600 })

/** A session of the agenda: when, what, who speaks, and what the wall shows for it. */
export function SessionForm({ session, days, order, close, ...props }: SessionFormProps) {
  const event = useEvent()
  const agenda = useEventView(view => view.agenda)
  const boards = useEventView(view => view.boards).filter(board => board.session === session?.id)
  const form = useForm({
    kept: `session ${session?.id ?? `new ${props.day}`}`,
    initial: () => startWith(session, props.day),
    wrong: ({ minutes }) => ({ minutes: planned(minutes).words }),
    send: ({ day, minutes, lines, quotations, revisits, ...rest }) => {
      const there = agenda.filter(one => one.day === day && one.id !== session?.id)
      return event.command('sessionSave', {
        ...rest,
        session: session?.id ?? null,
        day,
        order: day === props.day ? order : orderAtEnd(there),
        lines: linesOf(lines),
        quotations: quotations.filter(one => one.text.trim()),
        minutes: planned(minutes).n,
        revisits: [...revisits],
      })
    },
    done: (_, { title }) => {
      announce(`“${title}” is saved.`)
      close()
    },
    close,
    focus: true,
  })
  const { kind, day, quotations, revisits } = form.values
  const setQuotations = (quotations: Quotation[]) => form.set({ quotations })

  return (
    <form {...form.props} className="flex max-w-2xl flex-col gap-5">
      <h3 className="text-title">{session ? `Change “${session.title}”` : 'A new session'}</h3>
      {form.begun && (
        <Notice>What you had begun here is back, not saved yet. “Cancel” leaves it as it was.</Notice>
      )}
      <Field label="Title" required maxLength={LIMITS.titleChars} {...form.text('title')} />
      <div className="flex flex-wrap gap-4">
        <div className="w-36">
          <Field label="Time" placeholder="10:20" maxLength={20} {...form.text('time')} />
        </div>
        <div className="w-36">
          <Field label="Minutes" inputMode="numeric" placeholder="till the next" {...form.text('minutes')} />
        </div>
        {days.length > 1 && (
          <div className="min-w-0 flex-1 basis-40">
            <Select
              label="Day"
              value={String(day)}
              onChange={value => form.set({ day: Number(value) })}
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
        {...form.field('kind')}
        options={SESSION_KINDS.map(one => ({ ...one, disabled: boards.length > 0 && one.value !== kind }))}
      />
      {kind === 'talk' && (
        <Field label="Who speaks" maxLength={LIMITS.titleChars} {...form.text('speaker')} />
      )}
      {kind !== 'quotations' && (
        <TextArea
          label="Lines for the wall"
          hint="One on each line, such as the aims. May stay empty."
          {...form.text('lines')}
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
      <RevisitFields
        session={session?.id ?? null}
        revisits={revisits}
        onRevisits={revisits => form.set({ revisits })}
      />
      <FormEnd form={form} save={session ? 'Save the session' : 'Add the session'}>
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
