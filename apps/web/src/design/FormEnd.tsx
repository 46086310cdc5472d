import { t } from '@folkmoot/messages/every-screen'
import type { ReactNode } from 'react'
import { Button } from './Button.tsx'
import { Refused } from './Refused.tsx'
import type { Form } from './use-form.ts'

/** The foot of a form: why it was refused, the button that saves it, and the way out. */
export function FormEnd({
  form: { action, cancel },
  save,
  children,
}: {
  form: Pick<Form<object>, 'action' | 'cancel'>
  /** Names what it does: “Save the session”. */
  save: string
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
            {t('cancel')}
          </Button>
        )}
        {children}
      </div>
    </div>
  )
}
