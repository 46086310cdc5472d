import type { ReactNode } from 'react'
import { Button } from '../../design/Button.tsx'
import { useAct } from './cockpit.ts'
import type { PrimaryAction } from './primary-action.ts'

/** The one next thing, large, with what follows from it; everything else stands smaller beside it. */
export function ActionBar({
  action,
  onDone,
  children,
}: {
  action: PrimaryAction | null
  onDone(): void
  children?: ReactNode
}) {
  const { run, busy } = useAct()
  return (
    <>
      {action && (
        <div className="flex flex-wrap items-center gap-x-5 gap-y-2 max-wide:sticky max-wide:bottom-14 max-wide:z-10 max-wide:-mx-4 max-wide:bg-paper max-wide:px-4 max-wide:py-2">
          <Button
            kind="primary"
            disabled={busy}
            className="min-h-14 px-7 text-lead max-wide:w-full"
            onClick={async () => {
              if (await run(action.steps)) onDone()
            }}
          >
            {action.label}
          </Button>
          <p className="min-w-56 flex-1 text-base text-ink-soft text-pretty" aria-live="polite">
            {action.consequence}
          </p>
        </div>
      )}
      <div className="flex flex-wrap gap-2">{children}</div>
    </>
  )
}
