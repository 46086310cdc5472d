import { type FormEvent, useState } from 'react'
import { Button } from '../../../design/Button.tsx'
import { Field } from '../../../design/Field.tsx'
import { Refused } from '../../../design/Refused.tsx'
import { typedWhole } from '../../../design/typed-number.ts'
import { useAction } from '../../../design/use-action.ts'
import { useEvent, useEventView } from '../parts/desk.ts'

const MOST = 20_000

/** How many are expected: so many come in at once, and the cockpit says when there are more. */
export function Expected() {
  const event = useEvent()
  const expected = useEventView(view => view.crowd?.expected ?? null)
  const action = useAction()
  const [typed, setTyped] = useState<string | null>(null)
  const [wrong, setWrong] = useState<string | null>(null)
  const save = async (submitted: FormEvent) => {
    submitted.preventDefault()
    const { n, words } = typedWhole(typed ?? '', { least: 1, most: MOST })
    setWrong(words)
    if (n !== null && (await action.run(() => event.command('eventExpect', { people: n })))) setTyped(null)
  }
  return (
    <form onSubmit={save} className="flex flex-col gap-2">
      <div className="flex flex-wrap items-end gap-3">
        <div className="max-w-80 min-w-0">
          <Field
            label="People you expect"
            hint="The cockpit says when more join, and those above it come in ten a second."
            inputMode="numeric"
            value={typed ?? String(expected ?? '')}
            aria-invalid={wrong ? true : undefined}
            onChange={input => {
              setTyped(input.target.value)
              setWrong(null)
            }}
          />
        </div>
        {typed !== null && typed !== String(expected) && (
          <Button type="submit" aria-disabled={action.busy}>
            Save
          </Button>
        )}
      </div>
      <Refused error={wrong ?? action.error} />
    </form>
  )
}
