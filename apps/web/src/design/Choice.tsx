import { type ReactNode, useId } from 'react'
import { cx } from './cx.ts'

interface Option<V extends string> {
  value: V
  title: ReactNode
  /** What choosing it means. */
  meaning?: ReactNode
  disabled?: boolean
}

interface ChoiceProps<V extends string> {
  legend: string
  hint?: ReactNode
  options: readonly Option<V>[]
  value: V
  onChange(value: V): void
  disabled?: boolean
}

/** One of a few, each with its meaning in plain words; the whole line is the target. */
export function Choice<V extends string>({
  legend,
  hint,
  options,
  value,
  onChange,
  disabled,
}: ChoiceProps<V>) {
  const name = useId()
  return (
    <fieldset className="flex min-w-0 flex-col gap-1" disabled={disabled}>
      <legend className="mb-1 text-base font-semibold">{legend}</legend>
      {hint && <p className="mb-1 text-small text-ink-soft">{hint}</p>}
      {options.map(option => (
        <label
          key={option.value}
          className={cx(
            'flex min-h-12 items-start gap-3 border-s-4 py-2 ps-3',
            option.value === value ? 'border-action bg-action-pale' : 'border-line',
            (option.disabled || disabled) && 'text-ink-soft',
          )}
        >
          <input
            type="radio"
            name={name}
            className="mt-0.5 size-5 shrink-0 accent-action"
            checked={option.value === value}
            disabled={option.disabled}
            onChange={() => onChange(option.value)}
          />
          <span className="flex min-w-0 flex-col pe-3 [overflow-wrap:anywhere]">
            <span className="font-semibold">{option.title}</span>
            {option.meaning && <span className="text-small text-ink-soft">{option.meaning}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
