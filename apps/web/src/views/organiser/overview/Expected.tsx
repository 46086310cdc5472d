import { Button } from '../../../design/Button.tsx'
import { Field } from '../../../design/Field.tsx'
import { Refused } from '../../../design/Refused.tsx'
import { typedWhole } from '../../../design/typed-number.ts'
import { useForm } from '../../../design/use-form.ts'
import { useEvent, useEventView } from '../parts/desk.ts'

const MOST = 20_000
const read = (typed: string | null) => typedWhole(typed ?? '', { least: 1, most: MOST })
/** Until somebody types, the field shows what the event says. */
const UNTYPED: { people: string | null } = { people: null }

/** How many are expected: so many come in at once, and the cockpit says when there are more. */
export function Expected() {
  const event = useEvent()
  const expected = useEventView(view => view.crowd?.expected ?? null)
  const form = useForm({
    initial: UNTYPED,
    wrong: ({ people }) => ({ people: read(people).words }),
    send: values => {
      const { n: people } = read(values.people)
      return people === null ? null : event.command('eventExpect', { people })
    },
    next: () => UNTYPED,
  })
  const typed = form.values.people
  const wrong = form.wrong.people
  return (
    <form {...form.props} className="flex flex-col gap-2">
      <div className="flex flex-wrap items-end gap-3">
        <div className="max-w-80 min-w-0">
          <Field
            label="People you expect"
            hint="The cockpit says when more join, and those above it come in ten a second."
            inputMode="numeric"
            value={typed ?? String(expected ?? '')}
            aria-invalid={wrong ? true : undefined}
            onChange={input => form.set({ people: input.target.value })}
          />
        </div>
        {typed !== null && typed !== String(expected) && (
          <Button type="submit" aria-disabled={form.action.busy}>
            Save
          </Button>
        )}
      </div>
      <Refused error={wrong ?? form.action.error} />
    </form>
  )
}
