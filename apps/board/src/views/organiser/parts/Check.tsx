import { type ReactNode, useId } from 'react'

export interface CheckProps {
  label: ReactNode
  meaning?: ReactNode
  checked: boolean
  onChange(checked: boolean): void
  disabled?: boolean
}

/** Yes or no, with what yes means. */
export function Check({ label, meaning, checked, onChange, disabled }: CheckProps) {
  const id = useId()
  return (
    <div className="flex min-h-12 items-start gap-3 py-2">
      <input
        id={id}
        type="checkbox"
        className="mt-0.5 size-5 shrink-0 accent-action"
        checked={checked}
        disabled={disabled}
        aria-describedby={meaning ? `${id}-meaning` : undefined}
        onChange={event => onChange(event.target.checked)}
      />
      <div className="flex flex-col">
        <label htmlFor={id} className="font-semibold">
          {label}
        </label>
        {meaning && (
          <p id={`${id}-meaning`} className="text-small text-ink-soft">
            {meaning}
          </p>
        )}
      </div>
    </div>
  )
}
