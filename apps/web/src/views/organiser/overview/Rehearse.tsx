import { wordsOfNotice } from '@folkmoot/messages/notices'
import { LIMITS } from '@folkmoot/protocol'
import { useLocation } from 'wouter'
import { Button } from '../../../design/Button.tsx'
import { ConfirmButton } from '../../../design/ConfirmButton.tsx'
import { Field } from '../../../design/Field.tsx'
import { Refused } from '../../../design/Refused.tsx'
import { typedWhole } from '../../../design/typed-number.ts'
import { useForm } from '../../../design/use-form.ts'
import { count, sentence } from '../../../features/number-words/model.ts'
import { useEvent, useEventView } from '../parts/desk.ts'
import { Section } from '../parts/Section.tsx'

const USUAL = 90
const read = (delegates: string) => typedWhole(delegates, { least: 1, most: LIMITS.rehearsalPeople })

/** Practising with simulated delegates, in a copy of the event that nothing real ever enters. */
export function Rehearse() {
  const isRehearsal = useEventView(view => view.event.rehearsal)
  return (
    <Section
      title={isRehearsal ? 'This is a rehearsal' : 'Rehearse'}
      about={
        isRehearsal
          ? 'Nothing here is real, and every screen says so.'
          : 'A copy of this event opens, with its agenda and none of its people or words. Simulated delegates join, write, speak in turn, drop off and come back.'
      }
    >
      {isRehearsal && <State />}
      <Begin isRehearsal={isRehearsal} />
    </Section>
  )
}

function State() {
  const event = useEvent()
  const rehearsal = useEventView(view => view.rehearsal)
  if (!rehearsal) return <p className="text-lead text-ink-soft">Nobody is in yet.</p>
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
      <p className="text-lead" role="status">
        {wordsOfNotice(rehearsal.notice) ?? rehearsal.words} {sentence(count(rehearsal.posted, 'note'))}{' '}
        posted so far.
      </p>
      {rehearsal.running && (
        <ConfirmButton
          label="Send them home"
          title="Send the simulated delegates home?"
          consequences={[
            'They leave at once.',
            'What they wrote stays in this rehearsal; you can let them in again.',
          ]}
          confirm="Send them home"
          act={() => event.command('rehearsalStop', {})}
          said="The simulated delegates have left."
        />
      )}
    </div>
  )
}

function Begin({ isRehearsal }: { isRehearsal: boolean }) {
  const event = useEvent()
  const running = useEventView(view => view.rehearsal?.running ?? false)
  const [, navigate] = useLocation()
  const form = useForm({
    initial: { delegates: '' },
    wrong: ({ delegates }) => ({ delegates: read(delegates).words }),
    send: ({ delegates }) => event.command('rehearsalStart', { delegates: read(delegates).n ?? USUAL }),
    done: begun => isRehearsal || navigate(`/o/e/${begun.event}`),
  })
  if (running) return null
  // Beside so narrow a field its words would break letter by letter: they stand below.
  const { error: wrong, ...delegates } = form.text('delegates')
  return (
    <form {...form.props} className="flex flex-col gap-2">
      <div className="flex flex-wrap items-end gap-3">
        <div className="w-40">
          <Field
            label="How many delegates"
            inputMode="numeric"
            placeholder={String(USUAL)}
            aria-invalid={wrong ? true : undefined}
            {...delegates}
          />
        </div>
        <Button type="submit" aria-disabled={form.action.busy}>
          {isRehearsal ? 'Let them in' : 'Begin a rehearsal'}
        </Button>
      </div>
      <Refused error={wrong ?? form.action.error} />
    </form>
  )
}
