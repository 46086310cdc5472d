import { type ReactNode, useId } from 'react'
import { Labelled } from '../../../design/Field.tsx'

export interface SelectProps {
  label: ReactNode
  hint?: ReactNode
  value: string
  options: readonly { value: string; words: string }[]
  onChange(value: string): void
  disabled?: boolean
  labelHidden?: boolean
}

/** One of many, in the browser's own list. */
export function Select({ label, hint, value, options, onChange, disabled, labelHidden }: SelectProps) {
  const id = useId()
  return (
    <Labelled label={label} hint={hint} id={id} labelHidden={labelHidden}>
      <select
        id={id}
        value={value}
        disabled={disabled}
        aria-describedby={hint ? `${id}-hint` : undefined}
        onChange={event => onChange(event.target.value)}
        className="min-h-12 w-full rounded-field border-2 border-ink bg-card px-3 text-lead text-ink disabled:opacity-60"
      >
        {options.map(option => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </select>
    </Labelled>
  )
}

/** “No network” has to be a value of its own in a list. */
export const NONE = '-'

export function networkOptions(
  networks: readonly { id: string; name: string }[],
  none: string,
): { value: string; words: string }[] {
  return [{ value: NONE, words: none }, ...networks.map(({ id, name }) => ({ value: id, words: name }))]
}
