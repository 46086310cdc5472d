import type { ReactNode } from 'react'
import { cx } from './cx.ts'

const kinds = {
  plain: 'bg-paper-deep text-ink',
  good: 'bg-action-pale text-action-deep',
  warn: 'bg-warn-pale text-ink',
} as const

/** A few plain words set apart from the rest. `live` tells screen readers when the words change. */
export function Notice({
  kind = 'plain',
  live,
  children,
}: {
  kind?: keyof typeof kinds
  live?: boolean
  children: ReactNode
}) {
  return (
    <div role={live ? 'status' : undefined} className={cx('rounded-field px-4 py-3 text-base', kinds[kind])}>
      {children}
    </div>
  )
}
