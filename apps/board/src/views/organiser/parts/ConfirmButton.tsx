import type { Result } from '@folkmoot/kit'
import type { Refusal } from '@folkmoot/protocol'
import { type ReactNode, useState } from 'react'
import { toast } from '../../../design/Announcer.tsx'
import { Button, type ButtonKind } from '../../../design/Button.tsx'
import { Dialog } from '../../../design/Dialog.tsx'
import { Refused } from './Refused.tsx'
import { useAction } from './use-action.ts'

export interface ConfirmButtonProps<T> {
  /** On the button that asks. */
  label: string
  /** For screen readers, where the label alone would repeat on a page. */
  name?: string
  /** The question. */
  title: string
  /** The consequences, one sentence each. */
  consequences: ReactNode[]
  /** On the button that does it, named by what it does. */
  confirm: string
  confirmKind?: ButtonKind
  act(): Promise<Result<T, Refusal>>
  done?(value: T): void
  /** Said when it is done. */
  said?: string
}

/** A button that says what will happen before it does it. */
export function ConfirmButton<T>(props: ConfirmButtonProps<T>) {
  const [open, setOpen] = useState(false)
  const action = useAction()
  const close = () => {
    setOpen(false)
    action.forget()
  }
  const act = async () => {
    const value = await action.run(props.act)
    if (value === null) return
    setOpen(false)
    if (props.said) toast(props.said)
    props.done?.(value)
  }
  return (
    <>
      <Button kind="quiet" aria-label={props.name} onClick={() => setOpen(true)}>
        {props.label}
      </Button>
      <Dialog open={open} onClose={close} title={props.title}>
        <ul className="flex list-disc flex-col gap-2 pl-5 text-base">
          {props.consequences.map((words, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the sentences never change places.
            <li key={index}>{words}</li>
          ))}
        </ul>
        <Refused error={action.error} />
        {/* On a phone the sentences scroll and the choice stays in sight. */}
        <div className="sticky -bottom-6 -mx-6 -mb-6 flex flex-wrap justify-end gap-3 border-t border-line bg-paper px-6 py-4">
          <Button kind="quiet" onClick={close}>
            Leave it
          </Button>
          <Button kind={props.confirmKind ?? 'primary'} aria-disabled={action.busy} onClick={act}>
            {props.confirm}
          </Button>
        </div>
      </Dialog>
    </>
  )
}
