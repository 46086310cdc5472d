import { t } from '@folkmoot/messages/every-screen'
import { type ReactNode, useState } from 'react'
import { Button, type ButtonKind } from './Button.tsx'
import { Dialog, DialogButtons } from './Dialog.tsx'
import { Refused } from './Refused.tsx'

export interface ConfirmDialogProps {
  open: boolean
  title: string
  /** What follows, in words; or one sentence each. */
  about?: ReactNode
  consequences?: readonly ReactNode[]
  /** On the button that does it, named by what it does. */
  label: string
  kind?: ButtonKind | undefined
  /** Asked and not answered yet. */
  busy?: boolean
  /** Why it was refused. */
  error?: string | null
  onConfirm(): void
  onClose(): void
}

/** Says what will happen before it happens. The first button is the safe one. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const {
    open,
    title,
    about,
    consequences = [],
    label,
    kind = 'primary',
    busy,
    error,
    onConfirm,
    onClose,
  } = props
  return (
    <Dialog open={open} onClose={onClose} title={title} about={about}>
      {consequences.length > 0 && (
        <ul className="flex list-disc flex-col gap-2 ps-5 text-base">
          {consequences.map((words, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the sentences never change places.
            <li key={index}>{words}</li>
          ))}
        </ul>
      )}
      <Refused error={error ?? null} />
      <DialogButtons>
        <Button onClick={onClose}>{t('leave-it')}</Button>
        <Button kind={kind} aria-disabled={busy} onClick={onConfirm}>
          {label}
        </Button>
      </DialogButtons>
    </Dialog>
  )
}

export interface Question {
  title: string
  about: ReactNode
  label: string
  go(): unknown
}

/** Asks before something that cannot simply be undone; `dialog` stands anywhere in what the caller draws. */
export function useConfirm(): { ask(question: Question): void; dialog: ReactNode } {
  const [question, setQuestion] = useState<Question | null>(null)
  const close = () => setQuestion(null)
  const dialog = (
    <ConfirmDialog
      open={question !== null}
      title={question?.title ?? ''}
      about={question?.about}
      label={question?.label ?? ''}
      onConfirm={() => {
        question?.go()
        close()
      }}
      onClose={close}
    />
  )
  return { ask: setQuestion, dialog }
}
