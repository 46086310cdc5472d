import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { cx } from '../../../design/cx.ts'

const kinds = {
  primary: 'bg-action font-bold text-white hover:bg-action-deep',
  secondary: 'border-2 border-ink font-semibold hover:bg-paper-deep',
}

/** A way to another page that is as weighty as a button. */
export function LinkButton({
  to,
  kind = 'secondary',
  label,
  children,
}: {
  to: string
  kind?: keyof typeof kinds
  /** For screen readers, where the words alone would repeat on a page. */
  label?: string
  children: ReactNode
}) {
  return (
    <Link
      href={to}
      aria-label={label}
      className={cx(
        'inline-flex min-h-12 items-center justify-center rounded-field px-5 py-2 text-center text-base no-underline',
        kinds[kind],
      )}
    >
      {children}
    </Link>
  )
}
