import type { Result } from '@folkmoot/kit'
import { type ReactNode, useState } from 'react'
import { toast } from './Announcer.tsx'
import { Button, type ButtonKind } from './Button.tsx'
import { ConfirmDialog } from './confirm.tsx'
import { useAction, type Words } from './use-action.ts'

export interface ConfirmButtonProps<T> {
  /** On the button that asks. */
  label: string
  /** Of the button that asks. */
  kind?: ButtonKind
  /** For screen readers, where the label alone would repeat on a page. */
  name?: string
  /** The question. */
  title: string
  /** The consequences, one sentence each. */
  consequences: ReactNode[]
  /** On the button that does it, named by what it does. */
  confirm: string
  confirmKind?: ButtonKind
  act(): Promise<Result<T, Words>>
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
      <Button kind={props.kind ?? 'quiet'} aria-label={props.name} onClick={() => setOpen(true)}>
        {props.label}
      </Button>
      <ConfirmDialog
        open={open}
        title={props.title}
        consequences={props.consequences}
        label={props.confirm}
        kind={props.confirmKind}
        busy={action.busy}
        error={action.error}
        onConfirm={act}
        onClose={close}
      />
    </>
  )
}
