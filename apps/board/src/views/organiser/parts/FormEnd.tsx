import type { ReactNode } from 'react'
import { Button } from '../../../design/Button.tsx'
import { Refused } from './Refused.tsx'
import type { Action } from './use-action.ts'

/** The foot of a form: why it was refused, the button that saves it, and the way out. */
export function FormEnd({
  action,
  save,
  cancel,
  children,
}: {
  action: Action
  /** Names what it does: “Save the session”. */
  save: string
  cancel?: () => void
  children?: ReactNode
}) {
  return (
    <div className="flex flex-col gap-3">
      <Refused error={action.error} />
      <div className="flex flex-wrap items-center gap-x-2 gap-y-2">
        <Button type="submit" kind="primary" aria-disabled={action.busy}>
          {save}
        </Button>
        {cancel && (
          <Button kind="quiet" onClick={cancel}>
            Cancel
          </Button>
        )}
        {children}
      </div>
    </div>
  )
}
