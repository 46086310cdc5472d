import { type ReactNode, useId } from 'react'
import { Boundary } from '../../../design/Boundary.tsx'

/** One part of a side column: a heading, and beside it what it comes to. */
export function Panel({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="flex flex-col gap-2">
      <div className="flex items-baseline justify-between gap-3">
        <h2 id={id} className="font-sans text-small font-bold tracking-normal text-ink-soft">
          {title}
        </h2>
        {aside && <span className="text-small text-ink-soft">{aside}</span>}
      </div>
      <Boundary what={`“${title}”`}>{children}</Boundary>
    </section>
  )
}
