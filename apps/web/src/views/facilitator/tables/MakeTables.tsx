import { tablesFor } from '@folkmoot/domain'
import { useId, useState } from 'react'
import { Button } from '../../../design/Button.tsx'
import { useConfirm } from '../../../design/confirm.tsx'
import { Field } from '../../../design/Field.tsx'
import { typedWhole } from '../../../design/typed-number.ts'
import { count } from '../../../features/number-words/model.ts'
import { useAct, useCockpitView } from '../cockpit.ts'

/** Seats everybody at so many tables: networks mixed, or each kept together. */
export function MakeTables() {
  const seated = useCockpitView(view => view.tables.length)
  const joined = useCockpitView(view => view.room.joined)
  const { act, busy } = useAct()
  const { ask, dialog } = useConfirm()
  const [typed, setTyped] = useState('')
  const wrongId = useId()
  const [mix, setMix] = useState(true)
  const many = seated || tablesFor(joined)
  const [wrong, setWrong] = useState<string | null>(null)
  const whole = typedWhole(typed, { least: 1, most: 100 })
  const n = whole.n ?? many
  const make = () => act('tablesMake', { count: n, mix }, `Everybody is seated at ${count(n, 'table')}.`)
  const submit = () => {
    setWrong(whole.words)
    if (whole.words) return
    if (seated === 0) return void make()
    ask({
      title: 'Seat everybody afresh?',
      about: `All tables are replaced by ${count(n, 'new table')}, ${
        mix ? 'networks mixed' : 'networks together'
      }. What tables wrote stays; a round that is running keeps its own order.`,
      label: `Make ${count(n, 'table')}`,
      go: make,
    })
  }
  return (
    <form
      className="flex flex-col gap-2"
      onSubmit={event => {
        event.preventDefault()
        submit()
      }}
    >
      <div className="flex items-start gap-2">
        <div className="w-20">
          <Field
            label="Tables"
            labelHidden
            inputMode="numeric"
            className="min-h-11! text-base!"
            placeholder={String(many)}
            value={typed}
            aria-invalid={wrong ? true : undefined}
            aria-describedby={wrong ? wrongId : undefined}
            onChange={event => {
              setTyped(event.target.value)
              setWrong(null)
            }}
          />
        </div>
        <Button type="submit" size="small" disabled={busy}>
          {seated === 0 ? 'Make tables' : 'Make tables anew …'}
        </Button>
      </div>
      <p id={wrongId} role="alert" className="text-small font-semibold text-stop empty:hidden">
        {wrong}
      </p>
      <label className="flex min-h-8 items-center gap-2 text-small">
        <input
          type="checkbox"
          className="size-5 accent-action"
          checked={mix}
          onChange={event => setMix(event.target.checked)}
        />
        Mix the networks
      </label>
      {dialog}
    </form>
  )
}
