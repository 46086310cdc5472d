import { LIMITS } from '@folkmoot/protocol'
import { Button } from '../../../design/Button.tsx'
import { Field } from '../../../design/Field.tsx'

const ORDINALS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven']

/** The event's days by name; the last may go again, as long as `fewest` stay. */
export function DayNames({
  days,
  onChange,
  fewest = 1,
}: {
  days: readonly string[]
  onChange(days: string[]): void
  fewest?: number
}) {
  const rename = (at: number, name: string) => onChange(days.map((day, index) => (index === at ? name : day)))
  return (
    <div className="flex max-w-md flex-col gap-3">
      {days.map((day, index) => (
        <Field
          // biome-ignore lint/suspicious/noArrayIndexKey: a day is its place in the list.
          key={index}
          label={`Name of day ${ORDINALS[index] ?? index + 1}`}
          required
          maxLength={LIMITS.titleChars}
          value={day}
          onChange={event => rename(index, event.target.value)}
        />
      ))}
      <div className="flex flex-wrap gap-x-8">
        <Button
          kind="quiet"
          onClick={() => onChange([...days, `Day ${ORDINALS[days.length] ?? days.length + 1}`])}
        >
          Add a day
        </Button>
        {days.length > fewest && (
          <Button kind="quiet" onClick={() => onChange(days.slice(0, -1))}>
            Remove {days.at(-1) || 'the last day'}
          </Button>
        )}
      </div>
    </div>
  )
}
