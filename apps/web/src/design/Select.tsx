import { type ComponentProps, type ReactNode, useId } from 'react'
import { cx } from './cx.ts'
import { Labelled } from './Field.tsx'

export interface Option {
  value: string
  words: string
}

export interface SelectProps {
  label: ReactNode
  hint?: ReactNode
  value: string
  options: readonly Option[]
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
        <Options options={options} />
      </select>
    </Labelled>
  )
}

/** Within a line or a side column, 44 px high: `aria-label` or a label around it names it. */
export function SmallSelect({
  options,
  onChange,
  className,
  ...rest
}: Omit<ComponentProps<'select'>, 'onChange' | 'children'> & {
  options: readonly Option[]
  onChange(value: string): void
}) {
  return (
    <select
      {...rest}
      className={cx(
        'min-h-11 max-w-36 rounded-field border-2 border-ink bg-card px-2 text-base text-ink',
        className,
      )}
      onChange={event => onChange(event.target.value)}
    >
      <Options options={options} />
    </select>
  )
}

function Options({ options }: { options: readonly Option[] }) {
  return options.map(option => (
    <option key={option.value} value={option.value}>
      {option.words}
    </option>
  ))
}
