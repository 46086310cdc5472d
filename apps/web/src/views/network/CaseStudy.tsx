/** A network's case study: drafted by whoever leads, from notes that stand here; read back, approved and sealed. */
import { t } from '@folkmoot/messages/network'
import { LIMITS } from '@folkmoot/protocol'
import { useId, useState } from 'react'
import { announce } from '../../design/Announcer.tsx'
import { Button } from '../../design/Button.tsx'
import { Check } from '../../design/Check.tsx'
import { Field, TextArea } from '../../design/Field.tsx'
import { FormEnd } from '../../design/FormEnd.tsx'
import { useForm } from '../../design/use-form.ts'
import { type NetworkPlace, networkApi } from '../../live/network-api.ts'

const PARTS = ['context', 'what', 'so', 'now', 'evidence'] as const
const NOTHING = { context: '', what: '', so: '', now: '', evidence: '', notes: [] as string[], rev: 0 }
type Draft = typeof NOTHING

interface CaseStudyProps {
  event: string
  place: NetworkPlace
  changed(): Promise<void>
}

export default function CaseStudy({ event, place, changed }: CaseStudyProps) {
  const heading = useId()
  const { caseDraft: draft, caseDue: due } = place
  const [doing, setDoing] = useState<'nothing' | 'writing' | 'reading'>('nothing')
  const isSealed = place.boards.some(({ placed }) => placed?.kind === 'case')
  const close = () => setDoing('nothing')
  return (
    <section aria-labelledby={heading} className="flex flex-col gap-4 border-t border-line pt-8">
      <div className="flex flex-col gap-1">
        <h2 id={heading} className="text-title">
          {t('case-title')}
        </h2>
        <p className="text-base text-ink-soft">{t('case-about')}</p>
        {due !== null && !isSealed && <p className="text-lead">{t('case-due', { day: due })}</p>}
      </div>
      {doing === 'writing' ? (
        <Write
          event={event}
          place={place}
          close={close}
          done={async () => {
            close()
            announce(t('case-saved'))
            await changed()
          }}
        />
      ) : (
        <>
          {draft && <Words draft={draft} />}
          {draft && doing === 'reading' ? (
            <ReadBack
              event={event}
              rev={draft.rev}
              close={close}
              done={async () => {
                close()
                announce(t('case-sealed'))
                await changed()
              }}
            />
          ) : (
            <div className="flex flex-wrap gap-2">
              <Button kind={draft ? 'secondary' : 'primary'} onClick={() => setDoing('writing')}>
                {t(draft ? 'case-go-on' : 'case-begin')}
              </Button>
              {draft && (
                <Button
                  kind="primary"
                  disabled={draft.what.trim() === '' || draft.notes.length === 0}
                  onClick={() => setDoing('reading')}
                >
                  {t('read-back')}
                </Button>
              )}
            </div>
          )}
          {draft && draft.notes.length === 0 && <p className="text-base">{t('case-needs-notes')}</p>}
        </>
      )}
    </section>
  )
}

function Words({ draft }: { draft: Draft }) {
  return (
    <dl className="flex flex-col gap-3">
      {PARTS.filter(part => draft[part].trim() !== '').map(part => (
        <div key={part}>
          <dt className="text-base font-semibold">{t('case-part', { part })}</dt>
          <dd dir="auto" className="text-lead whitespace-pre-wrap [overflow-wrap:anywhere]">
            {draft[part]}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Write({
  event,
  place,
  close,
  done,
}: {
  event: string
  place: NetworkPlace
  close(): void
  done(): unknown
}) {
  const form = useForm<Draft, unknown>({
    kept: `case ${event}`,
    initial: () => place.caseDraft ?? NOTHING,
    send: values => networkApi.writeCase(event, values),
    done,
    close,
    focus: true,
  })
  const { notes } = form.values
  const boards = place.boards.filter(({ placed }) => placed?.kind !== 'case')
  const choose = (note: string, on: boolean) =>
    form.set({ notes: on ? [...notes, note].slice(0, LIMITS.caseNotes) : notes.filter(one => one !== note) })
  return (
    <form {...form.props} className="flex flex-col gap-4">
      {PARTS.map(part => (
        <TextArea
          key={part}
          label={t('case-part', { part })}
          hint={t('case-hint', { part })}
          maxLength={part === 'what' ? LIMITS.entryChars : LIMITS.casePartChars}
          {...form.text(part)}
        />
      ))}
      <details open={notes.length > 0}>
        <summary className="min-h-12 cursor-pointer py-3 text-base font-semibold">
          {t('case-from', { n: notes.length })}
        </summary>
        <p className="text-base text-ink-soft">{t('case-from-about')}</p>
        {boards.map(board => (
          <fieldset key={board.id} className="flex flex-col pt-3">
            <legend className="text-base font-semibold">{board.title}</legend>
            {board.prompts
              .flatMap(prompt => (prompt.id === 'approved' || prompt.id === 'came' ? [] : prompt.notes))
              .map(note => (
                <Check
                  key={note.id}
                  label={<bdi>{note.text}</bdi>}
                  checked={notes.includes(note.id)}
                  onChange={on => choose(note.id, on)}
                />
              ))}
          </fieldset>
        ))}
        {boards.length === 0 && <p className="text-base">{t('case-no-notes')}</p>}
      </details>
      <FormEnd form={form} save={t('case-save')} />
    </form>
  )
}

function ReadBack({
  event,
  rev,
  close,
  done,
}: {
  event: string
  rev: number
  close(): void
  done(): unknown
}) {
  const form = useForm({
    kept: `approve-case ${event}`,
    initial: { by: '' },
    wrong: ({ by }) => (by.trim() === '' ? { by: t('who-approved') } : {}),
    send: ({ by }) => networkApi.approveCase(event, { rev, by: by.trim() }),
    done,
    close,
    focus: true,
  })
  return (
    <form {...form.props} className="flex flex-col gap-3 rounded-card border-2 border-action bg-card p-4">
      <Field
        label={t('approved-label')}
        hint={t('case-approved-hint')}
        maxLength={LIMITS.nameChars}
        {...form.text('by')}
      />
      <FormEnd form={form} save={t('seal-it')} />
    </form>
  )
}
