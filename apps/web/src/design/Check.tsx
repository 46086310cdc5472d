import { type ReactNode, useId } from 'react'

export interface CheckProps {
  label: ReactNode
  meaning?: ReactNode
  checked: boolean
  onChange(checked: boolean): void
  disabled?: boolean
}

/** Yes or no, with what yes means; the whole line is the target. */
export function Check({ label, meaning, checked, onChange, disabled }: CheckProps) {
  const id = useId()
  return (
    <label className="flex min-h-12 items-start gap-3 py-2">
      <input
        type="checkbox"
        className="mt-0.5 size-5 shrink-0 accent-action"
        checked={checked}
        disabled={disabled}
        // Its name is the label alone: what it means is told after it.
        aria-labelledby={`${id}-label`}
        aria-describedby={meaning ? `${id}-meaning` : undefined}
        onChange={event => onChange(event.target.checked)}
      />
      <span className="flex min-w-0 flex-col [overflow-wrap:anywhere]">
        <span id={`${id}-label`} className="font-semibold">
          {label}
        </span>
        {meaning && (
          <span id={`${id}-meaning`} className="text-small text-ink-soft">
            {meaning}
          </span>
        )}
      </span>
    </label>
  )
}
