import type { ReactNode } from 'react'
import { cx } from './cx.ts'

/** One of a few answers, as a card big enough for a thumb. The whole card is the radio button's label. */
export function RadioCard({
  name,
  checked,
  onChoose,
  className,
  label,
  children,
}: {
  /** The same for all answers of one question. */
  name: string
  checked: boolean
  onChoose(): void
  className?: string
  /** What screen readers hear, where the card shows less. */
  label?: string
  children: ReactNode
}) {
  return (
    <label
      className={cx(
        'flex min-h-13 min-w-0 items-center [overflow-wrap:anywhere] *:min-w-0 gap-2 rounded-field border-2 px-3 py-2 text-base leading-tight has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-action',
        checked ? 'border-action bg-action-pale font-semibold' : 'border-line bg-card',
        className,
      )}
    >
      <input
        type="radio"
        name={name}
        className="sr-only"
        checked={checked}
        onChange={onChoose}
        aria-label={label}
      />
      {children}
    </label>
  )
}
