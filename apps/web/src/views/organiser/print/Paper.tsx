import './paper.css'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { Button } from '../../../design/Button.tsx'
import { useEventView } from '../parts/desk.ts'
import { useArrival } from '../parts/use-arrival.ts'

/** What will be printed, as it will look, with its own buttons above that stay on the screen. */
export function Paper({
  title,
  about,
  options,
  children,
}: {
  title: string
  about: ReactNode
  /** What may be chosen before printing. */
  options?: ReactNode
  children: ReactNode
}) {
  const event = useEventView(view => view.event)
  const heading = useArrival(`${title} · ${event.name}`)
  return (
    <>
      <header className="mx-auto flex max-w-6xl flex-col gap-4 px-4 pt-6 pb-8 sm:px-8 print:hidden">
        <p className="text-base text-ink-soft">
          <Link href={`/o/e/${event.id}`} className="underline underline-offset-4">
            {event.name}
          </Link>
        </p>
        <div className="flex flex-wrap items-center justify-between gap-4">
          <h1 ref={heading} tabIndex={-1} className="text-prompt">
            {title}
          </h1>
          <Button kind="primary" onClick={() => window.print()}>
            Print
          </Button>
        </div>
        <div className="max-w-prose text-lead text-ink-soft">{about}</div>
        {options}
      </header>
      <main className="paper">{children}</main>
    </>
  )
}
