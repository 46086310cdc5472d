import { type ReactNode, useId } from 'react'
import { cx } from '../../../design/cx.ts'

export interface SectionProps {
  title: ReactNode
  /** What this part is for, beside its title. */
  about?: ReactNode
  children: ReactNode
  id?: string
  className?: string
}

/** One part of a page, as on a printed form: its name in the margin, what it holds beside it. */
export function Section({ title, about, children, id, className }: SectionProps) {
  const own = useId()
  return (
    <section
      id={id}
      aria-labelledby={own}
      className={cx(
        'grid gap-x-12 gap-y-4 border-t border-line py-8 lg:grid-cols-[15rem_minmax(0,1fr)]',
        className,
      )}
    >
      <div className="flex flex-col gap-2">
        <h2 id={own} className="text-title">
          {title}
        </h2>
        {about && <div className="max-w-prose text-base text-ink-soft">{about}</div>}
      </div>
      <div className="flex min-w-0 flex-col gap-5">{children}</div>
    </section>
  )
}
