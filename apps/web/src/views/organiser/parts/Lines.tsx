import type { ReactNode } from 'react'

/** Things one under another, divided by a line: what it is on the left, what can be done with it on the right. */
export function Lines({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <ul aria-label={label} className="flex flex-col divide-y divide-line lg:-mt-2">
      {children}
    </ul>
  )
}

export function Line({ children, actions }: { children: ReactNode; actions?: ReactNode }) {
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
      <div className="min-w-0 flex-1 basis-48">{children}</div>
      {actions && <div className="flex flex-wrap items-center gap-x-1">{actions}</div>}
    </li>
  )
}
