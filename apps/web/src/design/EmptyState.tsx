import type { ReactNode } from 'react'
import { cx } from './cx.ts'

/** Kind words where there is nothing yet: what will come, and from where. */
export function EmptyState({
  title,
  children,
  on = 'paper',
  as: Title = 'p',
}: {
  title: string
  /** `h1`: it is all that its screen has. */
  as?: 'h1' | 'p'
  children?: ReactNode
  on?: 'paper' | 'wall'
}) {
  return (
    <div className={cx('flex flex-col gap-2 py-8', on === 'wall' ? 'text-wall-ink' : 'text-ink')}>
      <Title className="font-serif text-title font-semibold">{title}</Title>
      {children && (
        <div className={cx('text-lead', on === 'wall' ? 'text-wall-soft' : 'text-ink-soft')}>{children}</div>
      )}
    </div>
  )
}
